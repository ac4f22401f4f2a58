import { expect, test } from 'vitest'
import { comparison } from './fixture-comparison'
import { poolComparisons } from './pool-comparisons'

const three = [
  comparison({ slug: 'one' }),
  comparison({ slug: 'two', value: '0.82', low: '0.70', high: '0.96' }),
  comparison({ slug: 'three', value: '0.79', low: '0.60', high: '1.04' }),
]

test('three trials of one treatment against one comparator are pooled on the log scale', () => {
  const pool = poolComparisons(three)
  if (pool.kind !== 'pooled') throw new Error(pool.reason)
  expect(pool.measure).toBe('ratio')
  // R metafor: exp(-0.21192069) = 0.809; common effect, exp(-0.32864326) to exp(-0.09519812).
  expect(pool.estimates['common-effect'].estimate).toBeCloseTo(0.80903, 5)
  expect(pool.estimates['common-effect'].interval.low).toBeCloseTo(Math.exp(-0.328643260295), 8)
  expect(pool.estimates.reml.prediction?.high).toBeCloseTo(Math.exp(-0.0740082062634), 8)
})

test.each([
  ['two trials', three.slice(0, 2), 'Fewer than 3 studies here make this comparison'],
  ['one study twice', [...three, comparison({ slug: 'one' })], 'One study gives several'],
  [
    'another drug',
    [...three.slice(1), comparison({ slug: 'four', drug: 'Othermab' })],
    'Different treatments are not pooled',
  ],
  [
    'a study without allotment at random',
    [...three, comparison({ slug: 'four', allocation: 'non-randomised' })],
    'did not allot its patients at random',
  ],
])('%s is refused with its reason', (_, rows, reason) => {
  const pool = poolComparisons(rows)
  expect(pool.kind === 'not-pooled' && pool.reason).toContain(reason)
})

test('a ratio and another measure are kept apart by the guard', () => {
  const [first, ...others] = three
  if (!first) throw new Error('There are three.')
  const odds = { ...first, result: { ...first.result, measure: 'odds-ratio' as const } }
  const pool = poolComparisons([odds, ...others])
  expect(pool.kind === 'not-pooled' && pool.reason).toContain('They are different measures of a ratio.')
})
