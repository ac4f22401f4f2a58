import Link from 'next/link'
import type { ReactNode } from 'react'
import { judgedBy } from '@/evidence/format/assessor'
import { formatDate } from '@/evidence/format/date'
import { describePopulation } from '@/evidence/format/population'
import { formatEstimate, formatFraction, formatSpread } from '@/evidence/format/result'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { viewPath } from './views'

/** The answer in the first screen: the key result with its denominator, its interval and who judged it. */
export function KeyResult({ study, children }: { study: Study; children?: ReactNode }) {
  const joined = joinResult(study, study.keyResultId)
  const { outcome, population, result, source } = joined
  const estimate = formatEstimate(joined)
  const spread = formatSpread(joined)
  const cutoff = result.dataCutoff && formatDate(result.dataCutoff)
  return (
    <section className="key-result" aria-labelledby="key-result">
      <h2 id="key-result">{outcome.title}</h2>
      <p className="key-number">
        <Link href={`${viewPath(study.slug, 'data')}#${result.id}`}>
          {formatFraction(joined) ?? estimate}
        </Link>{' '}
        <span>{population.n === 1 ? population.noun.one : population.noun.many}</span>
      </p>
      <p className="key-scope">
        <span className="key-estimate">
          {estimate}
          {spread && ` (${spread})`}
        </span>{' '}
        in {describePopulation(population)}; {judgedBy[result.assessor]}
        {cutoff && `, up to ${cutoff}`}. Source: {source.shortTitle}.
      </p>
      {children}
    </section>
  )
}
