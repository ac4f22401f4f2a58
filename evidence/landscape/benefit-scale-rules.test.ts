import { expect, test } from 'vitest'
import { firingRule, possibleGrades } from './benefit-scale-rules'

const inputs = (progressionFree: number, response: number, duration: number) => ({
  progressionFree,
  response,
  duration,
})

/** Every threshold of form 3 from both sides; grade 0 where no rule is met. */
const cases: [progressionFree: number, response: number, duration: number, grade: number][] = [
  [6, 0, 0, 3],
  [5.9, 0, 0, 2],
  [3, 0, 0, 2],
  [2.9, 0, 0, 1],
  [2, 0, 0, 1],
  [1.9, 0, 0, 0],
  [0, 60, 0, 3],
  [0, 59.9, 0, 2],
  [0, 40, 0, 2],
  [0, 39.9, 0, 1],
  [0, 59.9, 9, 3],
  [0, 20, 9, 3],
  [0, 20, 8.9, 2],
  [0, 20, 6, 2],
  [0, 20, 5.9, 1],
  [0, 19.9, 6, 1],
  [0, 10, 6, 1],
  [0, 10, 5.9, 0],
  [0, 9.9, 24, 0],
  // Whichever rule gives most decides: 5.5 months and a response of 1 in 6.
  [5.5, 16.7, 0, 2],
]

test.each(cases)(
  '%s months, %s%%, lasting %s months: grade %s',
  (progressionFree, response, duration, grade) => {
    expect(firingRule(inputs(progressionFree, response, duration))?.grade ?? 0).toBe(grade)
  },
)

test('a missing input leaves every grade that it could bring', () => {
  // 24% of 49 patients, no median of either kind: from grade 1 (short responses) to grade 3.
  expect(possibleGrades({ progressionFree: null, response: 24.5, duration: null })).toEqual(
    new Set([1, 2, 3]),
  )
  expect(possibleGrades({ progressionFree: 1, response: 24.5, duration: null })).toEqual(new Set([1, 2, 3]))
})

test('a missing input that could change nothing is not missed', () => {
  expect(possibleGrades({ progressionFree: 6.9, response: 37.8, duration: null })).toEqual(new Set([3]))
  expect(possibleGrades({ progressionFree: 1, response: 5, duration: null })).toEqual(new Set([0]))
})
