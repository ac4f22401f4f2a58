import { expect, test } from 'vitest'
import { checkStudy } from './check-study'
import { confidenceInterval, oneReport } from './fixture'

const judged = (...study: Parameters<typeof oneReport>) =>
  checkStudy(oneReport(...study))
    .filter(({ rule }) => rule === 'standard-error-consistent')
    .map(({ verdict, field, working, suggestion }) => ({ verdict, field, working, suggestion }))
const mean = { kind: 'mean', unit: 'months' } as const
const withInterval = { ...mean, spread: confidenceInterval }

test.each([
  ['52 people', { value: '31.2', sd: '12.4', se: '1.7' }],
  ['a denominator of its own', { value: '31.2', sd: '12.4', se: '2.5', denominator: 25 }],
  ['rounded to whole numbers', { value: '31', sd: '12', se: '2' }],
])('the error that a deviation gives is recomputed: %s', (_, report) => {
  expect(judged(mean, report)[0]).toMatchObject({ verdict: 'recomputed', field: 'se' })
})

test.each([
  ['a digit of the error', { sd: '12.4', se: '1.1' }, null],
  ['a digit of the deviation', { sd: '21.4', se: '1.7' }, null],
  ['the two exchanged', { sd: '1.7', se: '12.4' }, 'Were the two exchanged?'],
  ['another number of people', { sd: '12.4', se: '1.7', denominator: 25 }, null],
])('an error that does not follow fails: %s', (_, report, suggestion) => {
  expect(judged(mean, { value: '31.2', ...report })[0]).toMatchObject({ verdict: 'fails', suggestion })
})

test('the working shows the numbers', () => {
  expect(judged(mean, { value: '31.2', sd: '12.4', se: '1.1' })[0]?.working).toBe(
    'A standard deviation of 12.4 among 52 gives a standard error of 1.72, printed as 1.1.',
  )
})

// R: 31.2 + c(-1, 1) * qt(0.975, 51) * 1.7 is 27.79 to 34.61; with qnorm 27.87 to 34.53.
test.each([
  ["Student's t", '27.8', '34.6'],
  ['the normal distribution', '27.9', '34.5'],
])('an interval follows from the error by %s', (_, low, high) => {
  expect(judged(withInterval, { value: '31.2', se: '1.7', low, high })[0]).toMatchObject({
    verdict: 'recomputed',
    field: 'low',
  })
})

test('an interval follows from the deviation of a mean where no error is printed', () => {
  const [found] = judged(withInterval, { value: '31.2', sd: '12.4', low: '27.7', high: '34.7' })
  expect(found?.verdict).toBe('recomputed')
})

test.each([
  ['one limit mistyped', { se: '1.7', low: '27.8', high: '36.4' }, 'fails', 'high'],
  ['an error that is no half of the width', { se: '2.7', low: '27.8', high: '34.6' }, 'fails', 'se'],
  ['limits of another method', { se: '1.7', low: '20.1', high: '49.0' }, 'cannot-be-checked', 'low'],
  [
    'a model behind symmetric limits beside a plain deviation',
    { sd: '12.4', low: '29.2', high: '33.2' },
    'cannot-be-checked',
    'low',
  ],
] as const)('%s', (_, report, verdict, field) => {
  expect(judged(withInterval, { value: '31.2', ...report })[0]).toMatchObject({ verdict, field })
})

test('a deviation alone cannot be checked, and neither is taken for a limit', () => {
  const study = oneReport(mean, { value: '10', sd: '12.4' })
  const checks = checkStudy(study)
  expect(checks.filter(({ verdict }) => verdict === 'fails')).toEqual([])
  expect(checks.find(({ rule }) => rule === 'standard-error-consistent')?.verdict).toBe('cannot-be-checked')
})

test('the error of a difference is held against its interval and not against a deviation', () => {
  const difference = { kind: 'difference', unit: 'months', spread: confidenceInterval } as const
  const found = judged(difference, { value: '4.0', sd: '12.4', se: '1.5', low: '1.0', high: '7.0' })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ verdict: 'recomputed', field: 'low' })
})

test('a report with neither is not spoken of', () => {
  expect(judged(mean, { value: '31.2' })).toEqual([])
})
