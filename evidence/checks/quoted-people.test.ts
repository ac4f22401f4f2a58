import { expect, test } from 'vitest'
import { joinAllReports } from '@/evidence/study/join'
import type { AnalysisPopulation } from '@/evidence/study/study'
import { anOutcome, aPopulation, aReport, aResult, aStudy } from './fixture'
import { peopleOfResult } from './quoted-people'

const histology = (id: string, level: string, label = `patients with ${level.toLowerCase()}`) =>
  aPopulation({ id, label, subsetOfId: 'all', subgroup: { by: 'Histology', level } })
const trial: AnalysisPopulation[] = [
  aPopulation({ id: 'all', label: 'patients randomised' }),
  histology('leiomyosarcoma', 'Leiomyosarcoma'),
  histology('liposarcoma', 'Liposarcoma'),
  aPopulation({ id: 'younger', label: 'patients below 65', subsetOfId: 'all' }),
]
/** A trial of several diseases, one of which is the study's condition. */
const basket: AnalysisPopulation[] = [
  aPopulation({ id: 'all', label: 'patients treated', mixedDiseases: true }),
  aPopulation({ id: 'asps', label: 'patients with alveolar soft-part sarcoma', subsetOfId: 'all' }),
  aPopulation({ id: 'asps-responders', label: 'responders', subsetOfId: 'asps' }),
  aPopulation({ id: 'evaluable', label: 'patients who could be evaluated', subsetOfId: 'all' }),
]

function said(populations: AnalysisPopulation[], quote: string, populationId: string, baseline = false) {
  const study = aStudy({
    conditions: [{ id: 'asps', name: 'Alveolar soft-part sarcoma' }],
    populations,
    outcomes: [anOutcome({ domain: baseline ? 'baseline' : 'efficacy' })],
    results: [aResult({ populationId, reports: [aReport({ value: '4.3', quote })] })],
  })
  return joinAllReports(study).flatMap((joined) => peopleOfResult(joined, quote)?.working ?? [])
}

test('another disease, and all for a part or a part for all, are caught', () => {
  // Olaratumab, ANNOUNCE at ASCO 2019; names of the field stand for the disease.
  expect(said(trial, 'in LMS pts (4.3 vs 6.9 m)', 'liposarcoma')).toEqual([
    'The quotation speaks of leiomyosarcoma, but patients with liposarcoma are recorded.',
  ])
  expect(said(trial, 'in LMS pts (4.3 vs 6.9 m)', 'all')).toHaveLength(1)
  expect(said(trial, 'in the ITT population (4.3 vs 6.8 m)', 'leiomyosarcoma')).toEqual([
    'The quotation speaks of all patients, but patients with leiomyosarcoma are recorded.',
  ])
  // Axitinib with pembrolizumab, Lancet Oncology 2019.
  expect(said(basket, 'For patients with ASPS, it was 4.3', 'evaluable')).toHaveLength(1)
})

test.each([
  ['in LMS pts (4.3 vs 6.9 m)', 'leiomyosarcoma'],
  ['in LMS and LPS pts (4.3 vs 6.9 m)', 'liposarcoma'],
  // Eribulin, FDA 2017: a part and all.
  ['less than 5% in the overall population and in the liposarcoma subgroup', 'all'],
  // Who is younger may have the disease as well.
  ['in LMS pts (4.3 vs 6.9 m)', 'younger'],
  ['the median was 4.3 months', 'leiomyosarcoma'],
  ['in the ITT population it was 4.3', 'all'],
])('says nothing: %s, recorded in %s', (quote, population) => {
  expect(said(trial, quote, population)).toEqual([])
})

test('a part of the patients with a disease has it too, and how many have it is counted among all', () => {
  expect(said(basket, 'in patients with ASPS it was 4.3', 'asps-responders')).toEqual([])
  // Axitinib with pembrolizumab, Cancer Discovery 2019; a table of a review.
  expect(said(basket, '4.3 in patients with non-ASPS sarcoma (n = 21)', 'evaluable')).toEqual([])
  expect(said(basket, '6 LPS, 5 UPS, 10 ASPS and others 4.3%', 'all')).toEqual([])
  // REGOSARC, ASCO 2021.
  expect(said(trial, 'histology: leiomyosarcoma 80', 'all', true)).toEqual([])
})
