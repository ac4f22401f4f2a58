import fc from 'fast-check'
import { expect, test } from 'vitest'
import goldenRates from './golden/survival-rates.json'
import {
  impliedStandardError,
  standardErrorsReproducing,
  survivalInterval,
  survivalIntervalMethods,
  type SurvivalIntervalMethod,
} from '@/evidence/statistics/survival-rate-interval'

/** Kaplan-Meier rate and Greenwood error after one death at each of these numbers at risk. */
function kaplanMeier(atRisk: number[]) {
  const rate = atRisk.reduce((product, n) => (product * (n - 1)) / n, 1)
  const sum = atRisk.reduce((total, n) => total + 1 / (n * (n - 1)), 0)
  return { rate, error: rate * Math.sqrt(sum) }
}

// The maintained arm of the leukaemia trial shipped with R as survival::aml; summary(survfit()) prints,
// with its default log intervals: 18 weeks 0.716 0.1397 0.4884 1.000; 23 weeks 0.614 0.1526 0.3769 0.999;
// 31 weeks 0.491 0.1642 0.2549 0.946; 34 weeks 0.368 0.1627 0.1549 0.875; 48 weeks 0.184 0.1535 0.0359 0.944.
test.each([
  [[11, 10, 8, 7], 0.614, 0.1526, 0.3769, 0.999],
  [[11, 10, 8, 7, 5], 0.491, 0.1642, 0.2549, 0.946],
  [[11, 10, 8, 7, 5, 4], 0.368, 0.1627, 0.1549, 0.875],
  [[11, 10, 8, 7, 5, 4, 2], 0.184, 0.1535, 0.0359, 0.944],
])('the log interval after deaths at %j at risk is as R prints it', (atRisk, rate, error, low, high) => {
  const curve = kaplanMeier(atRisk)
  const interval = survivalInterval('log', curve.rate, curve.error)
  expect(curve.rate).toBeCloseTo(rate, 3)
  expect(curve.error).toBeCloseTo(error, 4)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 3)
})

test('a rate of 0.80 with standard error 0.05 by each method', () => {
  // By hand with z 1.959964: 0.8 ± 0.098; 0.8 * exp(±0.122498); 0.8 ^ exp(±0.548967).
  const by = Object.fromEntries(survivalIntervalMethods.map((way) => [way, survivalInterval(way, 0.8, 0.05)]))
  expect(by.plain).toEqual({ low: expect.closeTo(0.702, 4), high: expect.closeTo(0.898, 4) })
  expect(by.log).toEqual({ low: expect.closeTo(0.7078, 4), high: expect.closeTo(0.9043, 4) })
  expect(by['log-log']).toEqual({ low: expect.closeTo(0.6795, 4), high: expect.closeTo(0.8791, 4) })
})

test('plain and log limits are not clipped; log-log limits never leave 0..1', () => {
  expect(survivalInterval('plain', 0.05, 0.05).low).toBeLessThan(0)
  expect(survivalInterval('log', 0.716, 0.1397).high).toBeGreaterThan(1) // R prints 1.000
  expect(survivalInterval('log-log', 0.95, 0.2).high).toBeLessThan(1)
})

test('both limits imply the standard error that made them, under their own method only', () => {
  const inputs = fc.record({
    rate: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    error: fc.double({ min: 0.005, max: 0.1, noNaN: true }),
    made: fc.constantFrom(...survivalIntervalMethods),
    level: fc.constantFrom(0.9, 0.95),
  })
  fc.assert(
    fc.property(inputs, ({ rate, error, made, level }) => {
      const { low, high } = survivalInterval(made, rate, error, level)
      // An arcsine limit at the end of the scale was clipped there, and implies less than made it.
      fc.pre(made !== 'arcsine' || (low > 0 && high < 1))
      const own = impliedStandardError(made, rate, low, high, level)
      return Math.abs(own.fromLow - error) < 1e-9 && Math.abs(own.fromHigh - error) < 1e-9
    }),
    { numRuns: 2000 },
  )
  const other = impliedStandardError('plain', 0.8, 0.6795, 0.8791)
  expect(other.fromLow).toBeCloseTo(0.0615, 4)
  expect(other.fromHigh).toBeCloseTo(0.0404, 4)
})

test('a limit that the scale cannot hold implies an infinite standard error', () => {
  expect(impliedStandardError('log', 0.3, 0, 0.6).fromLow).toBe(Infinity)
  expect(impliedStandardError('log-log', 0.9, 0.7, 1).fromHigh).toBe(Infinity)
  expect(impliedStandardError('log-log', 0.9, -0.1, 1.1)).toEqual({ fromLow: Infinity, fromHigh: Infinity })
})

test('printed limits name their method: 80.0% (68.0 to 87.9) is log-log and nothing else', () => {
  const printed = { rate: 0.8, low: 0.68, high: 0.879 }
  const found = standardErrorsReproducing('log-log', printed, 0.0005)
  expect(found?.low).toBeLessThan(0.05)
  expect(found?.high).toBeGreaterThan(0.05)
  expect(standardErrorsReproducing('plain', printed, 0.0005)).toBeNull()
  expect(standardErrorsReproducing('log', printed, 0.0005)).toBeNull()
})

test('a limit printed as 100% may have been clipped, so the log method still explains it', () => {
  const found = standardErrorsReproducing('log', { rate: 0.716, low: 0.4884, high: 1 }, 0.00005)
  const wide = standardErrorsReproducing('log', { rate: 0.716, low: 0.488, high: 1 }, 0.0005)
  expect(wide?.low).toBeLessThan(0.1397)
  expect(wide?.high).toBeGreaterThan(0.1397)
  expect(found?.high).toBeLessThan(0.1399)
  expect(standardErrorsReproducing('log-log', { rate: 0.716, low: 0.488, high: 1 }, 0.0005)).toBeNull()
})

test('an interval that no standard error explains is explained by none', () => {
  for (const method of survivalIntervalMethods) {
    expect(standardErrorsReproducing(method, { rate: 0.5, low: 0.49, high: 0.9 }, 0.005)).toBeNull()
  }
})

test('what has no interval is refused in a sentence', () => {
  expect(() => survivalInterval('log-log', 1, 0.1)).toThrow(
    'A log-log interval needs a rate between 0 and 1, but got 1.',
  )
  expect(() => survivalInterval('log', 0, 0.1)).toThrow(RangeError)
  expect(() => survivalInterval('plain', 80, 5)).toThrow('but got 80')
  expect(() => survivalInterval('plain', 0.8, -1)).toThrow('A standard error is 0 or more, but got -1.')
  expect(() => impliedStandardError('log', 0.8, 0.9, 0.95)).toThrow(
    '0.8 does not lie between its limits 0.9 and 0.95',
  )
})

const bySurvival = (
  goldenRates as {
    rows: {
      method: SurvivalIntervalMethod
      level: number
      rate: number
      standardError: number
      low: number | null
      high: number | null
    }[]
  }
).rows

test("limits by each method and level are those of R's survival", () => {
  expect(new Set(bySurvival.map(({ method }) => method))).toEqual(new Set(survivalIntervalMethods))
  for (const { method, level, rate, standardError, low, high } of bySurvival) {
    const interval = survivalInterval(method, rate, standardError, level)
    const name = `${method}, ${rate}`
    if (low !== null) expect(interval.low, name).toBeCloseTo(low, 10)
    if (high !== null) expect(interval.high, name).toBeCloseTo(high, 10)
  }
})
