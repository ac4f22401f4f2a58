import { expect, test } from 'vitest'
import { joinAllReports } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import { aPopulation, confidenceInterval, oneReport } from './fixture'
import { intervalMatchesCount } from './interval-matches-count'

type Numbers = Parameters<typeof oneReport>[1]

const judge = (numbers: Numbers, result: Partial<Result> = {}) => {
  const populations = [aPopulation({ n: numbers.denominator ?? 52 })]
  const study = oneReport({ spread: confidenceInterval, ...result }, numbers, { populations })
  return joinAllReports(study).flatMap(intervalMatchesCount)
}

test('19 of 52 with 24 to 51 is exact, and Wilson would give 25 to 50', () => {
  // Binomial sums solved in Python: exact 0.2362 to 0.5104, Wilson 0.2480 to 0.5013.
  expect(judge({ value: '37', count: 19, denominator: 52, low: '24', high: '51' })).toMatchObject([
    {
      verdict: 'recomputed',
      working:
        'For 19 of 52 the exact (Clopper-Pearson) method gives 23.6 to 51.0, printed as 24 to 51 (as do the Wilson method with continuity correction and the Blaker method); the Wilson method would give 25 to 50.',
    },
  ])
})

test('12 of 49 with 13 to 39 is exact', () => {
  expect(judge({ count: 12, denominator: 49, low: '13', high: '39' })[0]).toMatchObject({
    verdict: 'recomputed',
    working: expect.stringContaining(
      'the exact (Clopper-Pearson) method gives 13.3 to 38.9, printed as 13 to 39',
    ),
  })
})

test('21 of 166 with 7.6 to 18 is Wald, each limit at its own precision', () => {
  // By hand: 0.12651 ± 1.95996 × sqrt(0.12651 × 0.87349 / 166) = 0.0759 to 0.1771.
  expect(judge({ value: '13', count: 21, denominator: 166, low: '7.6', high: '18' })[0]).toMatchObject({
    verdict: 'recomputed',
    working:
      'For 21 of 166 the Wald method gives 7.59 to 17.7, printed as 7.6 to 18; the exact (Clopper-Pearson) method would give 8.0 to 19.',
  })
})

test('a limit just below a tie is shown with the decimals that say so', () => {
  // 13 of 80, printed 8.9 to 26.2: the exact lower limit is 8.946, which 8.95 would seem to round to 9.0.
  expect(
    judge({ value: '16.25', count: 13, denominator: 80, low: '8.9', high: '26.2' })[0]?.working,
  ).toContain('gives 8.946 to 26.18, printed as 8.9 to 26.2')
})

test('one wrong limit is pointed at', () => {
  expect(judge({ count: 19, denominator: 52, low: '24', high: '57' })[0]).toMatchObject({
    verdict: 'fails',
    field: 'high',
    working:
      'No method that we know gives 24 to 57 for 19 of 52: the exact (Clopper-Pearson) method gives 23.6 to 51.0, the Wilson method gives 24.8 to 50.1. The other limit is that of a usual method.',
    suggestion: 'Did you mean 51?',
  })
  expect(judge({ count: 19, denominator: 52, low: '34', high: '51' })[0]).toMatchObject({
    field: 'low',
    suggestion: 'Did you mean 24?',
  })
})

test('a wrong count fails at limits that are right', () => {
  expect(judge({ count: 18, denominator: 52, low: '24', high: '51' })[0]?.verdict).toBe('fails')
})

test('an inferred count is confirmed by its interval', () => {
  const numbers = { value: '36', count: 9, denominator: 25, low: '18', high: '57' }
  expect(judge({ ...numbers, countStatus: 'inferred' })[0]?.working).toContain(
    'This supports the count of 9, which we inferred.',
  )
})

test('without a count those that the percentage allows are tried', () => {
  // 10/27 = 37.04: exact 19.4 to 57.6.
  expect(judge({ value: '37', denominator: 27, low: '19', high: '58' })[0]?.verdict).toBe('recomputed')
  expect(judge({ denominator: 27, low: '19', high: '58' })[0]?.verdict).toBe('cannot-be-checked')
})

test('a method that the source names and that did not make the interval fails', () => {
  const exact: Partial<Result> = { spread: { ...confidenceInterval, method: 'exact binomial' } }
  const wilson = { count: 19, denominator: 52, low: '25', high: '50' }
  expect(judge(wilson, exact)[0]).toMatchObject({
    verdict: 'fails',
    working: expect.stringContaining(
      'The source names the exact (Clopper-Pearson) method, which gives 24 to 51',
    ),
  })
  const binomial: Partial<Result> = { spread: { ...confidenceInterval, method: 'binomial' } }
  expect(judge(wilson, binomial)[0]?.verdict).toBe('recomputed')
})

test('an upper one-sided limit for no events follows the rule of three', () => {
  // 1 - 0.05^(1/52) = 0.0560.
  const upper: Partial<Result> = { spread: { ...confidenceInterval, sides: 'one' } }
  expect(judge({ count: 0, denominator: 52, low: '0', high: '5.6' }, upper)[0]?.verdict).toBe('recomputed')
  expect(judge({ count: 0, denominator: 52, low: '0', high: '9.6' }, upper)[0]?.verdict).toBe('fails')
})

test('without a level it cannot be checked, and a range is none of its business', () => {
  const unknown: Partial<Result> = { spread: { ...confidenceInterval, level: null } }
  expect(judge({ count: 19, denominator: 52, low: '24', high: '51' }, unknown)[0]?.verdict).toBe(
    'cannot-be-checked',
  )
  const range: Partial<Result> = { spread: { ...confidenceInterval, kind: 'range' } }
  expect(judge({ count: 19, denominator: 52, low: '24', high: '51' }, range)).toEqual([])
})

test('limits by logit, likelihood ratio, arcsine and Blaker are recomputed and suggest nothing', () => {
  // 19 of 52 by R's binom, SAS PROC FREQ and Stata's proportion.
  for (const [low, high] of [
    ['24.7', '50.3'],
    ['24.3', '50.0'],
    ['24.1', '50.0'],
    ['24.1', '51.0'],
  ] as const) {
    const [check] = judge({ count: 19, denominator: 52, low, high })
    expect([low, high, check?.verdict, check?.suggestion]).toEqual([low, high, 'recomputed', null])
  }
})

test('a method that the rule does not know cannot be checked, and nothing is suggested', () => {
  const numbers = { count: 19, denominator: 52, low: '24.5', high: '50.9' }
  for (const method of ['bootstrap', 'adjusted for the two stages (Jung and Kim)']) {
    const spread = { ...confidenceInterval, method }
    expect(judge(numbers, { spread })[0]).toMatchObject({ verdict: 'cannot-be-checked', suggestion: null })
  }
})

test('unnamed limits among those of known methods cannot be checked; beyond them all they fail', () => {
  const limits = (low: string, high: string) => judge({ count: 19, denominator: 52, low, high })[0]?.verdict
  expect(limits('24.2', '50.6')).toBe('cannot-be-checked')
  expect(limits('21.0', '50.6')).toBe('fails')
})
