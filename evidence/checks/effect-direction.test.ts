import { expect, test } from 'vitest'
import type { Result } from '@/evidence/study/result'
import { aHarm, anOutcome, aPopulation, aReport, aResult, aStudy, confidenceInterval } from './fixture'
import { anArm, pOf } from './fixture-two-arms'
import type { Check } from './check'
import { effectDirection } from './effect-direction'
import { harmLabels } from './harm-labels'

/** A hazard ratio of drug against control with its limits, and the medians of both. */
function trial([value, low, high]: [string, string, string], drug: string, control: string) {
  const median = (armId: string, months: string) =>
    aResult({
      id: `median-${armId}`,
      kind: 'median',
      unit: 'months',
      armId,
      reports: [aReport({ value: months })],
    })
  return aStudy({
    arms: [anArm('drug', 'Trabectedin'), anArm('control', 'Placebo')],
    results: [
      aResult({
        kind: 'ratio',
        unit: 'none',
        measure: 'hazard-ratio',
        armId: 'drug',
        comparatorArmId: 'control',
        spread: confidenceInterval,
        reports: [aReport({ value, low, high })],
      }),
      median('drug', drug),
      median('control', control),
    ],
  })
}

/** Curves that cross look the same as a ratio turned over: no reader is told of an error. */
const saidOf = ({ verdict, isRemark }: Check) => (isRemark ? 'remark' : verdict)
const asked = { verdict: 'cannot-be-checked', isRemark: true }

test('LMS-04 (Lancet Oncology 2022): a ratio of 0.41 goes with medians of 12.2 and 6.2 months, and neither exchanged nor turned over', () => {
  expect(effectDirection(trial(['0.41', '0.29', '0.58'], '12.2', '6.2'))).toMatchObject([
    { verdict: 'consistent', working: expect.stringContaining('later with trabectedin, as the medians') },
  ])
  expect(effectDirection(trial(['0.41', '0.29', '0.58'], '6.2', '12.2'))).toMatchObject([asked])
  expect(effectDirection(trial(['2.44', '1.72', '3.45'], '12.2', '6.2'))).toMatchObject([asked])
})

test.each([
  ['an interval that holds 1 says nothing', trial(['0.79', '0.50', '1.25'], '3.7', '10.8')],
  // Eribulin or dacarbazine, overall survival (Lancet 2016): 13.5 and 11.5 months.
  ['medians that are near each other say nothing', trial(['0.768', '0.618', '0.954'], '11.5', '13.5')],
])('not wrongly caught: %s', (_, study) => {
  expect(effectDirection(study)).toEqual([])
})

test('a ratio of another set of people, another assessor or another unit is held against nothing', () => {
  const study = trial(['0.41', '0.29', '0.58'], '6.2', '12.2')
  const changed = (change: Partial<Result>) =>
    effectDirection({
      ...study,
      populations: [...study.populations, aPopulation({ id: 'pretreated', n: 20, subsetOfId: 'treated' })],
      results: study.results.map((result) =>
        result.id === 'median-drug' ? { ...result, ...change } : result,
      ),
    })
  expect(changed({})).toMatchObject([asked])
  expect(changed({ assessor: 'independent-review' })).toEqual([])
  expect(changed({ dataCutoff: '2020-01-01' })).toEqual([])
  expect(changed({ unit: 'weeks' })).toEqual([])
  const ofAll = {
    ...study,
    populations: [...study.populations, aPopulation({ id: 'pretreated', n: 20, subsetOfId: 'treated' })],
  }
  const subgroup = ofAll.results.map((result) =>
    result.kind === 'ratio' ? { ...result, populationId: 'pretreated' } : result,
  )
  expect(effectDirection({ ...ofAll, results: subgroup })).toEqual([])
})

/** A hazard ratio with rates at a year, and with numbers of events, of either arm. */
function withRatesAndEvents(
  [value, low, high]: [string, string, string],
  rates: [string, string],
  events: [[number, number], [number, number]] | null,
) {
  const study = trial([value, low, high], '15', '15')
  const ids = ['drug', 'control'] as const
  const rateOf = (armId: string, rate: string) =>
    aResult({
      id: `rate-${armId}`,
      kind: 'rate-at-time',
      timePoint: '1 year',
      armId,
      reports: [aReport({ value: rate })],
    })
  const eventsOf = (armId: string, [count, denominator]: [number, number]) =>
    aResult({ id: `events-${armId}`, outcomeId: 'events', armId, reports: [aReport({ count, denominator })] })
  return {
    ...study,
    outcomes: [
      anOutcome({ concept: 'progression-free-survival', better: 'higher' }),
      anOutcome({ id: 'events', title: 'Progression or death', concept: 'events', better: 'lower' }),
    ],
    results: [
      ...study.results,
      ...ids.map((id, index) => rateOf(id, rates[index] ?? '')),
      ...(events ? ids.map((id, index) => eventsOf(id, events[index] ?? [0, 1])) : []),
    ],
  }
}

