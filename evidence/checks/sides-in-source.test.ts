import { expect, test } from 'vitest'
import { anOutcome, aReport, aResult, aStudy } from './fixture'
import { pOf } from './fixture-two-arms'
import { sidesInSource } from './sides-in-source'

type Sides = 'one' | 'two' | 'not-stated'

const said = (all: readonly Sides[], quoteOfLast: string | null = null) =>
  sidesInSource(
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
    }),
  ).map(({ resultId, working }) => [resultId, working])

test('the one p value of a source that is recorded with other sides than the rest is caught', () => {
  // DeFi, NEJM 2023: all were recalculated as two-sided.
  expect(said(['two', 'two', 'one', 'two', 'two', 'two'])).toEqual([
    [
      'result-2',
      'p < 0.001 is recorded as one-sided, but 5 other p values of this source are recorded as two-sided, and no words of the source say that the sides differ.',
    ],
  ])
  expect(said(['one', 'two']).map(([id]) => id)).toEqual(['result-0', 'result-1'])
})

test('not wrongly caught: sides that the quotation names, sides not stated, and the many', () => {
  expect(said(['two', 'two', 'one'], 'one-sided P<0.001')).toEqual([])
  expect(said(['one', 'two'], 'two-sided P<0.001')).toEqual([])
  expect(said(['two', 'not-stated', 'not-stated'])).toEqual([])
  expect(said(['one', 'one'])).toEqual([])
  expect(said(['two', 'two', 'two', 'one', 'one']).map(([id]) => id)).toEqual(['result-3', 'result-4'])
})
