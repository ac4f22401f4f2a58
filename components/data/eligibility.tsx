import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { setType } from '@/evidence/format/typography'
import { findSource } from '@/evidence/study/join'
import type { Criterion, Study } from '@/evidence/study/study'
import { criterionKinds } from '@/evidence/study/vocabulary'

/** Who could take part, as far as the record holds it: each criterion with the source that states it. */
export function Eligibility({ study }: { study: Study }) {
  if (study.eligibility.length === 0) return null
  const kinds = Object.keys(criterionKinds) as Criterion['kind'][]
  return (
    <section className="section" aria-labelledby="eligibility">
      <h2 id="eligibility">Who could take part</h2>
      <p className="soft">The criteria that we took from the parts read; the protocol may name more.</p>
      {kinds.map((kind) => {
        const criteria = study.eligibility.filter((criterion) => criterion.kind === kind)
        if (criteria.length === 0) return null
        return (
          <div key={kind} className="criteria">
            <h3>{kind === 'inclusion' ? 'Required' : 'Not allowed'}</h3>
            <ul>
              {criteria.map((criterion) => (
                <CriterionItem key={criterion.text} study={study} criterion={criterion} />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function CriterionItem({ study, criterion }: { study: Study; criterion: Criterion }) {
  const { sourceId, locator } = criterion.pointer
  return (
    <li>
      {setType(criterion.text)}{' '}
      <small className="soft">
        <Link href={`${viewPath(study.slug, 'sources')}#source-${sourceId}`}>
          {findSource(study, sourceId).shortTitle}
        </Link>
        , {setType(locator)}
      </small>
    </li>
  )
}
