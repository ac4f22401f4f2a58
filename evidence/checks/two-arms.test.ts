import { expect, test } from 'vitest'
import type { Study } from '@/evidence/study/study'
import { differenceMatchesArms } from './difference-matches-arms'
import { confidenceInterval } from './fixture'
import { pOf, twoArms, type TwoArms } from './fixture-two-arms'
import { pMatchesCounts } from './p-matches-counts'
import { ratioMatchesCounts } from './ratio-matches-counts'

const interval = { spread: confidenceInterval }
const verdicts = (rule: (study: Study) => { verdict: string }[], trial: TwoArms) =>
  rule(twoArms(trial)).map(({ verdict }) => verdict)
const workings = (rule: (study: Study) => { working: string }[], trial: TwoArms) =>
  rule(twoArms(trial)).map(({ working }) => working)

// True figures of trials of sarcoma and of tenosynovial giant cell tumour, as their sources print them.
const motion = {
  drug: [33, 83],
  control: [0, 40],
  of: interval,
  comparison: { value: '40', low: '29', high: '51' },
} satisfies TwoArms
const enliven = {
  drug: [24, 61],
  control: [0, 59],
  of: interval,
  comparison: { value: '39', low: '27', high: '53' },
} satisfies TwoArms

test('MOTION and ENLIVEN: the interval of the difference is exact, and is said to be that of the drug alone as well', () => {
  expect(workings(differenceMatchesArms, motion)).toEqual([
    '33 of 83 (drug) and 0 of 40 (control) differ by 39.8, printed as 40%.',
    '33 of 83 (drug) and 0 of 40 (control) give 28.8 to 51.1 by the exact unconditional method (Chan and Zhang), printed as 29 to 51. They are those of drug alone (33 of 83) by the exact (Clopper-Pearson) method as well.',
  ])
  expect(workings(differenceMatchesArms, enliven)[1]).toContain(
    'give 27.1 to 52.7 by the exact unconditional method (Chan and Zhang), printed as 27 to 53. They are those of drug alone (24 of 61)',
  )
  expect(verdicts(differenceMatchesArms, motion)).toEqual(['recomputed', 'recomputed'])
})

test('DeFi: 29 of 70 and 6 of 72 with the exact interval of the drug alone, 29.8 to 53.8, printed for their difference is found out', () => {
  const printed = (low: string, high: string): TwoArms => ({
    drug: [29, 70],
    control: [6, 72],
    of: interval,
    comparison: { value: '33', low, high },
  })
  expect(verdicts(differenceMatchesArms, printed('30', '54'))).toEqual(['recomputed', 'fails'])
  expect(workings(differenceMatchesArms, printed('30', '54'))[1]).toContain(
    '30 to 54 are the limits of drug alone (29 of 70) by the exact (Clopper-Pearson) method; for the difference the Newcombe method gives 19.2 to 45.6',
  )
  expect(workings(differenceMatchesArms, printed('19.2', '45.6'))[1]).toContain('by the Newcombe method')
  expect(workings(differenceMatchesArms, printed('19.9', '46.3'))[1]).toContain('by the Wald method')
})

test.each<[string, TwoArms]>([
  ['arms exchanged', { ...motion, drug: [0, 40], control: [33, 83] }],
  ['the counts of another outcome', { ...motion, drug: [56, 83] }],
  ['a difference with a wrong digit', { ...enliven, comparison: { ...enliven.comparison, value: '36' } }],
  [
    'the sign of a difference turned over',
    { ...enliven, comparison: { value: '-39', low: '-53', high: '-27' } },
  ],
])('found in a difference: %s', (_, trial) => {
  expect(verdicts(differenceMatchesArms, trial)).toContain('fails')
})

