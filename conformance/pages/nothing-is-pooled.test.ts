import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { comparisonSets, whyNoComparisonIsPooled } from '@/evidence/landscape/comparison-pools'
import { poolComparisons } from '@/evidence/landscape/pool-comparisons'
import { randomisedComparisons } from '@/evidence/landscape/randomised-comparisons'
import { groupedBy } from '@/evidence/study/grouped'

const { studies } = knownContent('content')

test('no comparisons of the site are pooled: the trials on one question are of different treatments, or too few', () => {
  const between = randomisedComparisons(studies).flatMap(({ between: one }) => one ?? [])
  const questions = [...groupedBy(between, ({ outcome }) => outcome.concept).values()]
  expect(questions.length).toBeGreaterThan(2)
  for (const rows of questions) expect(poolComparisons(rows).kind).toBe('not-pooled')
})

test('the two trials of olaratumab, which contradict each other, are two', () => {
  const rows = randomisedComparisons(studies).flatMap(({ study, between, lead }) =>
    /olaratumab/.test(study.slug) &&
    between &&
    lead.outcome.concept === 'overall-survival' &&
    lead.population.subgroup === null
      ? [between]
      : [],
  )
  expect(new Set(rows.map(({ study }) => study.slug)).size).toBe(2)
  const pool = poolComparisons(
    rows.filter(({ study }, at) => rows.findIndex((row) => row.study === study) === at),
  )
  expect(pool.kind === 'not-pooled' && pool.reason).toContain('Fewer than 3 studies')
})

test('each question says why it is not pooled, and the page says so in one sentence', () => {
  const sets = comparisonSets(studies)
  expect(sets.length).toBeGreaterThan(10)
  for (const { pool } of sets) expect(pool.kind === 'not-pooled' && pool.reason).toMatch(/\.$/)
  // Two trials of olaratumab with doxorubicin against doxorubicin ask one question of survival and of progression.
  expect(Math.max(...sets.map(({ rows }) => rows.length))).toBe(2)
  expect(whyNoComparisonIsPooled(sets)).toBe(
    'Nothing is pooled here: at most 2 of these trials ask one question of the same drugs by the same measure, and the guard accepts no such set.',
  )
})
