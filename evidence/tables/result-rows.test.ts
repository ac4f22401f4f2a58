import { expect, test } from 'vitest'
import { aReport, aResult, aSource, aStudy, anOutcome, range } from '@/evidence/checks/fixture'
import { findResult } from '@/evidence/study/join'
import { rowsOf } from './result-rows'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** Returns the row of one report, as the table shows it. */
function rowOf(result: Parameters<typeof aResult>[0], report: Parameters<typeof aReport>[0]) {
  const study = aStudy({ results: [aResult({ ...result, reports: [aReport(report)] })] })
  return rowsOf(study, findResult(study, 'result')).shown
}

test('a proportion shows its count, its value and its interval', () => {
  const spread = { kind: 'confidence-interval', level: 95, sides: 'two', method: null } as const
  const row = rowOf({ spread }, { value: '37', count: 19, denominator: 52, low: '24', high: '51' })
  expect([row.count, row.value, row.spread].map(plain)).toEqual(['19 of 52', '37%', '95% CI, 24 to 51'])
  expect(plain(row.population)).toBe('52 patients who were treated')
  expect(plain(row.dataCutoff)).toBe('31 July 2022')
})

test('a share that no source prints is said to be computed, and a count that we infer to be inferred', () => {
  expect(rowOf({}, { count: 1, denominator: 52 }).value).toBe('2%, computed')
  const inferred = rowOf({}, { value: '36', count: 9, denominator: 25, countStatus: 'inferred' })
  expect(plain(inferred.count)).toBe('9 of 25, inferred')
})

test('a median has no count to report, and a range is called a range', () => {
  const row = rowOf(
    { kind: 'median', unit: 'months', spread: range },
    { value: '24.7', low: '4.1', high: '55.8' },
  )
  expect([row.count, row.value, row.spread].map(plain)).toEqual([
    'not applicable',
    '24.7 months',
    'range, 4.1 to 55.8',
  ])
})

test('an absent value fills every cell with its reason, never with a blank or a zero', () => {
  const row = rowOf({ kind: 'median', unit: 'months' }, { state: 'not-reached' })
  expect([row.count, row.value, row.spread]).toEqual(['not reached', 'not reached', 'not reached'])
})

test('the shown report leads, and the others follow in the order of the record', () => {
  const study = aStudy({
    sources: [
      aSource(),
      aSource({ id: 'news', derivedFromId: 'paper' }),
      aSource({ id: 'blog', derivedFromId: 'paper' }),
    ],
    results: [
      aResult({
        reports: [
          aReport({ sourceId: 'news' }),
          aReport({ sourceId: 'paper', value: '37' }),
          aReport({ sourceId: 'blog' }),
        ],
      }),
    ],
  })
  const rows = rowsOf(study, findResult(study, 'result'))
  expect(rows.shown.joined.source.id).toBe('paper')
  expect(rows.others.map(({ joined }) => joined.source.id)).toEqual(['news', 'blog'])
})

test('a time point stands in the name of what was measured', () => {
  const study = aStudy({
    outcomes: [anOutcome({ title: "Survival, patients' count" })],
    results: [aResult({ timePoint: '6 months' })],
  })
  expect(rowsOf(study, findResult(study, 'result')).shown.title).toBe('Survival, patients’ count, 6 months')
})
