import { expect, test } from 'vitest'
import { aHarm } from '@/evidence/checks/fixture'
import { compareResults, type Verdict } from './comparability-guard'
import { aSide, type Side } from './fixture'

const beta = (side: Side = {}): Side => ({ name: 'Beta', ...side })
const harm = (rest: Parameters<typeof aHarm>[0]): Side => ({
  outcome: { concept: 'hypertension', domain: 'safety', harm: aHarm(rest) },
})
const basketPeople = [
  { id: 'all', n: 97, mixedDiseases: true },
  { id: 'asps', n: 14, subsetOfId: 'all' },
]
const severe = { grade: { lowest: 3, highest: 4 } }

/** What a clinical reader would decide, one way of differing at a time. Reasons as a page prints them. */
const pairs: [claim: string, one: Side, other: Side, verdict: Verdict, reason: string | null][] = [
  ['two alike', {}, beta(), 'line-up', null],
  [
    'one year is twelve months',
    { result: { timePoint: '1 year' } },
    beta({ result: { timePoint: '12 months' } }),
    'line-up',
    null,
  ],
  [
    'any time against week 12',
    {},
    beta({ result: { timePoint: '12 weeks' } }),
    'keep-apart',
    'Alpha counts at any time, Beta at 12 weeks.',
  ],
  [
    '12 weeks against 6 months',
    { result: { timePoint: '12 weeks' } },
    beta({ result: { timePoint: '6 months' } }),
    'keep-apart',
    'Alpha counts at 12 weeks, Beta at 6 months.',
  ],
  [
    'response against disease control',
    {},
    beta({ outcome: { concept: 'disease-control', title: 'Disease control' } }),
    'keep-apart',
    'They answer different questions: objective response and disease control.',
  ],
  [
    'a median against a rate',
    { result: { kind: 'median', unit: 'months' } },
    beta({ result: { kind: 'rate-at-time' } }),
    'keep-apart',
    'Alpha gives a median, Beta a rate at a time.',
  ],
  [
    'months against weeks',
    { result: { kind: 'median', unit: 'months' } },
    beta({ result: { kind: 'median', unit: 'weeks' } }),
    'line-up-with-caution',
    'Alpha is in months, Beta in weeks.',
  ],
  [
    'two measures of a ratio',
    { result: { kind: 'ratio', unit: 'none', measure: 'hazard-ratio' } },
    beta({ result: { kind: 'ratio', unit: 'none', measure: 'odds-ratio' } }),
    'keep-apart',
    'They are different measures of a ratio.',
  ],
  [
    'investigators against independent review',
    {},
    beta({ result: { assessor: 'independent-review' } }),
    'keep-apart',
    'Alpha was judged by the investigators, Beta by independent review.',
  ],
  [
    'an assessor who is not stated',
    {},
    beta({ result: { assessor: 'not-stated' } }),
    'line-up-with-caution',
    'Who judged Beta is not in its record.',
  ],
  [
    'RECIST against Choi',
    {},
    beta({ outcome: { criteria: 'Choi' } }),
    'keep-apart',
    'Alpha was judged by RECIST 1.1, Beta by Choi.',
  ],
  [
    'RECIST against iRECIST',
    {},
    beta({ outcome: { criteria: 'iRECIST' } }),
    'keep-apart',
    'Alpha was judged by RECIST 1.1, Beta by iRECIST.',
  ],
  [
    'RECIST 1.1 against RECIST of no version',
    {},
    beta({ outcome: { criteria: 'RECIST' } }),
    'line-up-with-caution',
    'Alpha was judged by RECIST 1.1, Beta by RECIST.',
  ],
  [
    'criteria that are not stated',
    { outcome: { criteria: null } },
    beta(),
    'line-up-with-caution',
    'The criteria of Alpha are not in its record; the other was judged by RECIST 1.1.',
  ],
  [
    'Choi against criteria that are not stated',
    { outcome: { criteria: null } },
    beta({ outcome: { criteria: 'Choi' } }),
    'keep-apart',
    'The criteria of Alpha are not in its record; the other was judged by Choi.',
  ],
  [
    'confirmed against not known',
    { outcome: { definition: 'Confirmed complete or partial response' } },
    beta(),
    'line-up-with-caution',
    'Alpha counts responses that a later scan confirmed; of Beta that is not known.',
  ],
  [
    'one disease against a mixture',
    {},
    beta({ populations: [{ mixedDiseases: true }] }),
    'keep-apart',
    'Beta also counts patients with other diseases.',
  ],
  [
    'two mixtures',
    { populations: [{ mixedDiseases: true }] },
    beta({ populations: [{ mixedDiseases: true }] }),
    'keep-apart',
    'Both count patients with several diseases, and not in the same mixture.',
  ],
  [
    'two diseases',
    {},
    beta({ condition: 'other-sarcoma' }),
    'keep-apart',
    'They are about different diseases.',
  ],
  [
    'first line against later',
    { populations: [{ lineOfTherapy: 'first-line' }] },
    beta(),
    'keep-apart',
    'Earlier treatment differs: Alpha, not treated before; Beta, treated before.',
  ],
  [
    'some treated before against all',
    { populations: [{ lineOfTherapy: 'mixed' }] },
    beta(),
    'line-up-with-caution',
    'Earlier treatment differs: Alpha, some treated before; Beta, treated before.',
  ],
  [
    'a line of therapy that is not stated',
    {},
    beta({ populations: [{ lineOfTherapy: 'not-stated' }] }),
    'line-up-with-caution',
    'What the patients of Beta had received before is not in the record.',
  ],
  [
    'people left out of the count',
    {},
    beta({ populations: [{ id: 'all', n: 60 }, { subsetOfId: 'all' }] }),
    'line-up-with-caution',
    'Some are left out: Beta counts 52 of 60 patients.',
  ],
  [
    'one in fifty left out is not worth a word',
    {},
    beta({ populations: [{ id: 'all', n: 53 }, { subsetOfId: 'all' }] }),
    'line-up',
    null,
  ],
  [
    'a cohort of a basket trial',
    {},
    beta({ populations: basketPeople, result: { populationId: 'asps' } }),
    'line-up-with-caution',
    'Beta is a cohort of a trial in several diseases, whose size was not planned for this one.',
  ],
  [
    'two cohorts of basket trials',
    { populations: basketPeople, result: { populationId: 'asps' } },
    beta({ populations: basketPeople, result: { populationId: 'asps' } }),
    'line-up',
    null,
  ],
  [
    'a trial against a retrospective series',
    {},
    beta({ design: { model: 'retrospective-series' } }),
    'keep-apart',
    'Alpha is a trial with one group, Beta a retrospective series.',
  ],
  [
    'a trial against a prospective series',
    {},
    beta({ design: { model: 'prospective-series' } }),
    'line-up-with-caution',
    'Alpha is a trial with one group, Beta a prospective series.',
  ],
  [
    'an arm of a randomised trial',
    { design: { allocation: 'randomised', model: 'parallel' } },
    beta(),
    'line-up-with-caution',
    'Alpha is an arm of a randomised trial, Beta a trial with one group.',
  ],
  [
    'two retrospective series',
    { design: { model: 'retrospective-series' } },
    beta({ design: { model: 'retrospective-series' } }),
    'line-up',
    null,
  ],
  [
    'a result that is not yet extracted',
    {},
    beta({ report: { state: 'not-yet-extracted', count: null, denominator: null, countStatus: null } }),
    'keep-apart',
    'There is nothing to line up: objective response of Beta is not yet extracted.',
  ],
  [
    'grade 3 to 4 against any grade',
    harm(severe),
    beta(harm({})),
    'keep-apart',
    'Alpha counts grade 3 to 4, Beta any grade.',
  ],
  [
    'related harms against harms of any cause',
    harm({ ...severe, attribution: 'related' }),
    beta(harm(severe)),
    'keep-apart',
    'Alpha counts events: treatment-related, Beta any cause.',
  ],
  [
    'harms whose attribution is not stated',
    harm({ ...severe, attribution: 'not-stated' }),
    beta(harm(severe)),
    'line-up-with-caution',
    'Alpha counts events: attribution not stated, Beta any cause.',
  ],
  [
    'serious harms against all',
    harm({ serious: true }),
    beta(harm({})),
    'keep-apart',
    'Only one of the two counts serious events alone.',
  ],
]

test.each(pairs)('%s', (_claim, one, other, verdict, reason) => {
  const [a, b] = [aSide(one), aSide(other)]
  expect(compareResults(a, b)).toEqual({ verdict, reasons: reason === null ? [] : [reason] })
  // Whoever stands first, the verdict is the same.
  expect(compareResults(b, a).verdict).toBe(verdict)
})

test('a reason to keep apart stands before a caution', () => {
  const other = aSide(beta({ design: { model: 'retrospective-series' }, result: { assessor: 'not-stated' } }))
  expect(compareResults(aSide(), other)).toEqual({
    verdict: 'keep-apart',
    reasons: [
      'Alpha is a trial with one group, Beta a retrospective series.',
      'Who judged Beta is not in its record.',
    ],
  })
})
