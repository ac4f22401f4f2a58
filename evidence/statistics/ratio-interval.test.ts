import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  impliedEstimate,
  logStandardErrorFromInterval,
  oddsRatio,
  pFromZ,
  riskDifference,
  riskRatio,
  zFromRatio,
} from '@/evidence/statistics/ratio-interval'

const arm = (events: number, total: number) => ({ events, total })

test('risk ratio of 15/100 v 30/100 is 0.50 (0.287 to 0.870)', () => {
  // By hand: SE(ln RR) = sqrt(1/15 - 1/100 + 1/30 - 1/100) = 0.28284; exp(±1.959964 * 0.28284) = 1.74083.
  expect(riskRatio(arm(15, 100), arm(30, 100))).toEqual({
    kind: 'estimate',
    estimate: 0.5,
    low: expect.closeTo(0.28722, 5),
    high: expect.closeTo(0.87041, 5),
  })
})

test('odds ratio of 15/100 v 30/100 is 0.41 (0.205 to 0.826)', () => {
  // By hand: (15/85) / (30/70) = 0.41176; SE = sqrt(1/15 + 1/85 + 1/30 + 1/70) = 0.35505.
  expect(oddsRatio(arm(15, 100), arm(30, 100))).toEqual({
    kind: 'estimate',
    estimate: expect.closeTo(0.41176, 5),
    low: expect.closeTo(0.20533, 5),
    high: expect.closeTo(0.82576, 5),
  })
})

test('equal arms give a ratio of 1 with an interval symmetric on the log scale', () => {
  const found = riskRatio(arm(7, 40), arm(7, 40), 0.9)
  if (found.kind !== 'estimate') throw new Error('expected an estimate')
  expect(found.estimate).toBe(1)
  expect(found.low * found.high).toBeCloseTo(1, 14)
})

test('ratios without events are not estimable, and say why', () => {
  const reason = { kind: 'not-estimable', reason: 'an arm has no events' }
  expect(riskRatio(arm(0, 20), arm(3, 20))).toEqual(reason)
  expect(oddsRatio(arm(3, 20), arm(0, 20))).toEqual(reason)
  expect(oddsRatio(arm(20, 20), arm(3, 20))).toEqual({
    kind: 'not-estimable',
    reason: 'every participant of an arm had the event',
  })
  expect(() => riskRatio(arm(5, 4), arm(1, 4))).toThrow('A proportion cannot have 5 events among only 4.')
})

// Newcombe 1998 (Stat Med 17:873-890), table II, method 10.
test.each([
  [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.6, 0.1705, 0.809],
  [10, 10, 0, 10, 1, 0.6075, 1],
  [0, 10, 0, 20, 0, -0.1611, 0.2775],
])('risk difference of %d/%d and %d/%d is %d (%d to %d)', (a, n, b, m, estimate, low, high) => {
  const found = riskDifference(arm(a, n), arm(b, m))
  expect(found.estimate).toBeCloseTo(estimate, 12)
  expect(found.low).toBeCloseTo(low, 4)
  expect(found.high).toBeCloseTo(high, 4)
})

test('a ratio of 0.81 (0.70 to 0.94) has z -2.80 and p 0.005', () => {
  // By hand: ln(0.94/0.70) / 3.9199 = 0.07521; ln(0.81) = -0.21072.
  expect(logStandardErrorFromInterval(0.7, 0.94)).toBeCloseTo(0.07521, 5)
  expect(zFromRatio(0.81, 0.7, 0.94)).toBeCloseTo(-2.802, 3)
  expect(pFromZ(zFromRatio(0.81, 0.7, 0.94), 'two')).toBeCloseTo(0.0051, 4)
  expect(impliedEstimate(0.7, 0.94)).toBeCloseTo(0.8112, 4)
})

test('p values: z 1.96 is 0.05 two-sided and 0.025 one-sided, whichever its sign', () => {
  expect(pFromZ(1.959963984540054, 'two')).toBeCloseTo(0.05, 14)
  expect(pFromZ(-1.959963984540054, 'one')).toBeCloseTo(0.025, 14)
  expect(pFromZ(0, 'two')).toBe(1)
})

test('an interval touches 1 exactly when its two-sided p equals 1 - level', () => {
  expect(pFromZ(zFromRatio(2, 1, 4, 0.9), 'two')).toBeCloseTo(0.1, 13)
})

test('the standard error and the estimate come back from any interval made on the log scale', () => {
  const count = fc.integer({ min: 1, max: 5000 })
  fc.assert(
    fc.property(count, count, count, count, fc.constantFrom(0.8, 0.95, 0.99), (a, b, c, d, level) => {
      const found = riskRatio(arm(a, a + b), arm(c, c + d), level)
      if (found.kind !== 'estimate') return false
      const variance = 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)
      const se = logStandardErrorFromInterval(found.low, found.high, level)
      const sameCentre = Math.abs(impliedEstimate(found.low, found.high) / found.estimate - 1) < 1e-12
      return sameCentre && Math.abs(se * se - variance) < 1e-9 * variance + 1e-14
    }),
    { numRuns: 2000 },
  )
})

test('the risk difference changes sign when the arms change places, and stays in -1..1', () => {
  const total = fc.integer({ min: 1, max: 500 })
  const someArm = total.chain((n) =>
    fc.record({ events: fc.integer({ min: 0, max: n }), total: fc.constant(n) }),
  )
  fc.assert(
    fc.property(someArm, someArm, (a, b) => {
      const there = riskDifference(a, b)
      const back = riskDifference(b, a)
      const mirrored = Math.abs(there.low + back.high) < 1e-14 && Math.abs(there.high + back.low) < 1e-14
      return mirrored && there.low >= -1 - 1e-14 && there.high <= 1 + 1e-14 && there.low <= there.estimate
    }),
    { numRuns: 2000 },
  )
})

test('limits that no ratio has are refused in a sentence', () => {
  expect(() => logStandardErrorFromInterval(0, 2)).toThrow('lie above 0 and in order, but got 0 to 2.')
  expect(() => impliedEstimate(2, 1)).toThrow(RangeError)
  expect(() => zFromRatio(0, 1, 2)).toThrow('A ratio lies above 0, but the estimate given is 0.')
  expect(() => zFromRatio(1, 0.5, 2, 95)).toThrow('got 95')
})
