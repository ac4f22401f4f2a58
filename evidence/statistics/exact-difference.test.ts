import { expect, test } from 'vitest'
import golden from './golden/exact-difference.json'
import { exactDifferenceLimits } from './exact-difference'

const arm = (events: number, total: number) => ({ events, total })

test('exact unconditional limits agree with a program of their own on eleven pairs of arms', () => {
  const misses = golden.rows.flatMap(([xa = 0, na = 0, xb = 0, nb = 0, level = 0.95, low = 0, high = 0]) => {
    const found = exactDifferenceLimits(arm(xa, na), arm(xb, nb), level)
    const near = found !== null && Math.abs(found.low - low) < 5e-5 && Math.abs(found.high - high) < 5e-5
    return near
      ? []
      : [`${xa}/${na} less ${xb}/${nb}: ${found?.low} to ${found?.high}, not ${low} to ${high}`]
  })
  expect(golden.rows).toHaveLength(11)
  expect(misses).toEqual([])
})

test('ENLIVEN and MOTION: where nobody on placebo responded the exact interval of the difference prints as that of the drug alone', () => {
  // 24 of 61 alone: 27.1 to 52.7; 33 of 83 alone: 29.2 to 51.1.
  const enliven = exactDifferenceLimits(arm(24, 61), arm(0, 59), 0.95)
  expect(enliven?.low).toBeCloseTo(0.271, 3)
  expect(enliven?.high).toBeCloseTo(0.527, 3)
  const motion = exactDifferenceLimits(arm(33, 83), arm(0, 40), 0.95)
  expect(motion?.low).toBeCloseTo(0.288, 3)
  expect(motion?.high).toBeCloseTo(0.511, 3)
})

test('exchanged arms turn the interval over; arms of thousands are left to other methods', () => {
  const there = exactDifferenceLimits(arm(9, 20), arm(3, 25), 0.9)
  const back = exactDifferenceLimits(arm(3, 25), arm(9, 20), 0.9)
  expect(there?.low).toBeCloseTo(-(back?.high ?? 0), 10)
  expect(there?.high).toBeCloseTo(-(back?.low ?? 0), 10)
  expect(exactDifferenceLimits(arm(1, 1000), arm(1, 1000), 0.95)).toBeNull()
})
