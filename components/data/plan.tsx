import Link from 'next/link'
import { FoldedSection } from '@/components/page/folded-section'
import { viewPath } from '@/components/study/views'
import { formatPlanItem } from '@/evidence/format/plan'
import { setType } from '@/evidence/format/typography'
import { findSource } from '@/evidence/study/join'
import { allottedTo } from '@/evidence/study/allotted'
import type { Arm, Study } from '@/evidence/study/study'
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
        {arms.map((arm) => (
          <div key={arm.id}>
            <dt className="inline font-strong">{setType(arm.title)}</dt>
            <dd className="inline">
              : {arm.role === null ? '' : armRoles[arm.role]}
              <NumberAllotted study={study} arm={arm} />
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

/** How many were allotted to an arm of a randomised study, or that no source read states it. */
function NumberAllotted({ study, arm }: { study: Study; arm: Arm }) {
  const allotted = allottedTo(study, arm)
  if (allotted === null) {
    return study.design.allocation === 'randomised' && study.arms.length > 1
      ? '; how many were allotted to it is not stated in the sources that we read'
      : null
  }
  const { n, status, pointer } = allotted
  return (
    <>
      ; {n} allotted{status === 'inferred' && ', added up by us'} <SourceOf study={study} pointer={pointer} />
    </>
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
