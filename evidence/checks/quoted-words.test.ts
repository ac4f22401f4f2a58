import { expect, test } from 'vitest'
import { joinAllReports } from '@/evidence/study/join'
import type { Outcome, Study } from '@/evidence/study/study'
import type { PValue, Report, Result } from '@/evidence/study/result'
import { aHarm, anOutcome, aReport, aResult, aStudy, confidenceInterval, printed } from './fixture'
import { anArm } from './fixture-two-arms'
import { contradictedWords } from './quoted-words'

type Planted = {
  quote: string
  report?: Parameters<typeof aReport>[0]
  result?: Partial<Result>
  outcome?: Partial<Outcome>
}

const wordsOf = (study: Study, of = 'result') =>
  joinAllReports(study)
    .filter(({ result }) => result.id === of)
    .flatMap(contradictedWords)

const one = ({ quote, report, result, outcome }: Planted) =>
  wordsOf(
    aStudy({
      outcomes: [anOutcome(outcome)],
      results: [aResult({ ...result, reports: [aReport({ ...report, quote })] })],
    }),
  )

const p = (sides: PValue['sides']): Report['pValue'] => ({
  relation: '=',
  printed: printed('0.0010'),
  sides,
  test: null,
})
const months = { kind: 'median', unit: 'months' } as const
const grade = (
  lowest: number,
  highest: number,
  attribution: 'related' | 'any-cause' | 'not-stated' = 'related',
) => ({
  domain: 'safety' as const,
  harm: aHarm({ grade: { lowest, highest }, attribution }),
})
const harm = (attribution: 'related' | 'possibly-related' | 'any-cause' | 'not-stated') => ({
  domain: 'safety' as const,
  harm: aHarm({ attribution }),
})

const contradicted: [claim: string, planted: Planted, working: RegExp][] = [
  [
    'weeks recorded as months (axitinib with pembrolizumab, The ASCO Post 2019: 19.4 weeks)',
    { quote: 'median duration of response was 19.4 weeks', report: { value: '19.4' }, result: months },
    /^19\.4 months is recorded, but the quotation prints it in weeks\.$/,
  ],
  [
    'years recorded as months, with the unit joined by a hyphen',
    { quote: 'the 2.5-year median', report: { value: '2.5' }, result: months },
    /in years/,
  ],
  [
    'a one-sided test recorded as two-sided (CASPS, Lancet Oncology 2019)',
    { quote: 'one-sided p=0·0010', report: { value: '1', pValue: p('two') } },
    /speaks of a one-sided test, but a two-sided one is recorded/,
  ],
  [
    'a one-sided test recorded without its sides',
    { quote: '1-sided P = .0010', report: { value: '1', pValue: p('not-stated') } },
    /sides not stated/,
  ],
  [
    'a two-tailed test recorded as one-sided',
    { quote: 'two-tailed P = .0010', report: { value: '1', pValue: p('one') } },
    /two-sided test, but a one-sided one/,
  ],
  [
    'grade 3 recorded as grade 3 or higher',
    { quote: 'grade 3 events in 8 patients', report: { count: 8 }, outcome: grade(3, 5) },
    /speaks of grade 3, but grade 3 to 5 is recorded/,
  ],
  [
    'grades 3 and 4 recorded as 4 and 5 (The ASCO Post 2023, whose summary says grade 4 or higher of grade 4 or 5)',
    { quote: 'grade 3 or 4 hypertension in 8', report: { count: 8 }, outcome: grade(4, 5) },
    /speaks of grade 3 to 4, but grade 4 to 5/,
  ],
  [
    'grade 3 or worse recorded as grades 1 and 2',
    { quote: 'grade ≥3 events in 8', report: { count: 8 }, outcome: grade(1, 2) },
    /grade 3 to 5, but grade 1 to 2/,
  ],
  [
    'treatment-related recorded as any cause (axitinib with pembrolizumab)',
    {
      quote: 'Serious treatment-related adverse events occurred in 21%',
      report: { value: '21' },
      outcome: harm('any-cause'),
    },
    /speaks of treatment-related events, but the outcome is recorded as: any cause/,
  ],
  [
    'drug-related recorded as not stated (tivantinib, 2012)',
    { quote: 'drug-related anemia in 4%', report: { value: '4' }, outcome: harm('not-stated') },
    /attribution not stated/,
  ],
  [
    'TRAEs recorded as any cause (geptanolimab, 2020)',
    { quote: '2 discontinued due to TRAEs', report: { count: 2 }, outcome: harm('any-cause') },
    /treatment-related/,
  ],
  [
    'any cause recorded as related',
    { quote: 'any-cause fatigue in 55%', report: { value: '55' }, outcome: harm('related') },
    /events of any cause, but the outcome is recorded as: treatment-related/,
  ],
]

