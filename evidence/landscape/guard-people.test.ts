import { expect, test } from 'vitest'
import type { ComparabilityVerdict } from './comparability'
import { compareResults } from './comparability-guard'
import { aSide, type Side } from './fixture'

const beta = (side: Side = {}): Side => ({ name: 'Beta', ...side })
const basketPeople = [
  { id: 'all', n: 97, mixedDiseases: true },
  { id: 'asps', n: 14, subsetOfId: 'all' },
]

/** Pairs that differ in their people or in their design, and in nothing else. */
const pairs: [claim: string, one: Side, other: Side, verdict: ComparabilityVerdict, reason: string | null][] =
  [
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
      'a trial against a series of unknown direction',
      {},
      beta({ design: { model: 'series' } }),
      'keep-apart',
      'Alpha is a trial with one group, Beta a series that may be retrospective.',
    ],
    [
      'a retrospective series against one of unknown direction',
      { design: { model: 'retrospective-series' } },
      beta({ design: { model: 'series' } }),
      'line-up-with-caution',
      'Alpha is a retrospective series, Beta a series that may be retrospective.',
    ],
    [
      'two retrospective series',
      { design: { model: 'retrospective-series' } },
      beta({ design: { model: 'retrospective-series' } }),
      'line-up',
      null,
    ],
  ]

test.each(pairs)('%s', (_claim, one, other, verdict, reason) => {
  const [a, b] = [aSide(one), aSide(other)]
  expect(compareResults(a, b)).toMatchObject({ verdict, reasons: reason === null ? [] : [reason] })
  expect(compareResults(b, a).verdict).toBe(verdict)
})
