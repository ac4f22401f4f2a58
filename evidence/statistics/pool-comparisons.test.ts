import { describe, expect, test } from 'vitest'
import golden from './golden/meta-analysis.json'
import { poolEffects, type Pooled } from './meta-analysis'
import { poolDifferences, poolRatios, type PooledComparisons } from './pool-comparisons'

type Row = (number | null)[]
type Sets = Record<string, { studies: number[][]; values: Row }>
const at = (values: Row, column: string) => values[golden.columns.indexOf(column)] ?? null

/** Holds our pool against metafor's on the scale on which both are worked out, to nine digits. */
function expectPool(pooled: PooledComparisons, values: Row, scale: (value: number) => number) {
  const agrees = (ours: number | undefined, column: string) => {
    const theirs = at(values, column)
    if (theirs === null || ours === undefined) throw new Error(`${column} is missing.`)
    // REML's own search stops at a slope, ours at neighbouring numbers.
    expect(ours, column).toBeCloseTo(theirs, 6)
  }
  const both = (one: Pooled, name: string) => {
    agrees(scale(one.estimate), name)
    agrees(scale(one.interval.low), `${name} low`)
    agrees(scale(one.interval.high), `${name} high`)
  }
  const { reml } = pooled
  both(pooled['common-effect'], 'common')
  both(reml, 'reml')
  both(pooled['dersimonian-laird'], 'dersimonian-laird')
  agrees(reml.standardError, 'reml error')
  agrees(reml.tauSquared, 'reml tau-squared')
  agrees(pooled['dersimonian-laird'].tauSquared, 'dersimonian-laird tau-squared')
  agrees(reml.q, 'q')
  agrees(reml.qP, 'q p')
  agrees(reml.iSquared, 'i-squared')
  expect(pooled['common-effect'].prediction).toBeNull()
  if (at(values, 'prediction low') === null) expect(reml.prediction).toBeNull()
  else {
    agrees(reml.prediction ? scale(reml.prediction.low) : undefined, 'prediction low')
    agrees(reml.prediction ? scale(reml.prediction.high) : undefined, 'prediction high')
  }
}

describe('pools agree with R metafor', () => {
  test.each(Object.entries(golden.ratios as Sets))('ratios: %s', (_, { studies, values }) => {
    const ratios = studies.map(([estimate = 0, low = 0, high = 0, level = 0]) => ({
      estimate,
      low,
      high,
      level,
    }))
    expectPool(poolRatios(ratios), values, Math.log)
  })

  test.each(Object.entries(golden.differences as Sets))('differences: %s', (_, { studies, values }) => {
    const pairs = studies.map(([a = 0, n = 0, c = 0, m = 0]) => ({
      experimental: { events: a, total: n },
      control: { events: c, total: m },
    }))
    expectPool(poolDifferences(pairs), values, (value) => value)
  })
})

test('two trials that contradict each other have no prediction, and an interval that says so', () => {
  // Olaratumab, overall survival: 0.463 (0.301 to 0.710) and 1.05 (0.84 to 1.30).
  const { reml, 'common-effect': common } = poolRatios([
    { estimate: 0.463, low: 0.301, high: 0.71, level: 0.95 },
    { estimate: 1.05, low: 0.84, high: 1.3, level: 0.95 },
  ])
  expect(reml.estimate).toBeCloseTo(0.7125, 4)
  expect(reml.interval.low).toBeLessThan(0.01)
  expect(reml.interval.high).toBeGreaterThan(100)
  expect(reml.iSquared).toBeCloseTo(0.91, 2)
  expect(common.estimate).toBeCloseTo(0.8872, 4)
})

test('what cannot be pooled is refused', () => {
  const one = { estimate: 0.5, low: 0.4, high: 0.7, level: 0.95 }
  expect(() => poolRatios([one])).toThrow(RangeError)
  expect(() => poolRatios([one, { ...one, estimate: 0 }])).toThrow(RangeError)
  const nobody = { experimental: { events: 0, total: 10 }, control: { events: 0, total: 10 } }
  expect(() => poolDifferences([nobody, nobody])).toThrow(RangeError)
  expect(() => poolEffects([], { estimator: 'common-effect' })).toThrow(RangeError)
})
