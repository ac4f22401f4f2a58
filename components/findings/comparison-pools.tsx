import { formatComputed } from '@/evidence/format/computed'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatPeople } from '@/evidence/format/people'
import { setType } from '@/evidence/format/typography'
import {
  comparisonSets,
  whyNoComparisonIsPooled,
  type ComparisonSet,
} from '@/evidence/landscape/comparison-pools'
import type { Study } from '@/evidence/study/study'

type Props = { studies: readonly Study[]; disease: string }

/** Whether comparisons of several trials may be pooled: why not in a sentence, and question by question for whoever asks. */
export function ComparisonPools({ studies, disease }: Props) {
  const sets = comparisonSets(studies, disease)
  if (sets.length === 0) return null
  const why = whyNoComparisonIsPooled(sets)
  const shared = sets.filter(({ rows }) => rows.length > 1)
  const alone = sets.length - shared.length
  return (
    <section className="section mt-6" aria-labelledby="pooled">
      <h2 id="pooled">Pooled comparisons</h2>
      {why !== null && <p className="max-w-wide text-base">{why}</p>}
      <details className="text-plain open:pb-2 [&_ul]:list-disc [&_ul]:pl-5 [&>*]:max-w-wide">
        <summary className="min-h-8 w-fit py-1 font-plain text-accent">
          {why === null ? 'Pooled comparisons, for those who want them' : 'Question by question'}
        </summary>
        <ul>
          {shared.map((set) => (
            <li key={set.rows.map(({ result, study }) => study.slug + result.id).join()}>
              {setType(inWords(set))}
            </li>
          ))}
          {alone > 0 && (
            <li>
              {formatPeople(alone, { one: 'question is', many: 'questions are' })} answered by one trial each:
              there is nothing to pool.
            </li>
          )}
        </ul>
      </details>
    </section>
  )
}

function inWords({ question, pool }: ComparisonSet): string {
  if (pool.kind === 'not-pooled') return `${question}. Not pooled. ${pool.reason}`
  const { reml } = pool.estimates
  const said = (value: number) => formatComputed(value, 2)
  const cautions =
    pool.cautions.length === 0 ? '' : ` To be borne in mind: ${pool.cautions.map(lowerFirst).join('; ')}`
  return `${question}. Pooled ${pool.measure}, random effects: ${said(reml.estimate)} (95% interval, ${said(reml.interval.low)} to ${said(reml.interval.high)}), computed.${cautions}`
}
