import { expect, test } from 'vitest'
import { aPopulation, aReport, aResult, aStudy } from '@/evidence/checks/fixture'
import { anArm, aRatio, progressionFree } from '@/evidence/checks/fixture-two-arms'
import type { CertaintyJudgement, Study } from '@/evidence/study/study'
import { methodInWords } from '@/evidence/compare/method-in-words'
import { absoluteEffect, formatAbsolute } from '@/evidence/compare/absolute-effect'
import { summaryOfFindings } from './summary-of-findings'

const judgement: CertaintyJudgement = {
  id: 'progression',
  resultId: 'ratio',
  importance: 'critical',
  start: 'high',
  reasons: [
    { domain: 'risk-of-bias', change: -1, reason: 'The trial was open.' },
    { domain: 'imprecision', change: 0, reason: 'The interval lies on one side.' },
  ],
  certainty: 'moderate',
  controlRiskResultId: 'control-rate',
  threshold: null,
  judgedBy: 'the Denominator editors',
  judgedOn: '2026-11-28',
  secondedBy: null,
}

// LMS-04 (Lancet Oncol 2022;23:1044-1054): hazard ratio of progression or death 0.41 (0.29 to 0.58); 16.0% without progression at
// 12 months on doxorubicin alone.
function lms04(value = '0.41', low = '0.29', high = '0.58'): Study {
  return aStudy({
    design: { ...aStudy().design, allocation: 'randomised', model: 'parallel' },
    arms: [anArm('both', 'Doxorubicin with trabectedin'), anArm('one', 'Doxorubicin')],
    populations: [
      aPopulation({ id: 'all', label: 'patients randomised', n: 150 }),
      aPopulation({ id: 'one', label: 'patients on doxorubicin', n: 76, subsetOfId: 'all', armId: 'one' }),
    ],
    outcomes: [progressionFree],
    results: [
      aRatio({
        outcomeId: 'pfs',
        armId: 'both',
        comparatorArmId: 'one',
        reports: [aReport({ value, low, high })],
      }),
      aResult({
        id: 'control-rate',
        outcomeId: 'pfs',
        populationId: 'one',
        armId: 'one',
        kind: 'rate-at-time',
        unit: 'percent',
        timePoint: '12 months',
        reports: [aReport({ value: '16.0' })],
      }),
    ],
    certainty: [judgement],
    keyResultId: 'ratio',
    partitions: [],
    resolutions: [],
  })
}

test('a hazard ratio becomes people of 1,000 by the comparator’s own rate', () => {
  // 1 - 0.16^0.41 = 0.528; 1 - 0.16^0.29 = 0.412; 1 - 0.16^0.58 = 0.655; against 1 - 0.16 = 0.840.
  const effect = absoluteEffect(lms04(), judgement)
  expect(effect).toMatchObject({
    control: 840,
    experimental: 528,
    difference: -312,
    low: -428,
    high: -185,
    event: 'had progressed or died by 12 months',
  })
  expect(effect && formatAbsolute(effect)).toBe('312 fewer per 1,000 (185 to 428 fewer)')
})

test('where the arm has a printed rate of its own, its people stand beside those by the ratio, and which is which', () => {
  const base = lms04()
  const [, rate] = base.results
  const own = rate
    ? [aResult({ ...rate, id: 'own', armId: 'both', reports: [aReport({ value: '50.7' })] })]
    : []
  const effect = absoluteEffect({ ...base, results: [...base.results, ...own] }, judgement)
  // 1 - 0.507 = 0.493.
  expect(effect).toMatchObject({ experimental: 528, byOwnRate: { people: 493, printed: '50.7%' } })
  expect(effect && methodInWords(effect)).toBe(
    "From the comparator's own rate and the printed ratio with its interval. 528 of 1,000 is by the ratio, which speaks of the whole time; by the rate printed at 12 months, 50.7%, it is 493.",
  )
  expect(absoluteEffect(base, judgement)?.byOwnRate).toBeNull()
})

test('an interval that holds no difference says both of 1,000 people', () => {
  const effect = absoluteEffect(lms04('0.90', '0.70', '1.20'), judgement)
  expect(effect && formatAbsolute(effect)).toMatch(/^\d+ fewer per 1,000 \(\d+ fewer to \d+ more\)$/)
})

test('without a risk of the comparator nothing is worked out', () => {
  expect(absoluteEffect(lms04(), { ...judgement, controlRiskResultId: null })).toBeNull()
})

