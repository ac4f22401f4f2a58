import { expect, test } from 'vitest'
import { aReport, aResult, aStudy, anOutcome } from '@/evidence/checks/fixture'
import { anArm } from '@/evidence/checks/fixture-two-arms'
import { joinResult } from '@/evidence/study/join'
import type { AbsoluteEffect } from '@/evidence/compare/absolute-effect'
import { numberNeeded } from './number-needed'
import type { Finding } from './summary-of-findings'

const study = aStudy({
  outcomes: [anOutcome()],
  results: [aResult({ reports: [aReport({ count: 1, denominator: 2 })] })],
})
const joined = joinResult(study, study.results[0]?.id ?? '')

function aFinding(shares: AbsoluteEffect['shares'], horizon: string | null = '12 months'): Finding {
  return {
    id: 'one',
    joined,
    pair: [anArm('Nirogacestat'), anArm('Placebo')],
    outcome: 'Progression-free survival',
    people: '142 patients, 1 study',
    relative: 'Hazard ratio 0.29',
    arms: [],
    absolute: {
      control: 470,
      experimental: 168,
      difference: -302,
      low: -379,
      high: -175,
      shares,
      level: 95,
      event: 'had progressed or died by 12 months',
      horizon,
      controlRisk: joined,
      byOwnRate: null,
      method: '',
    },
    grade: null,
    statement: '',
  }
}

test('the number is that of the difference before rounding, rounded up, with interval, time and risk', () => {
  // 1 / 0.302 = 3.3; 1 / 0.379 = 2.6; 1 / 0.175 = 5.7.
  expect(numberNeeded(aFinding({ estimate: -0.302, low: -0.379, high: -0.175 }))).toEqual({
    kind: 'number',
    number: 4,
    low: 3,
    high: 6,
    words:
      '4 (95% CI, 3 to 6) people given nirogacestat instead of placebo for one person fewer to have progressed or died by 12 months, where 470 of 1,000 had with placebo.',
  })
})

test('a whole number stays what it is, and more is told of a harm', () => {
  const needed = numberNeeded(aFinding({ estimate: 0.2, low: 0.1, high: 0.25 }, null))
  expect(needed).toMatchObject({ number: 5, low: 4, high: 10 })
  expect(needed.kind === 'number' && needed.words).toMatch(
    /one person more .* The record names no time for it\.$/,
  )
})

test.each([
  [{ estimate: -0.1, low: -0.3, high: 0.02 }, 'the interval of the difference includes no difference'],
  [{ estimate: -0.1, low: -0.3, high: 0 }, 'the interval of the difference includes no difference'],
  [null, 'the difference has no interval'],
] as const)('of %j none is told: %s', (shares, reason) => {
  expect(numberNeeded(aFinding(shares))).toEqual({ kind: 'none', reason })
})

test('without a risk of the comparator there is none', () => {
  expect(numberNeeded({ ...aFinding(null), absolute: null })).toEqual({
    kind: 'none',
    reason: 'the record has no risk of the comparator that it could stand on',
  })
})
