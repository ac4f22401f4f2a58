import Link from 'next/link'
import { judgedBy } from '@/evidence/format/assessor'
import { noComparison } from '@/evidence/format/key-result'
import { sentenceStart } from '@/evidence/format/number-words'
import { describePopulation } from '@/evidence/format/population'
import { partsOfReport } from '@/evidence/format/result'
import { armsOfKeyResult, lacksComparison } from '@/evidence/study/arms-of-key-result'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { titleOf } from '@/evidence/tables/result-rows'
import { viewPath } from './views'

/** The key result as one figure for each arm, with its denominator, its interval, who judged it and who reports it. */
export function KeyResult({ study }: { study: Study }) {
  return (
    <ul className="mt-1 grid gap-1">
      {armsOfKeyResult(study).map((joined) => (
        <li key={joined.result.id} className="leading-head">
          <OneArm joined={joined} />
        </li>
      ))}
      {lacksComparison(study) && (
        <li className="font-plain text-plain leading-head text-ink-soft">{sentenceStart(noComparison)}.</li>
      )}
    </ul>
  )
}

function OneArm({ joined }: { joined: JoinedReport }) {
  const { study, population, result, source } = joined
  const [lead, ...rest] = partsOfReport(joined)
  return (
    <>
      <Link
        className="text-head text-accent decoration-transparent hover:decoration-current"
        href={`${viewPath(study.slug, 'data')}#${result.id}`}
      >
        {lead}
      </Link>
      <span className="font-plain text-plain text-ink-soft">
        {rest.length > 0 && ` (${rest.join('; ')})`} {titleOf(joined)}, {judgedBy[result.assessor]};{' '}
        {describePopulation(population)}. {source.shortTitle}
      </span>
    </>
  )
}
