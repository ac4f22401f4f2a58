import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { setType } from '@/evidence/format/typography'
import { formatAbsolute } from '@/evidence/compare/absolute-effect'
import type { CertaintyExample as Example } from '@/evidence/tables/certainty-example'

/** One judgement of certainty, from the printed comparison to the words that it bears. */
export function CertaintyExample({ example }: { example: Example | null }) {
  if (!example) return null
  const { study, finding } = example
  const { absolute, grade } = finding
  return (
    <p className="border-s-3 border-rule px-4 py-2.5 font-plain text-plain">
      <strong>{setType(finding.outcome)}</strong>: {setType(finding.relative)}. Of 1,000 people,{' '}
      {absolute.experimental} {setType(absolute.event)}, against {absolute.control}:{' '}
      {formatAbsolute(absolute)}. Certainty {grade.level}, {grade.steps}. {setType(finding.statement)}{' '}
      <Link href={`${viewPath(study.slug, 'data')}#certainty`}>{study.shortTitle}</Link>
    </p>
  )
}
