import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { checkVerdicts, type Check } from '@/evidence/checks/check'
import { setType } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'

export type FoundExample = { study: Study; check: Check }

const look = 'border-s-3 border-rule px-4 py-2.5 font-plain text-plain'

/** A rule at work on a published number. */
export function RuleExample({ example }: { example: FoundExample | null }) {
  if (!example)
    return <p className={`${look} text-ink-soft`}>No number published here calls for this rule yet.</p>
  const { study, check } = example
  return (
    <p className={look}>
      <strong>{checkVerdicts[check.verdict]}</strong>: {setType(check.working)}{' '}
      <Link href={`${viewPath(study.slug, 'data')}${check.resultId ? `#${check.resultId}` : ''}`}>
        {study.shortTitle}
      </Link>
    </p>
  )
}
