import { expect, test } from 'vitest'
import type { Study } from '@/evidence/study/study'
import { checkStudy } from './check-study'
import { aReport, aResult, aSource, aStudy } from './fixture'
import { checksBeside, checkMarkOf } from './mark'
import { staleAcknowledgements, staleResolutions } from './stale-judgements'
import { summariseChecks } from './summary'

/** 25% of 49 follows from no count but by rounding twice, and 28 months of a news report is not 20.8. */
const impossible = aResult({ reports: [aReport({ value: '25' })], populationId: 'small' })
const acknowledgement = {
  rule: 'percentage-matches-count',
  resultId: 'result',
  sourceId: 'paper',
  working:
    'No count of 49 gives 25%: 12 of 49 is 24.49% and 13 of 49 is 26.5%; it follows only from rounding twice (24.49 to 24.5 to 25).',
  reason: 'Printed so.',
  acknowledgedOn: '2024-01-01',
  acknowledgedBy: 'A',
} as const

function studyOf(rest: Partial<Study>): Study {
  const [treated] = aStudy().populations
  return aStudy({ populations: treated ? [treated, { ...treated, id: 'small', n: 49 }] : [], ...rest })
}

test('a failure disagrees until it is acknowledged, and is then no confirmation', () => {
  const open = studyOf({ results: [impossible] })
  expect(checkMarkOf(checkStudy(open), 'result')).toBe('disagrees')
  const accepted = { ...open, acknowledgements: [acknowledgement] }
  expect(checkStudy(accepted).find(({ verdict }) => verdict === 'fails')?.acknowledged).toBe(true)
  expect(checkMarkOf(checkStudy(accepted), 'result')).toBe('cannot-be-checked')
})

test('an acknowledgement of another rule, result or source accepts nothing and is stale', () => {
  const others = [
    { ...acknowledgement, rule: 'bounds-and-order' as const },
    { ...acknowledgement, resultId: 'other' },
    { ...acknowledgement, sourceId: 'news' },
  ]
  const study = studyOf({ results: [impossible], acknowledgements: others })
  const checks = checkStudy(study)
  expect(checks.filter(({ acknowledged }) => acknowledged)).toEqual([])
  expect(staleAcknowledgements(study, checks)).toEqual(others)
})

test('an acknowledgement is of the number that it was given for, and of no other that fails as well', () => {
  const study = studyOf({
    results: [aResult({ populationId: 'small', reports: [aReport({ value: '28' })] })],
    acknowledgements: [acknowledgement],
  })
  const checks = checkStudy(study)
  expect(checkMarkOf(checks, 'result')).toBe('disagrees')
  expect(staleAcknowledgements(study, checks)).toEqual([acknowledgement])
})

test('an acknowledgement is stale once the number is right', () => {
  const study = studyOf({
    results: [aResult({ populationId: 'small', reports: [aReport({ value: '24' })] })],
    acknowledgements: [acknowledgement],
  })
  expect(staleAcknowledgements(study, checkStudy(study))).toEqual([acknowledgement])
})

test('a recomputed percentage marks a number so; lying within a range does not', () => {
  const checks = checkStudy(
    aStudy({ results: [aResult({ reports: [aReport({ value: '37', count: 19, denominator: 52 })] })] }),
  )
  expect(checkMarkOf(checks, 'result')).toBe('recomputed')
  const range = { kind: 'range', level: null, sides: 'not-stated', method: null } as const
  const median = aResult({
    kind: 'median',
    unit: 'months',
    spread: range,
    reports: [aReport({ value: '24.7', low: '4.1', high: '55.8' })],
  })
  const ordered = checkStudy(aStudy({ results: [median] }))
  expect(ordered.some(({ rule, verdict }) => rule === 'bounds-and-order' && verdict === 'consistent')).toBe(
    true,
  )
  expect(checkMarkOf(ordered, 'result')).toBe('cannot-be-checked')
})

test('every report that prints something is spoken of', () => {
  const lone = aResult({ kind: 'median', unit: 'months', reports: [aReport({ value: '20.8' })] })
  expect(checkStudy(aStudy({ results: [lone] }))[0]).toMatchObject({
    verdict: 'cannot-be-checked',
    working: expect.stringMatching(/^Nothing is printed from which 20\.8\smonths could be recomputed\.$/),
  })
})

const sources = [aSource(), aSource({ id: 'news', shortTitle: 'News', derivedFromId: 'paper' })]
const survival = (news: string) =>
  aResult({
    kind: 'median',
    unit: 'months',
    reports: [aReport({ value: '20.8' }), aReport({ sourceId: 'news', value: news })],
  })
const resolution = {
  id: 'median',
  title: 'Two medians',
  kind: 'transcription-error',
  outcome: 'resolved',
  resultIds: ['result'],
  claims: [{ sourceId: 'news', says: 'Median progression-free survival was 28 months.', locator: 'Text' }],
  shownSourceId: 'paper',
  reason: 'A slip.',
  against: null,
  decidedOn: '2024-01-01',
  strength: 'probable' as const,
  basis: null,
  decidedBy: 'A',
} as const

test('sources that differ disagree, explained or not; a resolution accepts only what it quotes', () => {
  const judged = (news: string) => {
    const study = aStudy({
      sources,
      results: [survival(news)],
      resolutions: [{ ...resolution, claims: [...resolution.claims], resultIds: ['result'] }],
    })
    const checks = checkStudy(study)
    const failure = checks.find(({ verdict }) => verdict === 'fails')
    return {
      mark: checkMarkOf(checks, 'result'),
      acknowledged: failure?.acknowledged,
      stale: staleResolutions(study).length,
    }
  }
  expect(judged('28')).toEqual({ mark: 'disagrees', acknowledged: true, stale: 0 })
  expect(judged('82')).toEqual({ mark: 'disagrees', acknowledged: false, stale: 0 })
  expect(judged('20.8')).toEqual({ mark: 'cannot-be-checked', acknowledged: undefined, stale: 1 })
})

test('beside the shown number stands what another source says against it', () => {
  const checks = checkStudy(aStudy({ sources, results: [survival('28')] }))
  const rules = checksBeside(checks, 'result', 'paper').map(
    ({ rule, sourceId }) => `${rule} ${sourceId ?? ''}`,
  )
  expect(rules).toContain('sources-agree news')
  expect(rules).not.toContain('bounds-and-order news')
})

test('the summary counts numbers once and disagreements by how they were judged', () => {
  const study = aStudy({
    sources,
    results: [
      survival('28'),
      aResult({ id: 'absent', reports: [aReport({ state: 'not-reported' })] }),
      aResult({ id: 'response', reports: [aReport({ value: '37', count: 19, denominator: 52 })] }),
    ],
  })
  expect(summariseChecks([study, { ...study, slug: 'other' }])).toEqual({
    studies: 2,
    reports: 6,
    numbers: 4,
    marks: { recomputed: 2, consistent: 0, 'cannot-be-checked': 0, disagrees: 2 },
    disagreementsFound: 2,
    disagreementsExplained: 0,
    notComparable: 0,
  })
})
