import Link from 'next/link'
import { FoldedSection } from '@/components/page/folded-section'
import { viewPath } from '@/components/study/views'
import { formatPlanItem } from '@/evidence/format/plan'
import { setType } from '@/evidence/format/typography'
import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { armRoles, planItemKinds } from '@/evidence/study/vocabulary'

/** What the design fixed before there was a result, and what each arm is, as far as the parts read say. */
export function Plan({ study }: { study: Study }) {
  const { plan } = study.design
  const arms = study.arms.filter(({ role }) => role !== null)
  if (plan.length === 0 && arms.length < 2) return null
  return (
    <FoldedSection
      id="plan"
      title="What was planned"
      note={plan.length === 0 ? 'arms' : 'arms, size, power, tests'}
    >
      <dl className="grid max-w-measure gap-1 font-plain text-plain leading-snug">
        {arms.map(({ id, title, role, allotment }) => (
          <div key={id}>
            <dt className="inline font-strong">{setType(title)}</dt>
            <dd className="inline">
              : {role === null ? '' : armRoles[role]}
              {allotment !== null && (
                <>
                  ; {allotment.n} allotted <SourceOf study={study} pointer={allotment.pointer} />
                </>
              )}
            </dd>
          </div>
        ))}
        {plan.map((item, place) => (
          <div key={place}>
            <dt className="inline font-strong">{planItemKinds[item.kind]}</dt>
            <dd className="inline">
              : {setType(formatPlanItem(item))} <SourceOf study={study} pointer={item.pointer} />
            </dd>
          </div>
        ))}
      </dl>
    </FoldedSection>
  )
}

function SourceOf({ study, pointer }: { study: Study; pointer: { sourceId: string; locator: string } }) {
  return (
    <small className="text-ink-soft">
      <Link href={`${viewPath(study.slug, 'sources')}#source-${pointer.sourceId}`}>
        {findSource(study, pointer.sourceId).shortTitle}
      </Link>
      , {setType(pointer.locator)}
    </small>
  )
}
