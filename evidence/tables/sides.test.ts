import { expect, test } from 'vitest'
import { aReport, aResult, aSource, aStudy } from '@/evidence/checks/fixture'
import type { Resolution } from '@/evidence/study/study'
import { sidesOf } from './sides'
import { tellingDisagreements } from './telling-disagreements'

const judgement: Resolution = {
  id: 'slip',
  title: 'Two medians',
  kind: 'transcription-error',
  outcome: 'resolved',
  resultIds: ['median'],
  against: null,
  claims: [],
  shownSourceId: 'paper',
  reason: 'The article prints one figure.',
  decidedOn: '2026-11-23',
  strength: 'probable',
  basis: null,
  decidedBy: 'An editor',
}
const bothRight: Resolution = {
  ...judgement,
  id: 'both-right',
  kind: 'different-assessor',
  outcome: 'not-comparable',
  resultIds: ['response', 'response-reviewed'],
  shownSourceId: null,
}
// Chen 2023 and a news summary of it: 20.8 and 28 months; 19 of 52 by investigators, 12 of 49 by independent review.
const study = aStudy({
  sources: [
    aSource(),
    aSource({ id: 'abstract', derivedFromId: 'paper' }),
    aSource({ id: 'news', derivedFromId: 'paper' }),
    aSource({ id: 'regulator', kind: 'regulator' }),
  ],
  results: [
    aResult({
      id: 'median',
      kind: 'median',
      unit: 'months',
      reports: [
        aReport({ value: '20.8' }),
        aReport({ sourceId: 'abstract', value: '20.8' }),
        aReport({ sourceId: 'news', value: '28' }),
      ],
    }),
    aResult({ id: 'response', reports: [aReport({ value: '37' })] }),
    aResult({
      id: 'response-reviewed',
      assessor: 'independent-review',
      reports: [aReport({ sourceId: 'regulator', value: '24' }), aReport({ sourceId: 'news', value: '25' })],
    }),
  ],
  resolutions: [judgement, bothRight],
  keyResultId: 'response',
})

test('sources that print the same figure stand on one side, and the shown side comes first', () => {
  const sides = sidesOf(study, judgement)
  expect(sides.map(({ text }) => text)).toEqual(['20.8\u00a0months', '28\u00a0months'])
  expect(sides.map(({ isShown }) => isShown)).toEqual([true, false])
  expect(sides.map(({ sources }) => sources.map(({ id }) => id))).toEqual([['paper', 'abstract'], ['news']])
})

test('results that cannot be compared are one side each, by the report that pages show', () => {
  expect(sidesOf(study, bothRight).map(({ text }) => text)).toEqual(['37%', '24%'])
})

test('the story is a slip and a pair of right figures about the key result', () => {
  expect(tellingDisagreements(study).map(({ id }) => id)).toEqual(['slip', 'both-right'])
})

test('a study without disagreements has no story', () => {
  expect(tellingDisagreements(aStudy())).toEqual([])
})