test.each<[string, TwoArms, string[]]>([
  [
    'MOTION, physical function: 4.6 and 1.3 differ by 3.3',
    {
      drug: { value: '4.6' },
      control: { value: '1.3' },
      arms: { kind: 'mean', unit: 'none' },
      of: { unit: 'none' },
      comparison: { value: '3.3' },
    },
    ['recomputed'],
  ],
  [
    'a difference of means from a model is not that of the means',
    {
      drug: { value: '4.6' },
      control: { value: '1.3' },
      arms: { kind: 'mean', unit: 'none' },
      of: { unit: 'none' },
      comparison: { value: '3.0' },
    },
    ['cannot-be-checked'],
  ],
  [
    'an adjusted difference',
    {
      drug: [29, 70],
      control: [6, 72],
      of: { adjustment: 'site of the tumour' },
      comparison: { value: '30' },
    },
    ['cannot-be-checked'],
  ],
  [
    'shares without counts',
    { drug: { value: '67' }, control: { value: '0' }, comparison: { value: '67' } },
    ['recomputed'],
  ],
  [
    'an interval of a method not tried',
    { ...enliven, comparison: { value: '39', low: '26', high: '50' } },
    ['recomputed', 'cannot-be-checked'],
  ],
])('not wrongly caught: %s', (_, trial, expected) => {
  expect(verdicts(differenceMatchesArms, trial)).toEqual(expected)
})

const withP = (
  drug: [number, number],
  control: [number, number],
  pValue: ReturnType<typeof pOf>,
  of: TwoArms['of'] = {},
): TwoArms => ({
  drug,
  control,
  of,
  comparison: { pValue },
})

test.each<[string, TwoArms, string]>([
  ['CASPS, 0.053', withP([6, 28], [0, 16], pOf('0.053')), 'a one-sided p of 0.0534 by Fisher’s exact test'],
  ['CASPS, called one-sided', withP([6, 28], [0, 16], pOf('0.053', '=', 'one')), 'a one-sided p of 0.0534'],
  [
    'ALTER0203, response',
    withP([16, 158], [1, 75], pOf('0.0145')),
    'a two-sided p of 0.01448 by Fisher’s exact test',
  ],
  [
    'ALTER0203, control',
    withP([88, 158], [17, 75], pOf('0.0001', '<')),
    'by Fisher’s exact test and by every other',
  ],
  [
    'ALTER0203, untreated',
    withP([4, 18], [0, 10], pOf('0.2652')),
    'a two-sided p of 0.26520 by Fisher’s exact test',
  ],
  [
    'ALTER0203, disease control',
    withP([18, 20], [3, 8], pOf('0.0095')),
    'a two-sided p of 0.00947 by Fisher’s exact test',
  ],
  [
    'LMS-04, 0.0009',
    withP([27, 74], [10, 76], pOf('0.0009')),
    'a two-sided p of 0.00092 by the chi-squared test',
  ],
])('which test reproduces it: %s', (_, trial, words) => {
  expect(verdicts(pMatchesCounts, trial)).toEqual(['recomputed'])
  expect(workings(pMatchesCounts, trial)[0]).toContain(words)
})

test.each<[string, TwoArms]>([
  ['a digit too many: 0.145 for 0.0145', withP([16, 158], [1, 75], pOf('0.145'))],
  ['the point moved: 0.0053 for 0.053', withP([6, 28], [0, 16], pOf('0.0053'))],
  ['one-sided called two-sided', withP([6, 28], [0, 16], pOf('0.053', '=', 'two', 'Fisher’s exact test'))],
  [
    'the named test gives another',
    withP([27, 74], [10, 76], pOf('0.0009', '=', 'two', 'Fisher’s exact test')),
  ],
  ['a bound that the counts do not keep', withP([12, 66], [5, 67], pOf('0.001', '<'))],
  ['counts of the same outcome in other people', withP([29, 70], [26, 72], pOf('0.001', '<'))],
])('found in a p value: %s', (_, trial) => {
  expect(verdicts(pMatchesCounts, trial)).toEqual(['fails'])
})