test('a percentage that is no share of people gives none of 1,000', () => {
  // CASPS (Lancet Oncol 2019;20:1023-1034): tumours changed by -8.3% and 13.4%, medians; nobody is counted.
  const base = lms04()
  const change = (id: string, populationId: string, armId: string, value: string) =>
    aResult({
      id,
      outcomeId: 'pfs',
      populationId,
      armId,
      kind: 'median',
      unit: 'percent',
      reports: [aReport({ value })],
    })
  const study = {
    ...base,
    populations: [
      ...base.populations,
      aPopulation({ id: 'both', label: 'patients on both', n: 74, subsetOfId: 'all', armId: 'both' }),
    ],
    results: [
      aResult({
        id: 'ratio',
        outcomeId: 'pfs',
        populationId: 'all',
        armId: 'both',
        comparatorArmId: 'one',
        kind: 'difference',
        unit: 'percent',
        reports: [aReport({ value: '-21.7' })],
      }),
      change('both-change', 'both', 'both', '-8.3'),
      change('one-change', 'one', 'one', '13.4'),
    ],
  }
  expect(absoluteEffect(study, { ...judgement, controlRiskResultId: null })).toBeNull()
})

test.each([
  [
    'high',
    '0.41',
    '0.29',
    '0.58',
    'Doxorubicin with trabectedin improves progression-free survival, compared with doxorubicin.',
  ],
  [
    'moderate',
    '0.41',
    '0.29',
    '0.58',
    'Doxorubicin with trabectedin probably improves progression-free survival, compared with doxorubicin.',
  ],
  [
    'low',
    '1.60',
    '1.20',
    '2.10',
    'Doxorubicin with trabectedin may worsen progression-free survival, compared with doxorubicin.',
  ],
  [
    'moderate',
    '0.90',
    '0.70',
    '1.20',
    'Whether doxorubicin with trabectedin is better or worse than doxorubicin in progression-free survival is not clear: the interval includes no difference.',
  ],
  [
    'very-low',
    '0.41',
    '0.29',
    '0.58',
    'We are very uncertain what doxorubicin with trabectedin does to progression-free survival, compared with doxorubicin.',
  ],
] as const)('of %s certainty and %s (%s to %s): %6$s', (certainty, value, low, high, statement) => {
  const study = lms04(value, low, high)
  const [finding] = summaryOfFindings({ ...study, certainty: [{ ...judgement, certainty }] })
  expect(finding?.statement).toBe(statement)
})

test('a finding carries people, level, steps and who judged', () => {
  const [finding] = summaryOfFindings(lms04())
  expect(finding).toMatchObject({
    people: '150 patients randomised, 1 study',
    grade: {
      sign: '⊕⊕⊕◯',
      level: 'moderate',
      steps: 'down 1 for risk of bias',
      signed: 'Judged by the Denominator editors; one rater, not yet seconded.',
    },
  })
})

test('a comparison in a part of the people says in whom', () => {
  const base = lms04()
  const study: Study = {
    ...base,
    populations: [
      ...base.populations,
      aPopulation({ id: 'uterine', label: 'patients with uterine tumours', n: 67, subsetOfId: 'all' }),
    ],
    results: base.results.flatMap((result) =>
      result.id === 'ratio' ? [result, { ...result, id: 'part', populationId: 'uterine' }] : [result],
    ),
  }
  const [finding] = summaryOfFindings({ ...study, certainty: [{ ...judgement, resultId: 'part' }] })
  expect(finding?.statement).toBe(
    'Doxorubicin with trabectedin probably improves progression-free survival, compared with doxorubicin (in patients with uterine tumours).',
  )
})

test.each([
  [
    '0.75',
    '=',
    'two',
    'Whether doxorubicin with trabectedin is better or worse than doxorubicin in progression-free survival is not clear: no interval is in our record, and the P value leaves room for chance.',
  ],
  [
    '0.0045',
    '=',
    'not-stated',
    'Doxorubicin with trabectedin probably improves progression-free survival, compared with doxorubicin.',
  ],
  [
    '0.0001',
    '<',
    'two',
    'Doxorubicin with trabectedin probably improves progression-free survival, compared with doxorubicin.',
  ],
  // One-sided or two-sided, 0.04 lies on either side of the line; so does a P value that is only above something.
  [
    '0.04',
    '=',
    'not-stated',
    'How doxorubicin with trabectedin compares with doxorubicin in progression-free survival cannot be said from what is printed.',
  ],
  [
    '0.01',
    '>',
    'two',
    'How doxorubicin with trabectedin compares with doxorubicin in progression-free survival cannot be said from what is printed.',
  ],
] as const)(
  'without an interval P %2$s %1$s (%3$s) decides, if every reading of it agrees',
  (p, relation, sides, statement) => {
    const base = lms04()
    const number = Number(p)
    const pValue = { relation, printed: { text: p, number, decimals: p.length - 2 }, sides, test: null }
    const results = base.results.map((result) =>
      result.id === 'ratio'
        ? { ...result, spread: null, reports: [{ ...aReport({ value: '0.46' }), resultId: 'ratio', pValue }] }
        : result,
    )
    expect(summaryOfFindings({ ...base, results })[0]?.statement).toBe(statement)
  },
)
