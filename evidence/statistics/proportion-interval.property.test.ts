import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type ProportionMethod,
  proportionInterval,
  proportionMethods,
} from '@/evidence/statistics/proportion-interval'
import { binomialProbability } from '@/evidence/statistics/simon-two-stage'

const methods = Object.keys(proportionMethods) as ProportionMethod[]
const bounded = methods.filter((method) => method !== 'wald' && method !== 'agresti-coull')

const level = fc.constantFrom(0.8, 0.9, 0.95, 0.99, 0.999)
const counts = fc
  .integer({ min: 1, max: 20_000 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)))

/** The least probability, over a grid of true rates and just beside every limit, that the interval holds the rate. */
function minCoverage(method: ProportionMethod, total: number, confidence: number): number {
  const intervals = Array.from({ length: total + 1 }, (_, k) =>
    proportionInterval(method, k, total, confidence),
  )
  const grid = Array.from({ length: 99 }, (_, index) => (index + 1) / 100)
  // Coverage jumps at the limits, so its minima lie beside them.
  const beside = intervals.flatMap(({ low, high }) => [low - 1e-9, low + 1e-9, high - 1e-9, high + 1e-9])
  const rates = [...grid, ...beside].filter((rate) => rate > 0 && rate < 1)
  return Math.min(
    ...rates.map((rate) =>
      intervals.reduce((sum, { low, high }, k) => {
        return low <= rate && rate <= high ? sum + binomialProbability(k, total, rate) : sum
      }, 0),
    ),
  )
}

test('the exact interval covers the true rate at least as often as it says, for every total to 50', () => {
  for (let total = 1; total <= 50; total += 1) {
    expect(minCoverage('clopper-pearson', total, 0.95), `total ${total}`).toBeGreaterThanOrEqual(0.95 - 1e-9)
  }
})

test('the coverage measure can tell: Wald falls far below 95%, and Wilson dips below it', () => {
  // With total 30 and a rate near 0, Wald at 0 events is the empty 0 to 0.
  expect(minCoverage('wald', 30, 0.95)).toBeLessThan(0.1)
  // Wilson's known minimum near rate 0.18/n is about 0.83 (Newcombe 1998; Brown, Cai and DasGupta 2001).
  expect(minCoverage('wilson', 30, 0.95)).toBeGreaterThan(0.8)
  expect(minCoverage('wilson', 30, 0.95)).toBeLessThan(0.87)
})

test('events and non-events are treated alike: the interval of k is the mirror of that of n - k', () => {
  fc.assert(
    fc.property(counts, level, fc.constantFrom(...methods), ([events, total], confidence, method) => {
      const interval = proportionInterval(method, events, total, confidence)
      const mirror = proportionInterval(method, total - events, total, confidence)
      return (
        Math.abs(interval.low - (1 - mirror.high)) < 1e-14 &&
        Math.abs(interval.high - (1 - mirror.low)) < 1e-14
      )
    }),
    { numRuns: 3000 },
  )
})

// The logit interval of one event is wider than the exact one that stands in for none: a fault of the method, not ours.
const monotone = bounded.filter((method) => method !== 'logit')

test('one more event moves both limits up, or leaves them', () => {
  fc.assert(
    fc.property(counts, level, fc.constantFrom(...monotone), ([events, total], confidence, method) => {
      fc.pre(events < total)
      const fewer = proportionInterval(method, events, total, confidence)
      const more = proportionInterval(method, events + 1, total, confidence)
      // With few people and a high level the arcsine limits are the ends of the scale whatever was seen.
      const moves = fewer.low < more.low || fewer.high < more.high || method === 'arcsine'
      return fewer.low <= more.low && fewer.high <= more.high && moves
    }),
    { numRuns: 3000 },
  )
})

test('bounded methods stay in 0..1, hold the estimate, and widen with the level', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(...bounded), ([events, total], method) => {
      const narrow = proportionInterval(method, events, total, 0.9)
      const wide = proportionInterval(method, events, total, 0.99)
      const rate = events / total
      const ordered = 0 <= wide.low && wide.low <= narrow.low && narrow.high <= wide.high && wide.high <= 1
      return ordered && narrow.low <= rate && rate <= narrow.high
    }),
    { numRuns: 3000 },
  )
})

test('no events give exactly 0 below and all events exactly 1 above', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), level, (total, confidence) => {
      for (const method of bounded) {
        const none = proportionInterval(method, 0, total, confidence)
        const all = proportionInterval(method, total, total, confidence)
        if (none.low !== 0 || all.high !== 1 || !(none.high > 0) || !(all.low < 1)) return false
      }
      return true
    }),
    { numRuns: 500 },
  )
})

test('no events of n: the exact upper limit is 1 - 0.025^(1/n), and mid-P is 1 - 0.05^(1/n)', () => {
  for (const total of [1, 2, 20, 1000, 1e6, 1e9]) {
    const exact = -Math.expm1(Math.log(0.025) / total)
    const midP = -Math.expm1(Math.log(0.05) / total)
    expect(proportionInterval('clopper-pearson', 0, total).high).toBeCloseTo(exact, 14)
    expect(proportionInterval('mid-p', 0, total).high).toBeCloseTo(midP, 14)
  }
})

test('with a thousand million people every method gives the normal interval', () => {
  // 1.959964 * sqrt(0.3 * 0.7 / 1e9) = 2.8403e-5
  for (const method of methods) {
    const { low, high } = proportionInterval(method, 300_000_000, 1_000_000_000)
    expect(low, method).toBeCloseTo(0.3 - 2.8403e-5, 8)
    expect(high, method).toBeCloseTo(0.3 + 2.8403e-5, 8)
  }
})
