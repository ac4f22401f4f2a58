import { expect, test } from 'vitest'
import { logitEffect, poolEffects, poolProportions } from '@/evidence/statistics/meta-analysis'

// Thirteen trials of BCG vaccine against tuberculosis (Colditz and others 1994, as in R's metadat::dat.bcg):
// cases and others among the vaccinated, then among the controls.
const bcg = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const

const logRiskRatios = bcg.map(([a, b, c, d]) => ({
  effect: Math.log(a / (a + b) / (c / (c + d))),
  variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
}))

test('the BCG trials pool as R metafor publishes them: REML -0.7145 (-1.0669 to -0.3622), tau² 0.3132', () => {
  const pooled = poolEffects(logRiskRatios, { interval: 'normal' })
  expect(pooled.estimate).toBeCloseTo(-0.7145, 4)
  expect(pooled.standardError).toBeCloseTo(0.1798, 4)
  expect(pooled.interval.low).toBeCloseTo(-1.0669, 4)
  expect(pooled.interval.high).toBeCloseTo(-0.3622, 4)
  expect(pooled.q).toBeCloseTo(152.233, 3)
  expect(pooled.degreesOfFreedom).toBe(12)
  // The likelihood maximised directly by SciPy 1.17.1 (minimize_scalar) gives 0.31324326.
  expect(pooled.tauSquared).toBeCloseTo(0.31324326, 7)
})

test('the same by DerSimonian and Laird: -0.7141 (-1.0644 to -0.3638), tau² 0.3088, I² 92.1%', () => {
  const pooled = poolEffects(logRiskRatios, { estimator: 'dersimonian-laird', interval: 'normal' })
  expect(pooled.estimate).toBeCloseTo(-0.7141, 4)
  expect(pooled.interval.low).toBeCloseTo(-1.0644, 4)
  expect(pooled.interval.high).toBeCloseTo(-0.3638, 4)
  expect(pooled.tauSquared).toBeCloseTo(0.3087602628623764, 12)
  expect(pooled.iSquared).toBeCloseTo(0.9211734685, 9)
  expect(pooled.qP / 1.9967645908458624e-26).toBeCloseTo(1, 10)
})

test('Hartung-Knapp and prediction intervals agree with an independent computation (NumPy, SciPy)', () => {
  const pooled = poolEffects(logRiskRatios)
  expect(pooled.standardError).toBeCloseTo(0.180791744, 8)
  expect(pooled.interval.low).toBeCloseTo(-1.108443714, 7)
  expect(pooled.interval.high).toBeCloseTo(-0.320620971, 7)
  expect(pooled.prediction?.low).toBeCloseTo(-2.009057654, 6)
  expect(pooled.prediction?.high).toBeCloseTo(0.579992969, 6)
})

const arms = [
  { events: 19, total: 52 },
  { events: 12, total: 49 },
  { events: 5, total: 30 },
  { events: 40, total: 61 },
  { events: 0, total: 14 },
]

test('proportions pool on the logit scale and come back to 0..1 (NumPy, SciPy)', () => {
  const pooled = poolProportions(arms)
  expect(pooled.tauSquared).toBeCloseTo(1.04198854, 6)
  expect(pooled.estimate).toBeCloseTo(0.29745172, 7)
  expect(pooled.interval).toEqual({ low: expect.closeTo(0.08304226, 7), high: expect.closeTo(0.66436051, 7) })
  expect(pooled.prediction).toEqual({
    low: expect.closeTo(0.01037555, 7),
    high: expect.closeTo(0.94474463, 7),
  })
  expect(pooled.iSquared).toBeCloseTo(0.86849955, 8)
})

test('by hand: two studies of 10/20 and 10/20 agree perfectly', () => {
  const twice = [
    { events: 10, total: 20 },
    { events: 10, total: 20 },
  ]
  const pooled = poolProportions(twice, { interval: 'normal' })
  // Each logit is 0 with variance 1/10 + 1/10; together 0.1, so SE 0.31623 and exp(1.959964 * 0.31623) = 1.85858.
  expect(pooled).toMatchObject({ estimate: 0.5, tauSquared: 0, q: 0, qP: 1, iSquared: 0, prediction: null })
  expect(pooled.interval.high).toBeCloseTo(1.85858 / 2.85858, 5)
  expect(pooled.interval.low).toBeCloseTo(1 / 2.85858, 5)
})

test('half an event is added to a study without events or non-events, and to no other', () => {
  expect(logitEffect({ events: 0, total: 14 })).toEqual({
    effect: Math.log(0.5 / 14.5),
    variance: 1 / 0.5 + 1 / 14.5,
  })
  expect(logitEffect({ events: 14, total: 14 }).effect).toBeCloseTo(Math.log(29), 12)
  expect(logitEffect({ events: 7, total: 14 })).toEqual({ effect: 0, variance: 2 / 7 })
})

test('what cannot be pooled is refused in a sentence', () => {
  expect(() => poolProportions([{ events: 1, total: 2 }])).toThrow(
    'Pooling needs at least two studies, but got 1.',
  )
  expect(() =>
    poolProportions([
      { events: 3, total: 2 },
      { events: 1, total: 2 },
    ]),
  ).toThrow('3 events among only 2')
  expect(() =>
    poolEffects([
      { effect: 0, variance: 0 },
      { effect: 1, variance: 1 },
    ]),
  ).toThrow('a variance above 0, but got 0, 0.')
})
