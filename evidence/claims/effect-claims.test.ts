import { expect, test } from 'vitest'
import { anOutcome, aPopulation, aReport, aStudy, printed } from '@/evidence/checks/fixture'
import { anArm, aRatio } from '@/evidence/checks/fixture-two-arms'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import { checkClaim, UnusableClaim } from './check-claim'
import type { ClaimName } from './claim-names'

type Limits = readonly [value: string, low: string, high: string]

function comparison(
  [value, low, high]: Limits,
  rest: Partial<Result> = {},
  outcome: Parameters<typeof anOutcome>[0] = {
    title: 'Overall survival',
    concept: 'overall-survival',
    better: 'higher',
  },
): JoinedReport {
  const study = aStudy({
    arms: [anArm('drug', 'Olaratumab'), anArm('placebo', 'Placebo')],
    populations: [aPopulation({ id: 'all', n: 509 })],
    outcomes: [anOutcome({ id: 'outcome', ...outcome })],
    results: [
      aRatio({
        id: 'result',
        armId: 'drug',
        comparatorArmId: 'placebo',
        reports: [aReport({ value, low, high })],
        ...rest,
      }),
    ],
    keyResultId: 'result',
    partitions: [],
    resolutions: [],
  })
  return joinResult(study, 'result')
}
const holds = (claim: ClaimName, words: string, joined: JoinedReport) =>
  checkClaim(claim, words, joined, null).holds

// Olaratumab: in the first trial death came later (hazard ratio 0.46, 0.30 to 0.71; Lancet 2016;388:488-497); in ANNOUNCE the
// interval held no difference for survival (1.05, 0.84 to 1.30) and progression came sooner (1.23, 1.01 to 1.50; JAMA 2020).
const first = comparison(['0.46', '0.30', '0.71'])
const announce = comparison(['1.05', '0.84', '1.30'])
const progression = comparison(
  ['1.23', '1.01', '1.50'],
  {},
  { title: 'Progression-free survival', better: 'higher' },
)

test.each([
  ['better', 'longer', 'first', true],
  ['better', 'improved', 'first', true],
  ['better', 'sooner', 'first', false],
  ['worse', 'shorter', 'first', false],
  ['no-clear-difference', 'no clear difference', 'first', false],
  ['better', 'longer', 'announce', false],
  ['worse', 'worse', 'announce', false],
  ['no-clear-difference', 'did not live longer', 'announce', true],
  ['significant', 'significant', 'announce', false],
  ['worse', 'sooner', 'progression', true],
  ['worse', 'longer', 'progression', false],
  ['better', 'better', 'progression', false],
  ['significant', 'significantly', 'progression', true],
] as const)('that="%s" with the words "%s" of %s: %s', (claim, words, name, expected) => {
  expect(holds(claim, words, { first, announce, progression }[name])).toBe(expected)
})

test('what a failing claim bears out instead is said', () => {
  const verdict = checkClaim('better', 'longer', announce, null)
  expect({ ...verdict, working: verdict.working.replaceAll('\u00a0', ' ') }).toMatchObject({
    working: '1.05 (95% CI, 0.84 to 1.30), olaratumab against placebo.',
    instead: 'It bears out "no clear difference" (that="no-clear-difference"), and nothing more.',
  })
})

test('of shares, "more often" must lie where more is', () => {
  const response = { title: 'Objective response', better: 'higher' } as const
  const more = comparison(['2.10', '1.40', '3.20'], { measure: 'risk-ratio' }, response)
  expect(holds('better', 'more often', more)).toBe(true)
  expect(holds('better', 'less often', more)).toBe(false)
  expect(holds('worse', 'more often', more)).toBe(false)
})

test('"lower" of a hazard ratio may mean either and is refused', () => {
  expect(() => holds('better', 'lower', first)).toThrow(UnusableClaim)
})

test('nobody "lived longer" by a ratio of progression', () => {
  expect(() => holds('better', 'lived longer', progression)).toThrow(/cannot be read of result/)
})

test('words of effect rest on no single arm', () => {
  const alone = { ...first, comparatorArm: null, result: { ...first.result, kind: 'median' as const } }
  expect(() => holds('better', 'longer', alone)).toThrow(/speaks of a comparison of two arms/)
})

test('non-inferior needs the margin and the limit on the worse side within it', () => {
  const with_ = (margin: string | null) =>
    comparison(['0.95', '0.80', '1.10'], { margin: margin === null ? null : printed(margin) })
  expect(holds('non-inferior', 'non-inferior', with_('1.25'))).toBe(true)
  expect(holds('non-inferior', 'non-inferior', with_('1.05'))).toBe(false)
  expect(holds('non-inferior', 'non-inferior', with_(null))).toBe(false)
})
