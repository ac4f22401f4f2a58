import { expect, test } from 'vitest'
import { anOutcome, aPopulation, aReport, aResult, aStudy } from '@/evidence/checks/fixture'
import { anArm, aRatio } from '@/evidence/checks/fixture-two-arms'
import type { CertaintyJudgement, Study } from '@/evidence/study/study'
import { certaintyExampleOf } from './certainty-example'

const judgement: CertaintyJudgement = {
  id: 'survival',
  resultId: 'ratio',
  importance: 'important',
  start: 'high',
  reasons: [{ domain: 'imprecision', change: -1, reason: 'The trial was small.' }],
  certainty: 'moderate',
  controlRiskResultId: 'control-rate',
  threshold: null,
  judgedBy: 'the Denominator editors',
  judgedOn: '2026-11-28',
  secondedBy: null,
}

function trial(slug: string, ...certainty: CertaintyJudgement[]): Study {
  return aStudy({
    slug,
    design: { ...aStudy().design, allocation: 'randomised', model: 'parallel' },
    arms: [anArm('new'), anArm('old')],
    populations: [
      aPopulation({ id: 'all', n: 100 }),
      aPopulation({ id: 'old', n: 50, subsetOfId: 'all', armId: 'old' }),
    ],
    outcomes: [anOutcome({ id: 'survival', concept: 'overall-survival', better: 'higher' })],
    results: [
      aRatio({
        outcomeId: 'survival',
        armId: 'new',
        comparatorArmId: 'old',
        reports: [aReport({ value: '0.65', low: '0.44', high: '0.95' })],
      }),
      aResult({
        id: 'control-rate',
        outcomeId: 'survival',
        populationId: 'old',
        armId: 'old',
        kind: 'rate-at-time',
        unit: 'percent',
        reports: [aReport({ value: '49' })],
      }),
    ],
    certainty,
    keyResultId: 'ratio',
    partitions: [],
    resolutions: [],
  })
}

test('a critical outcome is shown before an important one of an earlier study', () => {
  const found = certaintyExampleOf([
    trial('one', judgement),
    trial('two', { ...judgement, importance: 'critical' }),
  ])
  expect(found?.study.slug).toBe('two')
})

test('a judgement without a figure of 1,000 people, or without a step down, is no example', () => {
  const unchanged: CertaintyJudgement = {
    ...judgement,
    reasons: [{ domain: 'imprecision', change: 0, reason: 'The interval is narrow.' }],
    certainty: 'high',
  }
  expect(
    certaintyExampleOf([trial('one', { ...judgement, controlRiskResultId: null }), trial('two', unchanged)]),
  ).toBeNull()
})
