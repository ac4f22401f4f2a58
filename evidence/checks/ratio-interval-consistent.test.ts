import { describe, expect, test } from 'vitest'
import { joinAllReports } from '@/evidence/study/join'
import type { PValue } from '@/evidence/study/result'
import type { RatioMeasure } from '@/evidence/study/vocabulary'
import { confidenceInterval, oneReport, printed } from './fixture'
import { checkStudy } from './check-study'
import { ratioIntervalConsistent } from './ratio-interval-consistent'

const p = (text: string, sides: PValue['sides'], relation: PValue['relation'] = '='): PValue => ({
  relation,
  printed: printed(text),
  sides,
  test: null,
})

const judge = (
  [value, low, high]: [string, string, string],
  pValue: PValue | null = null,
  { measure = 'hazard-ratio', method = null }: { measure?: RatioMeasure; method?: string | null } = {},
) => {
  const result = { kind: 'ratio', unit: 'none', measure, spread: { ...confidenceInterval, method } } as const
  return joinAllReports(oneReport(result, { value, low, high, pValue })).flatMap(ratioIntervalConsistent)
}

describe('the estimate', () => {
  test('0.81 (0.70 to 0.94) is in the middle on the log scale', () => {
    // Altman and Bland 2011, BMJ 343:d2304; sqrt(0.70 × 0.94) = 0.811.
    expect(judge(['0.81', '0.70', '0.94'])).toMatchObject([
      {
        verdict: 'recomputed',
        working: '0.70 to 0.94 is centred on 0.811 on the log scale, printed as 0.81.',
      },
    ])
  })

  test('0.88 is not, and 0.81 is suggested', () => {
    expect(judge(['0.88', '0.70', '0.94'])[0]).toMatchObject({
      verdict: 'fails',
      working: '0.70 to 0.94 is centred on 0.811 on the log scale, but 0.88 is printed.',
      suggestion: 'Did you mean 0.81?',
    })
  })

  test('coarse digits are allowed for', () => {
    // sqrt(0.1 × 0.9) = 0.3, but limits rounded to one digit allow 0.21 to 0.38.
    expect(judge(['0.35', '0.1', '0.9'])[0]?.verdict).toBe('recomputed')
  })
})

describe('the p value', () => {
  // ln 0.81 / ((ln 0.94 - ln 0.70) / 3.92) = -2.80: two-sided p 0.0051, one-sided 0.0025.
  const ratio: [string, string, string] = ['0.81', '0.70', '0.94']

  test('two-sided 0.005 follows from the interval', () => {
    expect(judge(ratio, p('0.005', 'two'))[1]).toMatchObject({ verdict: 'recomputed', field: 'p' })
  })

  test('one-sided 0.0025 is recognised, stated or not; called two-sided it is an error', () => {
    expect(judge(ratio, p('0.0025', 'one'))[1]?.verdict).toBe('recomputed')
    // The digits of the interval allow two-sided values from about 0.002, so a clearer case is used here.
    const clear: [string, string, string] = ['0.5000', '0.2500', '1.0000']
    // ln 0.5 / (ln 4 / 3.92) = -1.96: two-sided 0.050, one-sided 0.025.
    expect(judge(clear, p('0.025', 'not-stated'))[1]).toMatchObject({
      verdict: 'recomputed',
      working:
        'The interval gives a one-sided p of 0.025, printed as p = 0.025; its sides are not on record.',
    })
    expect(judge(clear, p('0.025', 'two'))[1]).toMatchObject({
      verdict: 'fails',
      working:
        'The interval gives a one-sided p of 0.025, printed as p = 0.025, which the record calls two-sided.',
    })
  })

  test('"p < 0.001" beside an interval that gives 0.05 fails', () => {
    expect(judge(['0.5000', '0.2500', '1.0000'], p('0.001', 'two', '<'))[1]).toMatchObject({
      verdict: 'fails',
      working:
        'The interval gives a two-sided p of 0.050 or a one-sided p of 0.025, but p < 0.001 is printed.',
    })
    expect(judge(['0.5000', '0.2500', '1.0000'], p('0.06', 'two', '<'))[1]?.verdict).toBe('recomputed')
  })

  test('a p value nearby may come from a log-rank test', () => {
    expect(judge(['0.5000', '0.2500', '1.0000'], p('0.06', 'two'))[1]).toMatchObject({
      verdict: 'cannot-be-checked',
      working: expect.stringContaining('it may come from another test, such as the log-rank test'),
    })
  })

  test('the one-sided p = 0.0010 of CASPS, without a ratio, cannot be checked and is no error', () => {
    // Judson 2019: median change -8.3% (IQR -26.5 to 5.9), one-sided p = 0.0010.
    const study = oneReport(
      { kind: 'median', spread: { ...confidenceInterval, kind: 'interquartile-range', level: null } },
      { value: '-8.3', low: '-26.5', high: '5.9', pValue: p('0.0010', 'one') },
    )
    expect(joinAllReports(study).flatMap(ratioIntervalConsistent)).toMatchObject([
      {
        verdict: 'cannot-be-checked',
        working:
          'p = 0.0010 cannot be recomputed from what is printed beside it; it is stated to be one-sided.',
      },
    ])
  })
})

