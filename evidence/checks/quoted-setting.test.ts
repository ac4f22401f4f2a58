import { expect, test } from 'vitest'
import { joinAllReports } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import { anOutcome, aReport, aResult, aStudy } from './fixture'
import { contradictedWords } from './quoted-words'

const workings = (quote: string, result: Partial<Result>, value = '76') =>
  joinAllReports(
    aStudy({
      outcomes: [anOutcome({})],
      results: [aResult({ ...result, reports: [aReport({ value, quote })] })],
    }),
  )
    .flatMap(contradictedWords)
    .map(({ working }) => working)

const rate = { kind: 'rate-at-time', unit: 'percent' } as const

test.each([
  [
    'the likelihood of being event-free at 2 years was 76%',
    '3 years',
    'The quotation speaks of 2 years, but 3 years is recorded.',
  ],
  [
    'the 1-year rate of survival was 76%',
    '6 months',
    'The quotation speaks of 1 year, but 6 months is recorded.',
  ],
  ['At week 24 it was 76%', '12 weeks', 'The quotation speaks of 24 weeks, but 12 weeks is recorded.'],
  ['at six months 76% were alive', '1 year', 'The quotation speaks of 6 months, but 1 year is recorded.'],
])('%s: recorded at %s', (quote, timePoint, working) => {
  expect(workings(quote, { ...rate, timePoint })).toEqual([working])
})

test.each([
  // Who says 24 months says 2 years, and who names two times may mean either.
  ['at 24 months it was 76%', '2 years'],
  ['at 1 year it was 85%, at 2 years 76%', '1 year'],
  ['At a median follow-up of 18.2 months, 76% were alive', '1 year'],
  ['after 6 cycles 76% had a response', '25 weeks'],
])('%s says nothing against %s', (quote, timePoint) => {
  expect(workings(quote, { ...rate, timePoint })).toEqual([])
})

test.each([
  ['by blinded independent central review 76% responded', 'investigator', 1],
  ['76% responded as assessed by BICR', 'not-stated', 1],
  ['investigator-assessed response was 76%', 'independent-review', 1],
  ['by investigator assessment 76%, by independent review 70%', 'investigator', 0],
  ['by independent radiology review 76%', 'independent-review', 0],
  ['the investigators enrolled patients in whom 76% responded', 'independent-review', 0],
] as const)('%s, recorded as %s', (quote, assessor, found) => {
  expect(workings(quote, { assessor })).toHaveLength(found)
})

test('a percentage recorded as people is one, unless the number stands in the quotation without the sign as well', () => {
  const people = { kind: 'count', unit: 'participants' } as const
  expect(workings('a response in 41% of patients', people, '41')).toEqual([
    '41 patients is recorded, but the quotation prints 41%.',
  ])
  expect(workings('41 patients (41%) of 100', people, '41')).toEqual([])
})
