import { expect, test } from 'vitest'
import { joinAllReports } from '@/evidence/study/join'
import type { Outcome } from '@/evidence/study/study'
import { anOutcome, aReport, aResult, aStudy, confidenceInterval, range } from './fixture'
import { limitsOfPeople } from './limits-of-people'

type Numbers = Parameters<typeof aReport>[0]

const said = (
  domain: Outcome['domain'],
  kind: 'median' | 'quantity' | 'proportion',
  numbers: Numbers,
  spread = confidenceInterval,
) =>
  joinAllReports(
    aStudy({
      outcomes: [anOutcome({ domain })],
      results: [aResult({ kind, unit: 'years', spread, reports: [aReport(numbers)] })],
    }),
  )
    .flatMap(limitsOfPeople)
    .map(({ working }) => working)

test('a range recorded as an interval is caught where nothing was estimated', () => {
  // Children in a trial of atezolizumab, and ages at the All India Institute of Medical Sciences.
  expect(said('baseline', 'quantity', { low: '12', high: '17' })).toEqual([
    expect.stringMatching(
      /^12 to 17 is recorded as 95%\sCI, but no estimate is recorded for it to lie around; a range has none\.$/,
    ),
  ])
  expect(
    said('baseline', 'median', {
      value: '28',
      low: '3',
      high: '72',
      quote: 'a median age of 28 years (3-72)',
    }),
  ).toHaveLength(1)
  expect(said('participant-flow', 'median', { value: '13.2', low: '1.8', high: '58.0' })).toHaveLength(1)
})

test('not wrongly caught: a range, an interval of an outcome or a share, and one that the quotation calls an interval', () => {
  expect(said('baseline', 'quantity', { low: '12', high: '17' }, range)).toEqual([])
  expect(said('efficacy', 'median', { value: '20.8', low: '4.3', high: '28.0' })).toEqual([])
  expect(said('baseline', 'proportion', { value: '48', low: '33', high: '63' })).toEqual([])
  const quote = 'median follow-up 13.2 months (95% CI 10.1 to 15.0)'
  expect(said('participant-flow', 'median', { value: '13.2', low: '10.1', high: '15.0', quote })).toEqual([])
})
