import { expect, test } from 'vitest'
import { anOutcome, aPopulation, aReport, aResult, aStudy } from '@/evidence/checks/fixture'
import { anArm } from '@/evidence/checks/fixture-two-arms'
import type { Result } from '@/evidence/study/result'
import { randomisedComparisons, withoutComparison } from './randomised-comparisons'

/** A randomised trial whose progression-free survival is known of the given arms, and by the given ratios. */
function trial(
  medians: [arm: string, months: string][],
  ratios: [arm: string, control: string, hazard: string][],
) {
  const about: Partial<Result> = { outcomeId: 'survival' }
  const base = aStudy()
  return {
    ...base,
    design: { ...base.design, allocation: 'randomised' as const, model: 'parallel' as const },
    arms: ['high', 'low', 'placebo'].map((id) => anArm(id)),
    populations: [aPopulation()],
    outcomes: [anOutcome({ id: 'survival', concept: 'progression-free-survival', type: 'secondary' })],
    results: [
      ...medians.map(([armId, value]) =>
        aResult({
          ...about,
          id: armId,
          kind: 'median',
          unit: 'months',
          armId,
          reports: [aReport({ value })],
        }),
      ),
      ...ratios.map(([armId, comparatorArmId, value]) =>
        aResult({
          ...about,
          id: `${armId}-${comparatorArmId}`,
          kind: 'ratio',
          unit: 'none',
          measure: 'hazard-ratio',
          armId,
          comparatorArmId,
          reports: [aReport({ value })],
        }),
      ),
    ],
  }
}

const rows = (study: ReturnType<typeof trial>) =>
  randomisedComparisons([study]).map(({ arms, between }) => [
    ...arms.map(({ arm: { id }, joined }) => `${id} ${joined?.report.value?.text ?? 'none'}`),
    between?.report.value?.text ?? 'none',
  ])

test('of three arms each two are compared, and each pair has its own ratio', () => {
  const all = trial(
    [
      ['high', '10.8'],
      ['low', '7.6'],
      ['placebo', '3.7'],
    ],
    [
      ['high', 'placebo', '0.54'],
      ['low', 'placebo', '0.71'],
    ],
  )
  expect(rows(all)).toEqual([
    ['high 10.8', 'placebo 3.7', '0.54'],
    ['low 7.6', 'placebo 3.7', '0.71'],
    // What nobody compared stands behind what was.
    ['high 10.8', 'low 7.6', 'none'],
  ])
})

test('a ratio stands without the arms that the record lacks, and with the one that it has', () => {
  expect(rows(trial([], [['high', 'placebo', '0.54']]))).toEqual([['high none', 'placebo none', '0.54']])
  expect(rows(trial([['high', '10.8']], [['high', 'placebo', '0.54']]))).toEqual([
    ['high 10.8', 'placebo none', '0.54'],
  ])
})

test('the control stands second, whatever the order of the record', () => {
  const turned = trial(
    [
      ['placebo', '3.7'],
      ['high', '10.8'],
    ],
    [['high', 'placebo', '0.54']],
  )
  expect(rows(turned)).toEqual([['high 10.8', 'placebo 3.7', '0.54']])
})

test('a randomised trial with nothing compared is named, one with a single group is not', () => {
  const empty = trial([['high', '10.8']], [])
  expect(randomisedComparisons([empty])).toEqual([])
  expect(withoutComparison([empty, aStudy()])).toEqual([empty])
})

