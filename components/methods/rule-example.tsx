import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { checkVerdicts, type Check } from '@/evidence/checks/check'
import { setType } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'

export type FoundExample = { study: Study; check: Check }

/** A rule at work on a published number. */
export function RuleExample({ example }: { example: FoundExample | null }) {
  if (!example) return <p className="rule-example soft">No number published here calls for this rule yet.</p>
  const { study, check } = example
  return (
    <p className="rule-example">
      <strong>{checkVerdicts[check.verdict]}</strong>: {setType(check.working)}{' '}
      <Link href={`${viewPath(study.slug, 'data')}${check.resultId ? `#${check.resultId}` : ''}`}>
        {study.shortTitle}
      </Link>
    </p>
  )
}
