import { expect, test } from 'vitest'
import { aPopulation, aReport, aResult, aSource, aStudy, anOutcome } from '@/evidence/checks/fixture'
import type { SourceCell } from '@/evidence/compare/agreement'
import { judgedOf } from './judged'
import { resultsByDomain } from './result-groups'
import { countMarks, marksOf } from './result-marks'
import { rowsOf } from './result-rows'
import { describeOwnScope, describeScope } from './scope'
import { sourceMatrix } from './source-matrix'
import { termsByLetter } from './terms-by-letter'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const study = aStudy({
  sources: [aSource(), aSource({ id: 'news', derivedFromId: 'paper' }), aSource({ id: 'silent' })],
  populations: [aPopulation(), aPopulation({ id: 'responders', label: 'responders', n: 19 })],
  outcomes: [
    anOutcome({ id: 'age', domain: 'baseline', group: 'Age' }),
    anOutcome({ id: 'outcome' }),
    anOutcome({ id: 'duration', title: 'Duration of response', group: 'Durations' }),
  ],
  results: [
    aResult({ id: 'age', outcomeId: 'age' }),
    aResult({ id: 'result', reports: [aReport(), aReport({ sourceId: 'news' })] }),
    aResult({
      id: 'duration',
      outcomeId: 'duration',
      unit: 'months',
      kind: 'median',
      populationId: 'responders',
    }),
  ],
})

test('efficacy comes before baseline, and groups keep the order of the record', () => {
  expect(
    resultsByDomain(study).map(({ title, groups }) => [title, ...groups.map((group) => group.title)]),
  ).toEqual([
    ['Efficacy', 'Best response', 'Durations'],
    ['Baseline characteristics', 'Age'],
  ])
})

test('a caption states units, the denominator and what its rows share', () => {
  const [efficacy] = resultsByDomain(study)
  const captions = efficacy?.groups.map((group) => describeScope(group).replaceAll('\u00a0', ' '))
  expect(captions).toEqual([
    'Values in percent of the denominator. Denominator: 52 patients who were treated. Judged by the investigators. Data cut-off, 31 July 2022.',
    'Values in months. Denominator: 19 responders. Judged by the investigators. Data cut-off, 31 July 2022.',
  ])
})

test('a row says what sets it apart from the most of its table, and the caption that such rows do', () => {
  const results = ['first', 'second', 'third'].map((id) => aResult({ id }))
  const apart = aResult({ id: 'apart', populationId: 'responders', dataCutoff: null })
  const [efficacy] = resultsByDomain({ ...study, results: [...results, apart] })
  const group = efficacy?.groups[0]
  if (!group) throw new Error('There is no table.')
  expect(plain(describeScope(group))).toBe(
    'Values in percent of the denominator. Denominator: 52 patients who were treated. Judged by the investigators. Data cut-off, 31 July 2022. A row that differs says so.',
  )
  expect(group.rows.map(({ shown }) => plain(describeOwnScope(shown, group)))).toEqual([
    '',
    '',
    '',
    '19 responders; data cut-off not stated',
  ])
})

test('where no population has more than half of the rows, each row names its own', () => {
  const results = [aResult({ id: 'all' }), aResult({ id: 'some', populationId: 'responders' })]
  const [efficacy] = resultsByDomain({ ...study, results })
  const group = efficacy?.groups[0]
  if (!group) throw new Error('There is no table.')
  expect(describeScope(group)).toContain('Denominators: in each row.')
  expect(group.rows.map(({ shown }) => plain(describeOwnScope(shown, group)))).toEqual([
    '52 patients who were treated',
    '19 responders',
  ])
})

test('a reader may ask for main results, for what disagrees, for what is missing and for what is ours', () => {
  const told = aStudy({
    sources: [aSource(), aSource({ id: 'news', derivedFromId: 'paper' })],
    outcomes: [anOutcome({ id: 'main', type: 'primary' }), anOutcome({ id: 'other', type: 'not-stated' })],
    results: [
      aResult({
        id: 'main',
        outcomeId: 'main',
        reports: [aReport({ value: '37' }), aReport({ sourceId: 'news', value: '73' })],
      }),
      aResult({ id: 'absent', outcomeId: 'other', reports: [aReport({ state: 'not-reached' })] }),
      aResult({ id: 'computed', outcomeId: 'other', reports: [aReport({ count: 1, denominator: 52 })] }),
      aResult({
        id: 'inferred',
        outcomeId: 'other',
        reports: [aReport({ value: '37', count: 19, denominator: 52, countStatus: 'inferred' })],
      }),
    ],
    keyResultId: 'main',
  })
  const judged = judgedOf(told)
  const marks = told.results.map((result) => marksOf(rowsOf(told, result), judged))
  expect(marks).toEqual([['main', 'disagrees'], ['missing'], ['ours'], ['ours']])
  expect(countMarks(resultsByDomain(told), judged)).toEqual({ main: 1, disagrees: 1, missing: 1, ours: 2 })
})

test('the matrix holds results of several sources and the sources that speak of them, the rest apart', () => {
  const cell = (resultId: string, sourceId: string, agreement: SourceCell['agreement']): SourceCell => ({
    resultId,
    sourceId,
    agreement,
    independent: false,
    reason: '',
    resolutionId: null,
  })
  const matrix = sourceMatrix(study, [
    cell('age', 'paper', 'shown'),
    cell('age', 'silent', 'not-taken'),
    cell('result', 'paper', 'shown'),
    cell('result', 'news', 'agrees'),
  ])
  expect(matrix.sources.map(({ id }) => id)).toEqual(['paper', 'news'])
  expect(matrix.rows.map(({ result, cells }) => [result.id, ...cells.map((one) => one?.agreement)])).toEqual([
    ['result', 'shown', 'agrees'],
  ])
  expect(matrix.fromOneSource.map(({ result }) => result.id)).toEqual(['age', 'duration'])
})

test('terms stand under their letters, case aside, and signs under figures', () => {
  const term = (name: string) => ({
    id: name,
    term: name,
    abbreviation: null,
    synonyms: [],
    definition: '',
    plain: '',
  })
  const letters = termsByLetter(['range', 'RECIST', '95% CI', 'Adverse event'].map(term))
  expect(letters.map(({ letter, terms }) => [letter, ...terms.map((one) => one.term)])).toEqual([
    ['0–9', '95% CI'],
    ['A', 'Adverse event'],
    ['R', 'range', 'RECIST'],
  ])
})
