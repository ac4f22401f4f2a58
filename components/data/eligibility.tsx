import Link from 'next/link'
import { FoldedSection } from '@/components/page/folded-section'
import { viewPath } from '@/components/study/views'
import { setType } from '@/evidence/format/typography'
import { findSource } from '@/evidence/study/join'
import type { Criterion, Study } from '@/evidence/study/study'
import { criterionKinds } from '@/evidence/study/vocabulary'

/** Who could take part, as far as the record holds it: each criterion with the source that states it. */
export function Eligibility({ study }: { study: Study }) {
  const count = study.eligibility.length
  if (count === 0) return null
  const kinds = Object.keys(criterionKinds) as Criterion['kind'][]
  return (
    <FoldedSection
      id="eligibility"
      title="Who could take part"
      note={count === 1 ? '1 criterion' : `${count} criteria`}
    >
      <p className="text-ink-soft">
        The criteria that we took from the parts read; the protocol may name more.
      </p>
      {kinds.map((kind) => {
        const criteria = study.eligibility.filter((criterion) => criterion.kind === kind)
        if (criteria.length === 0) return null
        return (
          <div key={kind} className="mt-3 max-w-measure font-plain text-plain leading-snug">
            <h3 className="mb-1 text-base">{kind === 'inclusion' ? 'Required' : 'Not allowed'}</h3>
            <ul className="grid list-disc gap-1 ps-5">
              {criteria.map((criterion) => (
                <CriterionItem key={criterion.text} study={study} criterion={criterion} />
              ))}
            </ul>
          </div>
        )
      })}
    </FoldedSection>
  )
}

function CriterionItem({ study, criterion }: { study: Study; criterion: Criterion }) {
  const { sourceId, locator } = criterion.pointer
  return (
    <li>
      {setType(criterion.text)}{' '}
      <small className="text-ink-soft">
        <Link href={`${viewPath(study.slug, 'sources')}#source-${sourceId}`}>
          {findSource(study, sourceId).shortTitle}
        </Link>
        , {setType(locator)}
      </small>
    </li>
  )
}