// DeFi: rates without an event of 85% and 53% at one year, events in 12 of 70 and 37 of 72, and a hazard ratio of 0.29.
test('DeFi: rates at a year and events go with a ratio of 0.29, and neither with one turned over nor with exchanged arms', () => {
  const verdicts = (...of: Parameters<typeof withRatesAndEvents>) =>
    effectDirection(withRatesAndEvents(...of)).map(saidOf)
  const events: [[number, number], [number, number]] = [
    [12, 70],
    [37, 72],
  ]
  expect(verdicts(['0.29', '0.15', '0.55'], ['85', '53'], events)).toEqual(['consistent', 'consistent'])
  expect(verdicts(['3.45', '1.82', '6.67'], ['85', '53'], events)).toEqual(['remark', 'remark'])
  expect(verdicts(['0.29', '0.15', '0.55'], ['53', '85'], null)).toEqual(['remark'])
  expect(
    verdicts(
      ['0.29', '0.15', '0.55'],
      ['85', '53'],
      [
        [37, 72],
        [12, 70],
      ],
    ),
  ).toEqual(['consistent', 'remark'])
})

test('a small p value stands for the interval that a source does not print', () => {
  // REGOSARC, The ASCO Post 2016: 0.10, P < .0001; 5.6 and 1.0 months. GeDDiS, 2017: 1.28, P = .06.
  const without = (value: string, pValue: ReturnType<typeof pOf>, drug: string, control: string) => {
    const study = trial([value, '0.1', '0.2'], drug, control)
    const [ratio, ...medians] = study.results
    const reports = [aReport({ value, pValue })]
    const results = ratio ? [aResult({ ...ratio, spread: null, reports }), ...medians] : medians
    return effectDirection({ ...study, results }).map(saidOf)
  }
  expect(without('0.10', pOf('0.0001', '<'), '5.6', '1.0')).toEqual(['consistent'])
  expect(without('0.10', pOf('0.0001', '<'), '1.0', '5.6')).toEqual(['remark'])
  expect(without('1.28', pOf('0.06'), '29', '23.3')).toEqual([])
  // One of sides not stated may be of one tail.
  expect(without('0.54', pOf('0.041'), '3.7', '10.8')).toEqual([])
  expect(without('0.54', pOf('0.041', '=', 'two'), '3.7', '10.8')).toEqual(['remark'])
})

test('rates and events that are near each other, or a ratio whose interval holds 1, say nothing', () => {
  // LMS-04: 47 of 74 and 60 of 76 died; a ratio of 0.65. Chance gives such numbers more often than 2.5 in 100 times.
  expect(
    effectDirection(
      withRatesAndEvents(
        ['0.65', '0.44', '0.95'],
        ['50', '49'],
        [
          [47, 74],
          [60, 76],
        ],
      ),
    ),
  ).toEqual([])
  // Eribulin or dacarbazine in leiomyosarcoma: 0.93.
  expect(effectDirection(withRatesAndEvents(['0.93', '0.71', '1.20'], ['33', '55'], null))).toEqual([])
  // Nobody had the event in one arm: no hazard to compare.
  expect(effectDirection(withRatesAndEvents(['0.29', '0.15', '0.55'], ['100', '53'], null))).toEqual([])
})

const labels = (title: string, harm: Parameters<typeof aHarm>[0]) =>
  harmLabels(
    aStudy({
      outcomes: [anOutcome({ domain: 'safety', title, harm: aHarm({ attribution: 'not-stated', ...harm }) })],
      results: [aResult({ reports: [aReport({ count: 8 })] })],
    }),
  ).map(({ working }) => working)

test('a title that names another grade or another cause than its fields is caught', () => {
  expect(labels('Grade 3 adverse event', { grade: { lowest: 3, highest: 4 } })).toEqual([
    'The title "Grade 3 adverse event" names grade 3, but grade 3 to 4 is recorded.',
  ])
  expect(labels('Treatment-related death', { attribution: 'any-cause' })).toEqual([
    'The title "Treatment-related death" names treatment-related events, but the outcome is recorded as: any cause.',
  ])
  expect(labels('Adverse event', { grade: { lowest: 4, highest: 3 } })).toHaveLength(1)
})

test('a cause that no word about the harm names is caught, and one that a word names is not', () => {
  expect(labels('Fever', { attribution: 'related' })).toEqual([
    '"Fever" is recorded as: treatment-related. Neither its title and definition nor a quotation or place in a source says so.',
  ])
  expect(labels('Fever', { attribution: 'any-cause' })).toHaveLength(1)
  expect(labels('Hand-foot skin reaction', { attribution: 'possibly-related' })).toHaveLength(1)
  // What is possibly related is not recorded as related.
  expect(labels('Adverse event, potentially related', { attribution: 'related' })).toHaveLength(1)
  expect(labels('Fever', { attribution: 'not-stated' })).toEqual([])
  expect(labels('Fever from any cause, all-cause', { attribution: 'any-cause' })).toEqual([])
  // CASPS 2019: a reaction is by its definition suspected to come from the drug.
  expect(labels('Vomiting among the serious adverse reactions', { attribution: 'related' })).toEqual([])
  expect(labels('Dose reduced because of toxicity', { attribution: 'related' })).toEqual([])
  expect(labels('Death probably related to treatment', { attribution: 'possibly-related' })).toEqual([])
})

test('a title that agrees, or names neither, is let be', () => {
  expect(labels('Grade 3 or 4 adverse event', { grade: { lowest: 3, highest: 4 } })).toEqual([])
  expect(
    labels('Treatment-related adverse event of grade 4 or 5', {
      attribution: 'related',
      grade: { lowest: 4, highest: 5 },
    }),
  ).toEqual([])
  expect(labels('Severe hypertension', { grade: { lowest: 3, highest: 3 } })).toEqual([])
})
