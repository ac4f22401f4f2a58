import { expect, test } from 'vitest'
import { domainLogic } from './domain-logic'
import { anOutcome, aReport, aResult, aStudy } from './fixture'

const said = (
  outcome: Parameters<typeof anOutcome>[0],
  result: Parameters<typeof aResult>[0] = {},
  quote: string | null = null,
) =>
  domainLogic(
    aStudy({
      outcomes: [anOutcome(outcome)],
      results: [aResult({ ...result, reports: [aReport({ value: '37', quote })] })],
    }),
  ).map(({ verdict, isRemark, working }) => [isRemark ? 'remark' : verdict, working])

test.each([
  [
    'Objective response at week 12',
    { timePoint: '24 weeks' },
    'speaks of 12 weeks, but 24 weeks is recorded.',
  ],
  ['Free of progression at 1 year', { timePoint: '6 months' }, 'speaks of 1 year, but 6 months is recorded.'],
  [
    'Response by independent review',
    { assessor: 'investigator' as const },
    'speaks of independent review, but is recorded as: investigator.',
  ],
])('"%s" holds no result of another time or judge', (title, result, words) => {
  expect(said({ title }, result)).toEqual([['fails', `The title "${title}" ${words}`]])
})

test.each([
  ['Objective response at week 12', { timePoint: '12 weeks' }],
  ['Objective response at week 12', { timePoint: null }],
  ['Response by independent review', { assessor: 'independent-review' as const }],
  ['Response by week 24, or at week 12', { timePoint: '12 weeks' }],
])('"%s" holds what it names', (title, result) => {
  expect(said({ title }, result)).toEqual([])
})

const survival = { title: 'Overall survival', concept: 'overall-survival' }

test('an end point that a quotation ranks otherwise is remarked on', () => {
  const primary = 'The primary end point was overall survival; secondary end points included response.'
  expect(said({ ...survival, type: 'secondary' }, {}, primary)).toEqual([
    ['remark', 'A quotation calls "Overall survival" a primary end point, but it is recorded as: secondary.'],
  ])
  expect(said({ ...survival, type: 'primary' }, {}, primary)).toEqual([])
  expect(said({ ...survival, type: 'secondary' }, {}, 'The primary endpoint was PFS.')).toEqual([])
  expect(
    said({ ...survival, type: 'primary' }, {}, 'Secondary outcomes: response and overall survival'),
  ).toHaveLength(1)
})
