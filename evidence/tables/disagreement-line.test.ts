import { expect, test } from 'vitest'
import { aReport, aResult, aSource, aStudy } from '@/evidence/checks/fixture'
import type { Resolution } from '@/evidence/study/study'
import { disagreementLine, rankedDisagreements } from './disagreement-line'

const judgement: Resolution = {
  id: 'slip',
  title: 'Two medians',
  kind: 'transcription-error',
  outcome: 'resolved',
  resultIds: ['median'],
  shownSourceId: 'paper',
  claims: [],
  against: null,
  reason: 'A slip.',
  strength: 'probable',
  basis: null,
  decidedOn: '2026-11-23',
  decidedBy: 'the editors',
}
const ofWords: Resolution = { ...judgement, id: 'words', kind: 'wording', resultIds: [] }
const bothStand: Resolution = {
  ...judgement,
  id: 'both',
  kind: 'different-assessor',
  outcome: 'not-comparable',
  resultIds: ['rate', 'other-rate'],
  shownSourceId: null,
}
const study = aStudy({
  sources: [aSource(), aSource({ id: 'news', shortTitle: 'The News', derivedFromId: 'paper' })],
  results: [
    aResult({
      id: 'median',
      kind: 'median',
      unit: 'months',
      reports: [aReport({ value: '20.8' }), aReport({ sourceId: 'news', value: '28' })],
    }),
    aResult({ id: 'rate', reports: [aReport({ value: '37', count: 19, denominator: 52 })] }),
    aResult({ id: 'other-rate', reports: [aReport({ value: '24', count: 12, denominator: 49 })] }),
  ],
  resolutions: [bothStand, ofWords, judgement],
})
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('a line holds the shown figure, the one against it and who prints that', () => {
  const line = disagreementLine(study, judgement)
  expect(line?.sign).toBe('differs')
  expect(line?.figures.map(plain)).toEqual(['20.8 months', '28 months'])
  expect(line?.sources).toBe('The News')
})

test('of two results that both stand the line holds both, and blames nobody', () => {
  const line = disagreementLine(study, bothStand)
  expect(line?.sign).toBe('not-comparable')
  expect(line?.figures.map(plain)).toEqual(['19 of 52', '12 of 49'])
  expect(line?.sources).toBeNull()
})

test('a disagreement of words, or of more than two results that both stand, has no figures for a line', () => {
  expect(disagreementLine(study, ofWords)).toBeNull()
  const many = { ...bothStand, resultIds: ['rate', 'other-rate', 'median'] }
  expect(disagreementLine(study, many)).toBeNull()
})

test('figures that differ come first, and what cannot be compared last', () => {
  expect(rankedDisagreements(study).map(({ id }) => id)).toEqual(['slip', 'words', 'both'])
})