describe('what the rule does not know it does not call an error', () => {
  test('a one-sided p of a trial whose control did better', () => {
    // Sorafenib against placebo in ovarian cancer (NCT00791778): overall survival and CA-125, registry results.
    // ln 1.48 / ((ln 2.4 - ln 0.9) / 3.29) and the like: one-sided values above 0.5 in the tested direction.
    const worse: [string, string, string] = ['1.500', '0.930', '2.419']
    // z = ln 1.5 / ((ln 2.419 - ln 0.93) / 3.92) = 1.66: one-sided 0.048, and 0.952 against the direction.
    expect(judge(worse, p('0.952', 'one'))[1]).toMatchObject({
      verdict: 'recomputed',
      working: expect.stringContaining('against the direction of the effect'),
    })
    expect(judge(worse, p('0.048', 'one'))[1]?.verdict).toBe('recomputed')
    expect(judge(worse, p('0.900', 'one'))[1]?.verdict).toBe('fails')
  })

  test("Fisher's exact interval of an odds ratio, 6.39 (0.81 to 85.67)", () => {
    // R: fisher.test(matrix(c(7, 2, 5, 10), 2)), p = 0.089.
    const exact: [string, string, string] = ['6.39', '0.81', '85.67']
    const odds = { measure: 'odds-ratio' } as const
    for (const method of ['exact', 'Fisher', null]) {
      const checks = judge(exact, p('0.089', 'two'), { ...odds, method })
      expect(checks.map(({ verdict }) => verdict)).toEqual(['cannot-be-checked', 'cannot-be-checked'])
      expect(checks.every(({ suggestion }) => suggestion === null)).toBe(true)
    }
    // A hazard ratio so far off its middle is an error still.
    expect(judge(exact)[0]?.verdict).toBe('fails')
  })

  test('a profile-likelihood or Bayesian interval need not be symmetric', () => {
    for (const method of ['profile likelihood', 'bootstrap', '95% credible interval'])
      expect(judge(['0.88', '0.70', '0.94'], null, { method })[0]?.verdict).toBe('cannot-be-checked')
  })

  test('an odds ratio of 0 has no logarithm', () => {
    // R: fisher.test with an empty cell gives 0 (0 to 0.79).
    expect(judge(['0.00', '0.00', '0.79'], null, { measure: 'odds-ratio' })[0]?.verdict).toBe(
      'cannot-be-checked',
    )
  })
})

// TECOS: hazard ratio 0.98 (0.88 to 1.09), margin 1.30, P < 0.001; a smaller margin would give a larger P.
test.each([
  [
    'the test of the margin',
    '1.30',
    { relation: '<', printed: printed('0.001'), sides: 'one', test: null },
    'recomputed',
  ],
  [
    'the same with its digits',
    '1.10',
    { relation: '=', printed: printed('0.017'), sides: 'one', test: null },
    'recomputed',
  ],
  [
    'the test of no difference beside a margin',
    '1.30',
    { relation: '=', printed: printed('0.71'), sides: 'two', test: null },
    'recomputed',
  ],
  ['neither', '1.10', { relation: '=', printed: printed('0.17'), sides: 'one', test: null }, 'fails'],
] as const)('a p value beside a margin of non-inferiority: %s', (_, margin, pValue, verdict) => {
  const study = oneReport(
    {
      kind: 'ratio',
      unit: 'none',
      measure: 'hazard-ratio',
      spread: confidenceInterval,
      margin: printed(margin),
    },
    { value: '0.98', low: '0.88', high: '1.09', pValue },
  )
  const found = checkStudy(study).find(
    ({ rule, field }) => rule === 'ratio-interval-consistent' && field === 'p',
  )
  expect(found?.verdict, found?.working).toBe(verdict)
})
