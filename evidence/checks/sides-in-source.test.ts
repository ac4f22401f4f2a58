import { expect, test } from 'vitest'
import { anOutcome, aReport, aResult, aStudy } from './fixture'
import { pOf } from './fixture-two-arms'
import { checkMarkOf } from './mark'
import { sidesInSource } from './sides-in-source'

type Sides = 'one' | 'two' | 'not-stated'

const studyOf = (all: readonly Sides[], quoteOfLast: string | null = null) =>
  aStudy({
    outcomes: all.map((_, index) => anOutcome({ id: `outcome-${index}` })),
    results: all.map((sides, index) =>
      aResult({
        id: `result-${index}`,
        outcomeId: `outcome-${index}`,
        reports: [
          aReport({
            pValue: pOf('0.001', '<', sides),
            quote: index === all.length - 1 ? quoteOfLast : null,
          }),
        ],
      }),
    ),
  })

const said = (...all: Parameters<typeof studyOf>) =>
  sidesInSource(studyOf(...all)).map(({ resultId, working }) => [resultId, working])

test('the one p value of a source that is recorded with other sides than the rest is remarked on', () => {
  // DeFi, NEJM 2023: all were recalculated as two-sided.
  expect(said(['two', 'two', 'one', 'two', 'two', 'two'])).toEqual([
    [
      'result-2',
      'p < 0.001 is recorded as one-sided, but 5 other p values of this source are recorded as two-sided, and neither its quotation nor its test names the sides.',
    ],
  ])
  expect(said(['one', 'two']).map(([id]) => id)).toEqual(['result-0', 'result-1'])
})

test('not remarked on: sides that the quotation names, sides not stated, and the many', () => {
  expect(said(['two', 'two', 'one'], 'one-sided P<0.001')).toEqual([])
  expect(said(['one', 'two'], 'two-sided P<0.001')).toEqual([])
  expect(said(['two', 'not-stated', 'not-stated'])).toEqual([])
  expect(said(['one', 'one'])).toEqual([])
  expect(said(['two', 'two', 'two', 'one', 'one']).map(([id]) => id)).toEqual(['result-3', 'result-4'])
})

test('a one-sided primary test beside two-sided others is no error', () => {
  const checks = sidesInSource(studyOf(['one', 'two', 'two']))
  expect(checks).toMatchObject([{ verdict: 'cannot-be-checked', isRemark: true, resultId: 'result-0' }])
  expect(checkMarkOf(checks, 'result-0')).toBe('cannot-be-checked')
})
