import Link from 'next/link'
import { judgedBy } from '@/evidence/format/assessor'
import { formatDate } from '@/evidence/format/date'
import { describePopulation } from '@/evidence/format/population'
import { formatEstimate, formatFraction, formatSpread, partsOfReport } from '@/evidence/format/result'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { titleOf } from '@/evidence/tables/result-rows'
import { viewPath } from './views'

/** The key result as one figure, with its denominator, its interval, who judged it and who reports it. */
export function KeyResult({ study }: { study: Study }) {
  const joined = joinResult(study, study.keyResultId)
  const { population, result, source } = joined
  const fraction = formatFraction(joined)
  const estimate = formatEstimate(joined)
  const spread = formatSpread(joined)
  // A comparison may be printed by its test alone.
  const [printed] = partsOfReport(joined)
  const cutoff = result.dataCutoff && formatDate(result.dataCutoff)
  return (
    <div className="key-result">
      <p className="key-number">
        <Link href={`${viewPath(study.slug, 'data')}#${result.id}`}>{fraction ?? estimate ?? printed}</Link>
        {fraction && ` ${population.n === 1 ? population.noun.one : population.noun.many}`}
      </p>
      <p className="key-scope">
        {titleOf(joined)}
        {estimate && ': '}
        <span className="key-estimate">
          {estimate}
          {spread && ` (${spread})`}
        </span>
        , {judgedBy[result.assessor]}; {describePopulation(population)}
        {cutoff && `, up to ${cutoff}`}. Source: {source.shortTitle}.
      </p>
    </div>
  )
}
