import { expect, test } from 'vitest'
import {
  binomialProbability,
  operatingCharacteristics,
  type SimonDesign,
} from '@/evidence/statistics/simon-two-stage'

const published: SimonDesign = {
  stageOneN: 9,
  stopIfAtMost: 0,
  totalN: 24,
  worthwhileIfAtLeast: 3,
  nullRate: 0.05,
  alternativeRate: 0.25,
}

test('0 of 9, then 3 of 24, at 5% against 25%: alpha 0.0931, power 0.903', () => {
  const { alpha, power, earlyStopUnderNull, expectedNUnderNull } = operatingCharacteristics(published)
  // The same sums made with SciPy 1.17.1's binom.pmf.
  expect(alpha).toBeCloseTo(0.0931294093229, 11)
  expect(power).toBeCloseTo(0.9028407056145, 11)
  expect(earlyStopUnderNull).toBeCloseTo(0.95 ** 9, 13)
  expect(expectedNUnderNull).toBeCloseTo(9 + 15 * (1 - 0.95 ** 9), 12)
})

// Optimum designs of Simon 1989, table 1 (alpha 0.05, power 0.80): 1/10 then 5/29 for 10% v 30%,
// 3/13 then 12/43 for 20% v 40%; expected sizes 15.0 and 20.6, early stopping 0.74 and 0.75.
test.each([
  [10, 1, 29, 6, 0.1, 0.3, 15.0, 0.74],
  [13, 3, 43, 13, 0.2, 0.4, 20.6, 0.75],
])("Simon's optimum design %d/%d, %d/%d keeps its error rates", (n1, r1, n, r, p0, p1, size, stop) => {
  const design = {
    stageOneN: n1,
    stopIfAtMost: r1,
    totalN: n,
    worthwhileIfAtLeast: r,
    nullRate: p0,
    alternativeRate: p1,
  }
  const found = operatingCharacteristics(design)
  expect(found.alpha).toBeLessThanOrEqual(0.05)
  expect(found.power).toBeGreaterThanOrEqual(0.8)
  expect(found.expectedNUnderNull).toBeCloseTo(size, 1)
  expect(found.earlyStopUnderNull).toBeCloseTo(stop, 2)
})

test('a null rate of 0 always stops early and an alternative of 1 always succeeds', () => {
  const found = operatingCharacteristics({ ...published, nullRate: 0, alternativeRate: 1 })
  expect(found).toMatchObject({ alpha: 0, earlyStopUnderNull: 1, expectedNUnderNull: 9 })
  expect(found.power).toBe(1)
})

test('binomial probabilities: 3 of 5 at one half is 10/32, and they add up to 1', () => {
  expect(binomialProbability(3, 5, 0.5)).toBeCloseTo(0.3125, 14)
  expect(binomialProbability(6, 5, 0.5)).toBe(0)
  const all = Array.from({ length: 501 }, (_, k) => binomialProbability(k, 500, 0.03))
  expect(all.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 12)
})

test.each([
  [{ totalN: 9 }, 'Stage one (9) must have a patient, and fewer than the total (9).'],
  [{ stopIfAtMost: 9 }, 'Stopping at 9 responses is no decision among 9 patients.'],
  [{ worthwhileIfAtLeast: 25 }, '25 responses is no threshold among 24 patients.'],
  [{ nullRate: 0.3 }, 'The null rate (0.3) must be below the alternative (0.25), in 0..1.'],
  [{ totalN: 24.5 }, 'The patients and responses of a two-stage design are whole numbers.'],
])('a design with %o is refused in a sentence', (change, message) => {
  expect(() => operatingCharacteristics({ ...published, ...change })).toThrow(new RangeError(message))
})
