import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interactionOf } from './interaction'

const ratio = (estimate: number, low: number, high: number, level = 0.95) => ({ estimate, low, high, level })

test('Altman and Bland 2003: relative risks of 0.67 (0.46 to 0.98) and 0.88 (0.71 to 1.08) give a ratio of 0.76 (0.50 to 1.17), p 0.2', () => {
  const found = interactionOf(ratio(0.67, 0.46, 0.98), ratio(0.88, 0.71, 1.08))
  expect(found.ratioOfRatios).toBeCloseTo(0.76, 2)
  expect(found.low).toBeCloseTo(0.495, 2)
  expect(found.high).toBeCloseTo(1.17, 2)
  expect(found.p).toBeCloseTo(0.22, 2)
})

test('eribulin or dacarbazine, survival with liposarcoma 0.51 (0.35 to 0.75) and leiomyosarcoma 0.93 (0.71 to 1.20): 0.55 (0.35 to 0.87), p 0.011', () => {
  const found = interactionOf(ratio(0.51, 0.35, 0.75), ratio(0.93, 0.71, 1.2))
  expect(found.ratioOfRatios).toBeCloseTo(0.548, 3)
  expect(found.low).toBeCloseTo(0.345, 2)
  expect(found.high).toBeCloseTo(0.87, 2)
  expect(found.z).toBeCloseTo(-2.54, 2)
  expect(found.p).toBeCloseTo(0.011, 3)
})

test('olaratumab, phase 2 against phase 3: 0.463 (0.301 to 0.710) and 1.05 (0.84 to 1.30) give 0.44 (0.27 to 0.71), p 0.0009', () => {
  const found = interactionOf(ratio(0.463, 0.301, 0.71), ratio(1.05, 0.84, 1.3))
  expect(found.ratioOfRatios).toBeCloseTo(0.441, 3)
  expect(found.z).toBeCloseTo(-3.33, 2)
  expect(found.p).toBeCloseTo(0.0009, 4)
})

test('exchanged groups turn the ratio over and leave p as it is; the same ratio twice is 1 with p 1', () => {
  const some = fc
    .tuple(fc.double({ min: 0.05, max: 20, noNaN: true }), fc.double({ min: 1.05, max: 10, noNaN: true }))
    .map(([estimate, factor]) => ratio(estimate, estimate / factor, estimate * factor, 0.9))
  fc.assert(
    fc.property(some, some, (one, other) => {
      const there = interactionOf(one, other)
      const back = interactionOf(other, one)
      const near = (x: number, y: number) => Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x))
      return near(there.low * back.high, 1) && near(there.p, back.p) && near(interactionOf(one, one).p, 1)
    }),
  )
  expect(() => interactionOf(ratio(0, 1, 2), ratio(1, 0.5, 2))).toThrow('lies above 0')
})
