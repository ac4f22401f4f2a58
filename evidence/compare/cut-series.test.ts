import { expect, test } from 'vitest'
import { aPopulation, aReport, aResult, aSource, aStudy } from '@/evidence/checks/fixture'
import type { Result } from '@/evidence/study/result'
import { cutSeriesOf } from './cut-series'

const early = aSource({ id: 'early', published: '2020-09' })
const late = aSource({ id: 'late', published: '2024' })
const share = (id: string, dataCutoff: string | null, rest: Partial<Result> = {}) =>
  aResult({ id, dataCutoff, reports: [aReport({ sourceId: 'late', value: '38' })], ...rest })

const linesOf = (results: Result[]) =>
  cutSeriesOf(
    aStudy({
      populations: [aPopulation(), aPopulation({ id: 'responders' })],
      sources: [early, late],
      primarySourceId: 'late',
      results,
    }),
  ).map((line) => line.map(({ result }) => result.id))

test('one question at two cuts is one line, the earliest first, whatever the order of the record', () => {
  expect(linesOf([share('later', '2022-07-31'), share('first', '2021-03')])).toEqual([['first', 'later']])
})

test('a cut without a date is earlier where its source was published before the others were taken', () => {
  const undated = share('undated', null, { reports: [aReport({ sourceId: 'early', value: '37' })] })
  expect(linesOf([share('dated', '2022-07-31'), undated])).toEqual([['undated', 'dated']])
})

test.each<[why: string, results: Result[]]>([
  ['one cut alone', [share('one', '2022-07-31')]],
  [
    'a cut without a date, published afterwards, may be the same',
    [share('one', '2022-07-31'), share('two', null)],
  ],
  ['the year 2022 may be July 2022', [share('one', '2022'), share('two', '2022-07')]],
  ['one cut twice', [share('one', '2022-07-31'), share('two', '2022-07-31')]],
  ['other people', [share('one', '2021'), share('two', '2022', { populationId: 'responders' })]],
  ['another measure', [share('one', '2021'), share('two', '2022', { kind: 'count' })]],
  ['another assessor', [share('one', '2021'), share('two', '2022', { assessor: 'independent-review' })]],
])('no line is made of %s', (_, results) => {
  expect(linesOf(results)).toEqual([])
})
