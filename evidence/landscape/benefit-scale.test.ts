import { aHarm, anOutcome, aPopulation, aReport, aResult } from '@/evidence/checks/fixture'
import type { Study } from '@/evidence/study/study'
import type { Result } from '@/evidence/study/result'
import { expect, test } from 'vitest'
import { benefitScales } from './benefit-scale'
import { aSideStudy } from './fixture'

const response = aSideStudy({ result: { dataCutoff: '2022-07-31' } })

/** A trial with a response in 19 of 52 by investigators, and a median progression-free survival of 7 months. */
function withMedian(over: Partial<Result>): Study {
  const median = aResult({
    id: 'median',
    outcomeId: 'survival',
    kind: 'median',
    unit: 'months',
    dataCutoff: '2022-07-31',
    ...over,
    reports: [aReport({ value: '7' })],
  })
  return {
    ...response,
    outcomes: [...response.outcomes, anOutcome({ id: 'survival', concept: 'progression-free-survival' })],
    results: [...response.results, median],
  }
}

test('a median of the same assessor and data cut is an input', () => {
  expect(benefitScales(withMedian({}))[0]).toMatchObject({ outcome: { grade: 3 }, missing: [] })
})

test.each([
  [{ dataCutoff: '2020-05-01' }, 'in the record only from another data cut'],
  [{ assessor: 'not-stated' as const }, 'in the record only without its assessor'],
  [{ assessor: 'independent-review' as const }, 'in the record only by independent review'],
])('%o is none: %s', (over, why) => {
  const [scale] = benefitScales(withMedian(over))
  expect(scale?.outcome).toBeNull()
  expect(scale?.missing.join(' ')).toContain(why)
})

/** The sentence on severe harms where so many of 52 had an event of these grades, put down to this. */
function harmsWith(
  count: number,
  highest: number,
  attribution: 'any-cause' | 'related',
  mixedDiseases = false,
) {
  const counted = aPopulation({ id: 'counted', mixedDiseases })
  const [own = counted] = response.populations
  const study: Study = {
    ...response,
    populations: [...response.populations, counted],
    outcomes: [
      ...response.outcomes,
      anOutcome({
        id: 'severe',
        domain: 'safety',
        harm: aHarm({ ctcaeVersion: null, grade: { lowest: 3, highest }, attribution }),
      }),
    ],
    results: [
      ...response.results,
      aResult({
        id: 'severe',
        outcomeId: 'severe',
        populationId: mixedDiseases ? counted.id : own.id,
        reports: [aReport({ count, denominator: 52 })],
      }),
    ],
  }
  return benefitScales(study)[0]?.severeHarms
}

test('severe harms stay below 30% only where all of them, of any cause, are counted in the same people', () => {
  expect(harmsWith(8, 5, 'any-cause')).toBe('Severe harms stay below 30%: no grade is taken off.')
  for (const sentence of [
    harmsWith(8, 3, 'any-cause'),
    harmsWith(8, 5, 'related'),
    harmsWith(8, 5, 'any-cause', true),
  ]) {
    expect(sentence).toContain('of any cause, is not yet taken, so a grade may have to be taken off')
  }
})

test('any part of the severe harms that reaches 30% shows that all of them do', () => {
  expect(harmsWith(16, 4, 'related')).toContain('Severe harms reach 30% or more')
})
