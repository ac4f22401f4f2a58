import { expect, test } from 'vitest'
import { aHarm } from '@/evidence/checks/fixture'
import type { ComparabilityVerdict } from './comparability'
import { compareResults } from './comparability-guard'
import { aSide, type Side } from './fixture'

const beta = (side: Side = {}): Side => ({ name: 'Beta', ...side })
const harm = (rest: Parameters<typeof aHarm>[0]): Side => ({
  outcome: { concept: 'hypertension', domain: 'safety', harm: aHarm(rest) },
})
const severe = { grade: { lowest: 3, highest: 4 } }

/** What a clinical reader would decide, one way of differing at a time. Reasons as a page prints them. */
const pairs: [claim: string, one: Side, other: Side, verdict: ComparabilityVerdict, reason: string | null][] =
  [
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
      'a result that is not yet extracted',
      {},
      beta({ report: { state: 'not-yet-extracted', count: null, denominator: null, countStatus: null } }),
      'keep-apart',
      'There is nothing to line up: objective response of Beta is not yet taken.',
    ],
    [
      'grade 3 or 4 against any grade',
      harm(severe),
      beta(harm({})),
      'keep-apart',
      'Alpha counts grade 3 or 4, Beta any grade.',
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
  expect(compareResults(a, b)).toMatchObject({ verdict, reasons: reason === null ? [] : [reason] })
  // Whoever stands first, the verdict is the same.
  expect(compareResults(b, a).verdict).toBe(verdict)
})

test('a reason to keep apart stands before a caution', () => {
  const other = aSide(beta({ design: { model: 'retrospective-series' }, result: { assessor: 'not-stated' } }))
  expect(compareResults(aSide(), other)).toEqual({
    verdict: 'keep-apart',
    topics: ['design', 'assessor-unknown'],
    reasons: [
      'Alpha is a trial with one group, Beta a retrospective series.',
      'Who judged Beta is not in its record.',
    ],
  })
})
