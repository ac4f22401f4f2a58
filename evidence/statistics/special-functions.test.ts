import stdlibBetaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  betaQuantile,
  chiSquareCdf,
  chiSquareUpperTail,
  logGamma,
  normalCdf,
  normalQuantile,
  regularisedBeta,
  studentTQuantile,
} from '@/evidence/statistics/special-functions'

// Literals without another source were computed with mpmath at 40 digits.
function expectRelative(actual: number, expected: number, tolerance = 1e-13) {
  expect(Math.abs(actual - expected), `${actual} should be ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.abs(expected),
  )
}

test('logGamma is right from near 0 to a thousand million', () => {
  expectRelative(logGamma(1e-5), 11.512919692895826)
  expectRelative(logGamma(0.5), 0.5723649429247001) // half of ln π
  expectRelative(logGamma(10), 12.801827480081469) // ln 362880
  expectRelative(logGamma(1e9), 19723265827.503716)
  expect(logGamma(1)).toBe(0)
  expect(logGamma(2)).toBe(0)
  expect(() => logGamma(0)).toThrow('logGamma needs a number above 0, but got 0.')
})

test.each([
  [0.06177693826962039, 21.50568748170901, 324.166410067461, 0.5125285295333372],
  [0.027963322385284067, 0.26522262917337563, 0.07887039805011561, 0.0917524922555159],
  [8.284511733387333e-5, 0.25386390991867863, 0.040943641163016374, 0.012959610919070119],
  [0.9904184830476312, 174.2469836602937, 1.522153503728038, 0.3464825036787173],
  [0.6451813309202308, 641.8680019340736, 0.8570542778685014, 2.8835796559428067e-123],
])('the beta distribution function at %d with shapes %d and %d is %d', (x, a, b, expected) => {
  expectRelative(regularisedBeta(x, a, b), expected)
})

test('the beta distribution function is exact at its ends and for whole shapes', () => {
  expect(regularisedBeta(0, 2, 3)).toBe(0)
  expect(regularisedBeta(1, 2, 3)).toBe(1)
  expectRelative(regularisedBeta(0.3, 1, 1), 0.3)
  // P(at least 2 of 4 heads with 0.3 each) = 1 - 0.7^4 - 4 * 0.3 * 0.7^3
  expectRelative(regularisedBeta(0.3, 2, 3), 0.3483)
  expect(() => regularisedBeta(1.1, 2, 3)).toThrow(RangeError)
  expect(() => betaQuantile(0.5, 0, 3)).toThrow('two shapes above 0, but got 0 and 3')
})

test('the beta quantile undoes the distribution function to 14 digits, in far tails and for small shapes', () => {
  const shape = fc.double({ min: -1, max: 6, noNaN: true }).map((exponent) => 10 ** exponent)
  const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })
  fc.assert(
    fc.property(probability, shape, shape, (p, a, b) => {
      const x = betaQuantile(p, a, b)
      // Bracketing the quantile asks for its digits even where the distribution function is steep or flat.
      const below = regularisedBeta(x * (1 - 2e-14), a, b)
      const above = regularisedBeta(Math.min(1, x * (1 + 2e-14)), a, b)
      return below <= p * (1 + 1e-11) && p <= above * (1 + 1e-11)
    }),
    { numRuns: 2000 },
  )
})

test('the beta quantile agrees with @stdlib/stats-base-dists-beta-quantile', () => {
  const count = fc.integer({ min: 0, max: 200 })
  const tail = fc.constantFrom(0.005, 0.025, 0.05, 0.5, 0.95, 0.975, 0.995)
  fc.assert(
    fc.property(tail, count, count, fc.constantFrom(0.5, 1), (p, events, others, prior) => {
      const ours = betaQuantile(p, events + prior, others + prior)
      return Math.abs(ours - stdlibBetaQuantile(p, events + prior, others + prior)) < 1e-9
    }),
    { numRuns: 3000 },
  )
})

test('the beta quantile stays exact for totals of a million million', () => {
  // For large n, Beta(3, n) approaches a gamma: the 2.5% point of chi-square with 6 df is 1.2373442457912.
  expectRelative(betaQuantile(0.025, 3, 1e12), 1.2373442457912027 / 2e12, 1e-10)
  expect(betaQuantile(0.5, 5e11, 5e11)).toBeCloseTo(0.5, 14)
})

test.each([
  [-37, 5.725571222524577e-300],
  [-8, 6.220960574271784e-16],
  [-1.8, 0.0359303191129258],
  [-1.7, 0.04456546275854304],
  [-1e-8, 0.4999999960105772],
  [0.3, 0.6179114221889527],
  [3, 0.9986501019683699],
])('the normal distribution function at %d is %d', (z, expected) => {
  expectRelative(normalCdf(z), expected, 1e-12)
})

test.each([
  [1e-12, -7.034483825301132],
  [0.005, -2.575829303548901],
  [0.025, -1.959963984540054],
  [0.49, -0.025068908258711057],
  [0.95, 1.6448536269514722],
])('the normal quantile of %d is %d', (p, expected) => {
  expectRelative(normalQuantile(p), expected, 1e-14)
})

test('the normal quantile is 0 at one half, infinite at the ends, and refuses what is no probability', () => {
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity])
  expect(() => normalQuantile(95)).toThrow('normalQuantile needs a probability from 0 to 1, but got 95.')
})

test.each([
  [0.025, 1, -12.706204736174694], // SciPy 1.17.1 t.ppf, as in any printed table
  [0.4, 3, -0.2766706623326898],
  [0.975, 10, 2.228138851986274],
  [0.975, 1000, 1.9623390808264083],
  [0.975, 1e6, 1.959966356814107],
  [0.975, Infinity, 1.959963984540054],
])("Student's t quantile of %d with %d degrees of freedom is %d", (p, df, expected) => {
  expectRelative(studentTQuantile(p, df), expected)
})

test.each([
  [0.5, 1, 0.4795001221869535],
  [3.84, 1, 0.050043521248705106],
  [10, 12, 0.6159606548330632],
  [152.2, 12, 2.027822928651699e-26],
])('a chi-square of %d or more with %d degrees of freedom has probability %d', (x, df, expected) => {
  expectRelative(chiSquareUpperTail(x, df), expected)
  expect(chiSquareCdf(x, df)).toBeCloseTo(1 - expected, 14)
})
