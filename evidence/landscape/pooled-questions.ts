import { lowerFirst } from '@/evidence/format/lower-first'
import type { JoinedReport } from '@/evidence/study/join'
import type { PooledComparisons } from '@/evidence/statistics/pool-comparisons'
import { comparisonSets } from './comparison-pools'
import { landscapeGroups } from './landscape-groups'
import { leadingResults } from './leading-results'
import { poolGroup, type Pool } from './pool'
import { standingStudies } from './standing-studies'
import { conditionsOf, type ConditionWithStudies } from './treatments'
import type { Study } from '@/evidence/study/study'

/** What is pooled: shares of patients of one treatment, or comparisons of two. */
export const pooledKinds = {
  response: 'Shares of patients with a response to one treatment',
  comparison: 'Ratios, or differences of shares, between two treatments in randomised trials',
} as const

/** Whether results may be pooled. */
export const poolingVerdicts = {
  'may-be-pooled': 'The guard keeps no two of the results apart, and the method can be used',
  'not-pooled': 'Something speaks against it, which the reason names',
} as const

/** Results that answer one question, and whether they may be pooled. */
export type PooledQuestion = {
  /** Unique among all questions. */
  id: string
  conditionId: string
  kind: keyof typeof pooledKinds
  question: string
  rows: JoinedReport[]
  verdict: keyof typeof poolingVerdicts
  /** Why it is not pooled; null where it may be. */
  reason: string | null
  /** What the guard wants borne in mind where it may be. */
  cautions: string[]
  /** On which scale the estimates stand; null where there are none. */
  measure: 'share' | 'ratio' | 'difference' | null
  estimates: Partial<PooledComparisons> | null
}

/** Returns every question of every disease on which results could be pooled, with the same verdicts that pages give. */
export const pooledQuestions = (studies: readonly Study[]): PooledQuestion[] =>
  conditionsOf(studies).flatMap((condition) => [...responsesOf(condition), ...comparisonsOf(condition)])

function responsesOf(condition: ConditionWithStudies): PooledQuestion[] {
  const { studies } = standingStudies(condition.studies)
  const results = studies.flatMap((study) =>
    leadingResults(study, { concept: 'objective-response', kinds: ['proportion'] }),
  )
  return landscapeGroups(results)
    .flatMap(poolGroup)
    .map((pool) => ({
      ...named(condition, 'response', pool.rows),
      question: `Objective response, ${lowerFirst(pool.treatment)}`,
      ...decisionOn(pool),
    }))
}

function decisionOn(pool: Pool) {
  if (pool.kind === 'not-pooled') return refused(pool.reason)
  const { cautions, reml, derSimonianLaird } = pool
  const estimates = { reml, 'dersimonian-laird': derSimonianLaird }
  return { verdict: 'may-be-pooled' as const, reason: null, cautions, measure: 'share' as const, estimates }
}

function comparisonsOf(condition: ConditionWithStudies): PooledQuestion[] {
  const { studies } = standingStudies(condition.studies)
  return comparisonSets(studies, condition.name).map(({ question, rows, pool }) => {
    const asked = { ...named(condition, 'comparison', rows), question }
    if (pool.kind === 'not-pooled') return { ...asked, ...refused(pool.reason) }
    const { cautions, measure, estimates } = pool
    return { ...asked, verdict: 'may-be-pooled', reason: null, cautions, measure, estimates }
  })
}

const refused = (reason: string) => ({
  verdict: 'not-pooled' as const,
  reason,
  cautions: [],
  measure: null,
  estimates: null,
})

function named({ id }: ConditionWithStudies, kind: PooledQuestion['kind'], rows: JoinedReport[]) {
  const first = rows[0]
  if (first === undefined) throw new Error(`A question of ${id} has no results.`)
  return {
    id: [id, kind, first.study.slug, first.result.id].join('/'),
    conditionId: id,
    kind,
    rows,
  }
}