test.each(contradicted)('caught: %s', (_, planted, working) => {
  expect(one(planted)).toEqual([expect.objectContaining({ working: expect.stringMatching(working) })])
})

const borne: [claim: string, planted: Planted][] = [
  ['months as printed', { quote: 'it was 24.7 months', report: { value: '24.7' }, result: months }],
  ['a unit abbreviated', { quote: 'PFS 10.8 mo', report: { value: '10.8' }, result: months }],
  ['no unit beside the number', { quote: 'PFS of 10.8', report: { value: '10.8' }, result: months }],
  [
    'the number in both units',
    { quote: 'after 12 months, that is 12 months and not 12 weeks', report: { value: '12' }, result: months },
  ],
  [
    'another number in another unit',
    { quote: 'PFS was 10.8 months with 24 weeks of treatment', report: { value: '10.8' }, result: months },
  ],
  ['the sides as printed', { quote: 'one-sided P = .0010', report: { value: '1', pValue: p('one') } }],
  ['sides that the quotation leaves out', { quote: 'P = .0010', report: { value: '1', pValue: p('two') } }],
  [
    'a sentence of both tests',
    { quote: 'one-sided P = .0010, two-sided P = .0020', report: { value: '1', pValue: p('two') } },
  ],
  ['a band of two grades', { quote: 'grade 1-2 events in 50', report: { count: 50 }, outcome: grade(1, 2) }],
  ['grade 3 or higher', { quote: 'grade 3 or higher in 8', report: { count: 8 }, outcome: grade(3, 5) }],
  ['grade 3+, of which none was 5', { quote: 'grade 3+ in 8', report: { count: 8 }, outcome: grade(3, 4) }],
  [
    'two grades in one sentence',
    { quote: 'grade 1 in 9 and grade 3 in 8', report: { count: 8 }, outcome: grade(3, 3) },
  ],
  ['no grade in the quotation', { quote: 'severe events in 8', report: { count: 8 }, outcome: grade(3, 5) }],
  [
    'potentially related, of grade 3 (the flagship)',
    {
      quote: 'potentially treatment-related grade 3 events',
      report: { count: 8 },
      outcome: {
        ...grade(3, 3),
        harm: aHarm({ grade: { lowest: 3, highest: 3 }, attribution: 'possibly-related' }),
      },
    },
  ],
  [
    'adverse reactions, which a label does not attribute',
    {
      quote: 'Serious adverse reactions occurred in 41%',
      report: { value: '41' },
      outcome: harm('not-stated'),
    },
  ],
  [
    'events that were not treatment-related',
    { quote: 'a death that was not treatment-related', report: { count: 1 }, outcome: harm('any-cause') },
  ],
]

test.each(borne)('not wrongly caught: %s', (_, planted) => {
  expect(one(planted)).toEqual([])
})

/** CASPS: progression-free survival of 10.8 months with cediranib and 3.7 with placebo. */
const twoArms = (quote: string, cediranib: string, placebo: string) =>
  aStudy({
    arms: [anArm('cediranib', 'Cediranib'), anArm('placebo', 'Placebo')],
    results: [
      aResult({
        ...months,
        id: 'cediranib',
        armId: 'cediranib',
        spread: confidenceInterval,
        reports: [aReport({ value: cediranib, quote })],
      }),
      aResult({
        ...months,
        id: 'placebo',
        armId: 'placebo',
        spread: confidenceInterval,
        reports: [aReport({ value: placebo, quote })],
      }),
    ],
  })

test.each([
  'median PFS was 10.8 months with cediranib and 3.7 months with placebo',
  'With cediranib median PFS was 10.8 months, with placebo 3.7 months',
])('two arms exchanged are caught: %s', (quote) => {
  expect(wordsOf(twoArms(quote, '10.8', '3.7'), 'cediranib')).toEqual([])
  expect(wordsOf(twoArms(quote, '3.7', '10.8'), 'cediranib')).toEqual([
    { field: 'value', working: '3.7 is recorded for cediranib, but the quotation gives it to placebo.' },
  ])
})

test('an order that a sentence may turn round accuses neither arm', () => {
  const quote = 'compared with placebo, cediranib prolonged PFS (10.8 v 3.7 months)'
  expect(wordsOf(twoArms(quote, '10.8', '3.7'), 'cediranib')).toEqual([])
  expect(wordsOf(twoArms(quote, '3.7', '10.8'), 'cediranib')).toEqual([])
})
