import { describe, expect, test } from 'vitest'
import type { Outcome, Study } from '@/evidence/study/study'
import { aHarm, anOutcome, aPopulation, aReport, aResult, aStudy, range } from './fixture'
import { subsetWithinSet } from './subset-within-set'

const proportion = (id: string, count: number, denominator = 52) =>
  aResult({ id, outcomeId: id, reports: [aReport({ count, denominator })] })

const failures = (study: Study) => subsetWithinSet(study).filter(({ verdict }) => verdict === 'fails')

describe('groups', () => {
  test('a denominator other than its population fails, and the right one is suggested', () => {
    const study = aStudy({ results: [aResult({ reports: [aReport({ count: 19, denominator: 49 })] })] })
    expect(failures(study)).toMatchObject([
      {
        field: 'of',
        working: 'The denominator is 49, but the analysis population is 52 patients who were treated.',
        suggestion: 'Did you mean 52?',
      },
    ])
  })

  test('a population is not above the one that it is part of', () => {
    const populations = [
      aPopulation(),
      aPopulation({ id: 'adults', label: 'adults', n: 53, subsetOfId: 'treated' }),
    ]
    expect(failures(aStudy({ populations }))).toMatchObject([
      { field: 'n', resultId: null, working: '53 adults cannot be part of 52 patients who were treated.' },
    ])
  })

  test('19 responders are the 19 of 52 with a response; 18 would not be', () => {
    const study = (n: number) =>
      aStudy({
        outcomes: [anOutcome({ concept: 'objective-response' })],
        results: [aResult({ reports: [aReport({ count: 19, denominator: 52 })] })],
        populations: [
          aPopulation(),
          aPopulation({
            id: 'responders',
            n,
            subsetOfId: 'treated',
            noun: { one: 'responder', many: 'responders' },
          }),
        ],
      })
    expect(subsetWithinSet(study(19))).toMatchObject([{ verdict: 'consistent', field: 'count' }])
    expect(failures(study(18))).toHaveLength(1)
  })

  test('a subgroup has no more events than its group', () => {
    const study = (count: number) =>
      aStudy({
        populations: [aPopulation(), aPopulation({ id: 'adults', n: 49, subsetOfId: 'treated' })],
        results: [
          aResult({ id: 'all', reports: [aReport({ count: 19, denominator: 52 })] }),
          aResult({ id: 'adults', populationId: 'adults', reports: [aReport({ count, denominator: 49 })] }),
        ],
      })
    expect(failures(study(20))).toMatchObject([{ resultId: 'adults', field: 'count' }])
    expect(failures(study(19))).toEqual([])
  })
})

describe('harms', () => {
  const harm = (id: string, rest: Parameters<typeof aHarm>[0]): Outcome =>
    anOutcome({ id, title: id, domain: 'safety', harm: aHarm(rest) })
  const outcomes = [
    harm('any', { attribution: 'any-cause' }),
    harm('fatigue', { term: 'Fatigue', attribution: 'any-cause' }),
    harm('serious-fatigue', { term: 'Fatigue', serious: true, attribution: 'not-stated' }),
    harm('related-grade-3', { grade: { lowest: 3, highest: 3 }, attribution: 'related' }),
    harm('discontinuation', {}),
  ]
  const study = (...counts: number[]) =>
    aStudy({ outcomes, results: outcomes.map(({ id }, index) => proportion(id, counts[index] ?? 0)) })

  test('consistent harms hold, and stopping the drug is no event', () => {
    const checks = subsetWithinSet(study(50, 27, 2, 8, 0))
    expect(checks.every(({ verdict }) => verdict === 'consistent')).toBe(true)
    // Fatigue, serious fatigue (in two sets) and related grade 3, each within any event.
    expect(checks).toHaveLength(4)
  })

  test('no single event is more frequent than any event', () => {
    expect(failures(study(26, 27, 2, 8, 0))).toMatchObject([
      { resultId: 'fatigue', working: 'fatigue (27 of 52) is above what it is part of, any (26 of 52).' },
    ])
  })

  test('serious events are no part of the other events of a registry, which leave them out', () => {
    const registry = [
      harm('other', { leavesOut: 'serious-events', attribution: 'not-stated' }),
      harm('serious', { serious: true, attribution: 'not-stated' }),
      harm('other-rash', { term: 'Rash', leavesOut: 'serious-events', attribution: 'not-stated' }),
    ]
    const counted = (other: number, serious: number, rash: number) =>
      aStudy({
        outcomes: registry,
        results: [other, serious, rash].map((count, index) => proportion(registry[index]?.id ?? '', count)),
      })
    // H8 of the registry: 25 of 123 had a serious event, 24 of 123 another one.
    expect(failures(counted(24, 25, 9))).toEqual([])
    expect(failures(counted(24, 25, 26))).toMatchObject([{ resultId: 'other-rash' }])
  })

  test('serious events are not above all of the same kind', () => {
    expect(failures(study(50, 2, 3, 8, 0))).toMatchObject([{ resultId: 'serious-fatigue' }])
  })
})

test('fifteen events may befall twelve patients', () => {
  const outcomes = [
    anOutcome({ id: 'patients', harm: aHarm({ serious: true }) }),
    anOutcome({ id: 'events', harm: aHarm({ serious: true }) }),
  ]
  const results = [
    aResult({
      id: 'patients',
      outcomeId: 'patients',
      kind: 'count',
      unit: 'participants',
      reports: [aReport({ count: 12 })],
    }),
    aResult({
      id: 'events',
      outcomeId: 'events',
      kind: 'count',
      unit: 'events',
      reports: [aReport({ count: 65 })],
    }),
  ]
  expect(subsetWithinSet(aStudy({ outcomes, results }))).toEqual([])
})

describe('times', () => {
  const months = (id: string, high: string) =>
    aResult({
      id,
      outcomeId: id,
      kind: 'median',
      unit: 'months',
      spread: range,
      reports: [aReport({ high })],
    })
  const outcomes = ['time-in-study', 'duration-of-response'].map((id) => anOutcome({ id }))
  const study = (duration: string) =>
    aStudy({ outcomes, results: [months('time-in-study', '58.0'), months('duration-of-response', duration)] })

  test('the longest response, 55.8 months, is within the longest time in the study, 58.0', () => {
    expect(subsetWithinSet(study('55.8'))).toMatchObject([
      { verdict: 'consistent', resultId: 'duration-of-response' },
    ])
  })

  test('85.5 months is not', () => {
    expect(failures(study('85.5'))).toMatchObject([{ field: 'high' }])
  })

  test('fewer responses last 12 months than 6', () => {
    const landmark = (id: string, timePoint: string, count: number) =>
      aResult({ id, timePoint, reports: [aReport({ count, denominator: 52 })] })
    const lasting = (late: number) =>
      aStudy({
        outcomes: [anOutcome({ concept: 'duration-of-response' })],
        results: [landmark('six', '6 months', 8), landmark('twelve', '12 months', late)],
      })
    expect(failures(lasting(5))).toEqual([])
    expect(failures(lasting(9))).toMatchObject([{ resultId: 'twelve' }])
  })
})