test('a subgroup is compared with its own kind, by its own ratio, and never with everybody', () => {
  // ANNOUNCE (JAMA 2020): 20.4 against 19.7 months in all, hazard ratio 1.05; 21.6 against 21.9 in leiomyosarcoma, 0.95.
  const whole = trial(
    [
      ['high', '20.4'],
      ['placebo', '19.7'],
    ],
    [['high', 'placebo', '1.05']],
  )
  const part = { by: 'Histology', level: 'Leiomyosarcoma' }
  const inPart = trial(
    [
      ['high', '21.6'],
      ['placebo', '21.9'],
    ],
    [['high', 'placebo', '0.95']],
  ).results.map((result) => ({
    ...result,
    id: `${result.id}-part`,
    populationId: 'part',
    reports: result.reports.map((report) => ({ ...report, resultId: `${result.id}-part` })),
  }))
  const both = {
    ...whole,
    populations: [
      ...whole.populations,
      aPopulation({ id: 'part', subsetOfId: 'treated', n: 20, subgroup: part }),
    ],
    results: [...whole.results, ...inPart],
  }
  expect(rows(both)).toEqual([
    ['high 20.4', 'placebo 19.7', '1.05'],
    ['high 21.6', 'placebo 21.9', '0.95'],
  ])
})

test('an interim and a final analysis without a dated cut-off are paired each with itself', () => {
  // SAR-3007: 13.7 against 13.1 months and 0.93 in 577 (Cancer 2019), 12.4 against 12.9 and 0.87 in the first 518 (JCO 2016).
  const analysis = (id: string, medians: [string, string], hazard: string) =>
    trial(
      [
        ['high', medians[0]],
        ['placebo', medians[1]],
      ],
      [['high', 'placebo', hazard]],
    ).results.map((result) => ({
      ...result,
      id: `${result.id}-${id}`,
      populationId: result.comparatorArmId === null ? `${id}-${result.armId ?? ''}` : id,
      reports: result.reports.map((report) => ({ ...report, resultId: `${result.id}-${id}` })),
    }))
  const study = {
    ...trial([], []),
    populations: [
      aPopulation({ id: 'final', n: 577 }),
      aPopulation({ id: 'final-high', n: 384, subsetOfId: 'final' }),
      aPopulation({ id: 'final-placebo', n: 193, subsetOfId: 'final' }),
      aPopulation({ id: 'interim', n: 518, subsetOfId: 'final' }),
      aPopulation({ id: 'interim-high', n: 345, subsetOfId: 'interim' }),
      aPopulation({ id: 'interim-placebo', n: 173, subsetOfId: 'interim' }),
    ],
    results: [
      ...analysis('final', ['13.7', '13.1'], '0.93'),
      ...analysis('interim', ['12.4', '12.9'], '0.87'),
    ],
  }
  expect(rows(study)).toEqual([
    ['high 13.7', 'placebo 13.1', '0.93'],
    ['high 12.4', 'placebo 12.9', '0.87'],
  ])
})

test('the page of a disease leaves out what a study found in its other diseases alone', () => {
  // Study 309 (Lancet 2016, British Journal of Cancer 2019): 0.75 in all, 0.51 in liposarcoma, 0.93 in leiomyosarcoma.
  const all = trial([], [['high', 'placebo', '0.75']])
  const inKind = (level: string, hazard: string) => ({
    population: aPopulation({ id: level, subsetOfId: 'treated', n: 20, subgroup: { by: 'Disease', level } }),
    results: trial([], [['high', 'placebo', hazard]]).results.map((result) => ({
      ...result,
      id: `${result.id}-${level}`,
      populationId: level,
      reports: result.reports.map((report) => ({ ...report, resultId: `${result.id}-${level}` })),
    })),
  })
  const kinds = [inKind('Liposarcoma', '0.51'), inKind('Leiomyosarcoma', '0.93')]
  const study = {
    ...all,
    populations: [...all.populations, ...kinds.map(({ population }) => population)],
    results: [...all.results, ...kinds.flatMap(({ results }) => results)],
  }
  const ratiosOn = (disease: string | null) =>
    randomisedComparisons([study], disease).map(({ between }) => between?.report.value?.text)
  expect(ratiosOn('leiomyosarcoma')).toEqual(['0.75', '0.93'])
  expect(ratiosOn('Liposarcoma')).toEqual(['0.75', '0.51'])
  expect(ratiosOn('Soft-tissue sarcoma')).toEqual(['0.75', '0.51', '0.93'])
  expect(ratiosOn(null)).toEqual(['0.75', '0.51', '0.93'])
})
