import { expect, test } from 'vitest'
import { aPopulation, aReport, aResult, aSource, aStudy, anOutcome } from '@/evidence/checks/fixture'
import type { SourceCell } from '@/evidence/compare/agreement'
import { resultsByDomain } from './result-groups'
import { describeScope } from './scope'
import { sourceMatrix } from './source-matrix'
import { termsByLetter } from './terms-by-letter'

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

test('a caption states units and denominators', () => {
  const [efficacy] = resultsByDomain(study)
  const captions = efficacy?.groups.map((group) => describeScope(group).replaceAll('\u00a0', ' '))
  expect(captions).toEqual([
    'Values in percent of the denominator. Denominator: 52 patients who were treated.',
    'Values in months. Denominator: 19 responders.',
  ])
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