test.each<[string, TwoArms]>([
  ['stratified', withP([29, 70], [6, 72], pOf('0.02', '=', 'two', 'Cochran-Mantel-Haenszel'))],
  ['adjusted', withP([29, 70], [6, 72], pOf('0.02'), { adjustment: 'site of the tumour' })],
  ['a log-rank test', withP([29, 70], [6, 72], pOf('0.02', '=', 'two', 'log-rank test'))],
  [
    'a test that the rule does not know',
    withP([27, 74], [10, 76], pOf('0.0007', '=', 'two', 'Barnard’s test')),
  ],
  ['a p among what the tests give', withP([16, 158], [1, 75], pOf('0.0120'))],
])('cannot be checked, and is no error: %s', (_, trial) => {
  expect(verdicts(pMatchesCounts, trial)).toEqual(['cannot-be-checked'])
})

const ratio = (
  measure: 'risk-ratio' | 'odds-ratio',
  [value, low, high]: [string, string, string],
  more: TwoArms['of'] = {},
): TwoArms => ({
  drug: [29, 70],
  control: [6, 72],
  of: { kind: 'ratio', unit: 'none', measure, ...interval, ...more },
  comparison: { value, low, high },
})

test('risk and odds ratios of 29 of 70 and 6 of 72 are recomputed, and the method of the interval is named', () => {
  expect(workings(ratioMatchesCounts, ratio('risk-ratio', ['4.97', '2.20', '11.23']))).toEqual([
    '29 of 70 (drug) and 6 of 72 (control) give 4.971, printed as 4.97.',
    '29 of 70 (drug) and 6 of 72 (control) give 2.200 to 11.233 by the log method, printed as 2.20 to 11.23.',
  ])
  expect(workings(ratioMatchesCounts, ratio('odds-ratio', ['7.78', '2.97', '20.35']))[1]).toContain(
    'by the log method',
  )
  expect(workings(ratioMatchesCounts, ratio('odds-ratio', ['7.67', '2.81', '24.58']))[1]).toContain(
    'by the exact conditional method',
  )
})

test('a ratio turned over, with a wrong digit or with wrong limits is found; an adjusted one is not judged', () => {
  expect(workings(ratioMatchesCounts, ratio('risk-ratio', ['0.20', '0.09', '0.46']))[0]).toContain(
    'turned over',
  )
  expect(verdicts(ratioMatchesCounts, ratio('risk-ratio', ['4.79', '2.20', '11.23']))).toEqual(['fails'])
  expect(verdicts(ratioMatchesCounts, ratio('risk-ratio', ['4.97', '2.20', '21.25']))).toEqual([
    'recomputed',
    'fails',
  ])
  expect(verdicts(ratioMatchesCounts, ratio('risk-ratio', ['4.97', '2.25', '11.40']))).toEqual([
    'recomputed',
    'cannot-be-checked',
  ])
  // An odds ratio called a risk ratio.
  expect(verdicts(ratioMatchesCounts, ratio('risk-ratio', ['7.78', '2.97', '20.35']))).toEqual(['fails'])
  expect(
    verdicts(ratioMatchesCounts, ratio('odds-ratio', ['6.1', '2.2', '17.0'], { adjustment: 'age' })),
  ).toEqual(['cannot-be-checked'])
})

test('arms of other people, another assessor, cut or time are held against nothing', () => {
  const study = twoArms(motion)
  const changed = (change: object) =>
    differenceMatchesArms({
      ...study,
      results: study.results.map((one) => (one.id === 'of-drug' ? { ...one, ...change } : one)),
    })
  expect(changed({})).toHaveLength(2)
  expect(changed({ assessor: 'independent-review' })).toEqual([])
  expect(changed({ dataCutoff: '2020-01-01' })).toEqual([])
  expect(changed({ timePoint: '2 years' })).toEqual([])
})
