import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixtureStudy, withReport } from '@/evidence/prose/fixture-study'
import { joinResult } from '@/evidence/study/join'
import { parseBounded } from '@/evidence/study/printed'
import type { Report } from '@/evidence/study/result'
import { checkClaim, UnusableClaim } from './check-claim'
import { claimNames, type ClaimName } from './claim-names'
import { constantAmounts } from './compared'
import { comparisonPredicates } from './comparison-predicates'
import { effectPredicates } from './effect-predicates'
import { sharePredicates } from './share-predicates'
import { nearestSimpleFraction } from './simple-fraction'

const response = 'objective-response-investigator'
const value = (text: string): Partial<Report> => ({ value: parseBounded(text) })
const judge = (claim: ClaimName, words: string, id: string, study = fixtureStudy) =>
  checkClaim(claim, words, joinResult(study, id), null)
const compare = (claim: ClaimName, words: string, id: string, than: string) => {
  const amounts = constantAmounts(than)
  return checkClaim(
    claim,
    words,
    joinResult(fixtureStudy, id),
    amounts ? { kind: 'constant', amounts } : { kind: 'result', joined: joinResult(fixtureStudy, than) },
  )
}

test('19 of 52 is about one third', () => {
  expect(judge('about-one-third', 'about one third', response)).toMatchObject({
    holds: true,
    working: '19 of 52 is 36.5%.',
  })
})

test('a response of 24% fails "about one third" and passes "about a quarter"', () => {
  const study = withReport(response, { ...value('24'), count: 12, denominator: 49 })
  expect(judge('about-one-third', 'about one third', response, study)).toMatchObject({
    holds: false,
    working: '12 of 49 is 24.5%.',
    instead: 'It bears out "about a quarter".',
  })
  expect(judge('about-one-quarter', 'about a quarter', response, study).holds).toBe(true)
})

test('a percentage changed without its count fails too: words must fit both', () => {
  const study = withReport(response, value('24'))
  expect(judge('about-one-third', 'about one third', response, study)).toMatchObject({
    holds: false,
    working: '19 of 52 is 36.5%; 24% is printed.',
  })
})

test('exactly one "about" fraction holds for any share from 5% to 95%, and none outside', () => {
  const abouts = Object.entries(sharePredicates).filter(([name]) => name.startsWith('about-'))
  expect(abouts).toHaveLength(11)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (whole, seed) => {
      const share = { part: seed % (whole + 1), whole, shown: '' }
      const held = abouts.filter(([, predicate]) => predicate.holds(share)).length
      expect(held).toBe(share.part / whole >= 0.05 && share.part / whole <= 0.95 ? 1 : 0)
    }),
    { seed: 20230907, numRuns: 2000 },
  )
})

test.each([
  // Midpoints by hand: (1/4 + 1/3)/2 = 29 1/6%, (1/3 + 2/5)/2 = 36 2/3%.
  [291, 1000, 'about-one-quarter'],
  [292, 1000, 'about-one-third'],
  [366, 1000, 'about-one-third'],
  [367, 1000, 'about-two-fifths'],
  [11, 30, 'about-one-third'],
  [9, 20, 'about-half'],
  [1, 20, 'about-one-tenth'],
])('%d of %d is nearest to %s', (part, whole, claim) => {
  expect(nearestSimpleFraction({ part, whole, shown: '' })?.claim).toBe(claim)
})

test.each([
  ['none', 'none of the patients', 'related-grade-4-or-5', true],
  ['none', 'No', 'related-grade-4-or-5', true],
  ['none', 'none', 'complete-response', false],
  ['all', 'all', 'kept-response', true],
  ['all', 'all', 'stable-disease', false],
  ['few', 'a few patients', 'complete-response', true],
  ['few', 'few', 'related-grade-4-or-5', false],
  ['more-than-half', 'more than half of the patients', 'stable-disease', true],
  ['majority', 'the majority', 'stable-disease', true],
  ['most', 'most', 'stable-disease', false],
  ['less-than-half', 'Fewer than half', response, true],
  ['minority', 'a minority', response, true],
  ['nearly-all', 'almost all', 'kept-response', false],
  ['some', 'some', 'complete-response', true],
  ['durable', 'durable', 'duration-of-response', true],
  ['durable', 'durable', 'duration-at-least-12-months', false],
] as const)('%s: "%s" of %s is %s', (claim, words, id, holds) => {
  expect(judge(claim, words, id).holds).toBe(holds)
})

test.each([
  ['fewer-than', 'fewer than 20', response, '20', true],
  ['fewer-than', 'fewer', 'complete-response', response, true],
  ['more-than', 'more than', 'stable-disease', response, true],
  ['at-least', 'at least ten', response, '10', true],
  ['at-most', 'at most', response, '18', false],
  ['longer-than', 'longer than two years', 'duration-of-response', '2 years', true],
  ['longer-than', 'longer', 'duration-of-response', 'progression-free-survival', true],
  ['shorter-than', 'less than a year', 'progression-free-survival', '1 year', false],
  ['lower-than', 'lower', 'objective-response-independent', response, true],
  ['higher-than', 'above 30%', response, '30%', true],
  ['twice-as-many', 'twice as many', 'treatment-break', 'complete-response', false],
  ['same-as', 'as many as', 'kept-response', 'treatment-break', true],
] as const)('%s: "%s" of %s against %s is %s', (claim, words, id, than, holds) => {
  expect(compare(claim, words, id, than).holds).toBe(holds)
})

test('the number in the words must be the number in than', () => {
  expect(() => compare('more-than', 'more than 20', response, '10')).toThrow(
    '"more than 20" is no wording of that="more-than".',
  )
})

test('words of another predicate are refused, with the wordings that fit', () => {
  expect(() => judge('about-one-third', 'nearly half', response)).toThrow(
    '"nearly half" is no wording of that="about-one-third". Its wordings: "about one third", "about a third",',
  )
})

test.each([
  ['about-one-third', 'about one third', 'duration-of-response', /speaks of a share/],
  ['durable', 'durable', response, /speaks of a median duration/],
  ['more-than', 'more than', response, /say with what/],
  ['none', 'none', 'overall-survival', /has no value/],
] as const)('%s cannot be judged on %s %s', (claim, words, id, message) => {
  expect(() => judge(claim, words, id)).toThrow(UnusableClaim)
  expect(() => judge(claim, words, id)).toThrow(message)
})

test('every name has one definition', () => {
  const defined = [
    ...Object.keys(sharePredicates),
    ...Object.keys(comparisonPredicates),
    ...Object.keys(effectPredicates),
    'durable',
  ]
  expect(defined.sort()).toEqual(Object.keys(claimNames).sort())
})
