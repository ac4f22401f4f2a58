import { expect, test } from 'vitest'
import { noBreakSpace } from '@/evidence/format/number'
import { joinAllReports } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { boundsAndOrder } from './bounds-and-order'
import { aSource, confidenceInterval, oneReport, printed, range } from './fixture'

type Numbers = Parameters<typeof oneReport>[1]

const judge = (result: Partial<Result>, numbers: Numbers, study: Partial<Study> = {}) =>
  joinAllReports(oneReport(result, numbers, study)).flatMap(boundsAndOrder)

const months: Partial<Result> = { kind: 'median', unit: 'months', spread: range }

test('24.7 lies within 4.1 to 55.8', () => {
  expect(judge(months, { value: '24.7', low: '4.1', high: '55.8' })).toMatchObject([
    { verdict: 'consistent', working: '24.7 lies within its limits: range 4.1 to 55.8.' },
  ])
})

test('a median outside its range fails', () => {
  expect(judge(months, { value: '56.0', low: '4.1', high: '55.8' })).toMatchObject([
    { verdict: 'fails', field: 'value', working: '56.0 lies outside its own limits: range 4.1 to 55.8.' },
  ])
})

test('rounding may put an estimate just outside a finer limit', () => {
  expect(judge(months, { value: '50', low: '50.2', high: '55.8' })[0]?.verdict).toBe('consistent')
})

test('limits in the wrong order fail, and are not judged further', () => {
  expect(judge(months, { value: '24.7', low: '55.8', high: '4.1' })).toMatchObject([
    { verdict: 'fails', field: 'low', suggestion: 'Were they swapped?' },
  ])
})

test('an upper limit that was not reached is no limit', () => {
  const interval = { ...months, spread: confidenceInterval }
  expect(judge(interval, { value: '6.9', low: '5.0', high: { state: 'not-reached' } })).toMatchObject([
    {
      verdict: 'consistent',
      working: `6.9 lies within its limits: 95%${noBreakSpace}CI 5.0 to not reached.`,
    },
  ])
})

test('a percentage of participants lies in 0 to 100; a change may be negative, but not below -100', () => {
  expect(judge({}, { value: '137' })[0]).toMatchObject({ verdict: 'fails', field: 'value' })
  expect(judge({}, { value: '100' })).toEqual([])
  expect(judge({ kind: 'median' }, { value: '-66.2' })).toEqual([])
  expect(judge({ kind: 'median' }, { value: '-166.2' })[0]?.working).toBe(
    '−166.2 is printed, but nothing can shrink by more than 100%.',
  )
})

test('a ratio and a time are not below 0', () => {
  expect(judge({ kind: 'ratio', unit: 'none' }, { value: '-0.1' })[0]?.verdict).toBe('fails')
  // R's fisher.test gives an odds ratio of 0 (0 to 0.79) where a cell is empty.
  expect(judge({ kind: 'ratio', unit: 'none' }, { value: '0.00' })).toEqual([])
  expect(judge({ kind: 'ratio', unit: 'none' }, { value: '0.4' })).toEqual([])
  expect(judge({ kind: 'median', unit: 'months' }, { value: '-2' })[0]?.verdict).toBe('fails')
  expect(judge({ kind: 'difference', unit: 'months' }, { value: '-2' })).toEqual([])
})

test('a count is not above its denominator, and the shown share has one', () => {
  expect(judge({}, { count: 53, denominator: 52 })[0]).toMatchObject({
    verdict: 'fails',
    working: '53 of 52 cannot be: the count is above its denominator.',
  })
  expect(judge({}, { count: 19, value: '37' })[0]).toMatchObject({
    verdict: 'fails',
    field: 'of',
    suggestion: 'Did you mean of 52?',
  })
  expect(judge({ kind: 'count', unit: 'participants' }, { count: 53 })).toEqual([])
})

test('a p value lies in 0 to 1', () => {
  const pValue = { relation: '=', printed: printed('1.2'), sides: 'two', test: null } as const
  expect(judge({}, { pValue })[0]).toMatchObject({ verdict: 'fails', field: 'p' })
})

test('a source is not older than the data that it prints', () => {
  const sources = [aSource({ published: '2022-06' })]
  expect(judge({}, { value: '37' }, { sources })[0]).toMatchObject({ verdict: 'fails', field: 'date' })
  expect(judge({}, { value: '37' }, { sources: [aSource({ published: '2022' })] })).toEqual([])
})

test('no time is longer than the study ran', () => {
  // April 2017 to 31 July 2022 is 64 months at most.
  const pointer = { sourceId: 'paper', locator: 'Results', quote: null }
  const dates = [{ id: 'enrolment-start', label: 'Enrolment began', date: '2017-04', pointer }]
  expect(judge(months, { value: '24.7', low: '4.1', high: '85.8' }, { dates })[0]).toMatchObject({
    verdict: 'fails',
    field: 'high',
    working: '85.8 months is longer than the study ran, from April 2017 to 31 July 2022.'.replace(
      /(?<=85.8|April|31|July) /g,
      noBreakSpace,
    ),
  })
  expect(judge(months, { value: '24.7', low: '4.1', high: '63.9' }, { dates })).toMatchObject([
    { verdict: 'consistent' },
  ])
})

test('what is not reported is not judged', () => {
  expect(judge(months, { state: 'not-reported' })).toEqual([])
})
