import { describe, expect, test } from 'vitest'
import { joinAllReports } from '@/evidence/study/join'
import type { PValue } from '@/evidence/study/result'
import { confidenceInterval, oneReport, printed } from './fixture'
import { ratioIntervalConsistent } from './ratio-interval-consistent'

const p = (text: string, sides: PValue['sides'], relation: PValue['relation'] = '='): PValue => ({
  relation,
  printed: printed(text),
  sides,
})

const judge = ([value, low, high]: [string, string, string], pValue: PValue | null = null) => {
  const result = { kind: 'ratio', unit: 'none', measure: 'hazard-ratio', spread: confidenceInterval } as const
  return joinAllReports(oneReport(result, { value, low, high, pValue })).flatMap(ratioIntervalConsistent)
}

describe('the estimate', () => {
  test('0.81 (0.70 to 0.94) is in the middle on the log scale', () => {
    // Altman and Bland 2011, BMJ 343:d2304; sqrt(0.70 × 0.94) = 0.811.
    expect(judge(['0.81', '0.70', '0.94'])).toMatchObject([
      {
        verdict: 'holds',
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
    expect(judge(['0.35', '0.1', '0.9'])[0]?.verdict).toBe('holds')
  })
})

describe('the p value', () => {
  // ln 0.81 / ((ln 0.94 - ln 0.70) / 3.92) = -2.80: two-sided p 0.0051, one-sided 0.0025.
  const ratio: [string, string, string] = ['0.81', '0.70', '0.94']

  test('two-sided 0.005 follows from the interval', () => {
    expect(judge(ratio, p('0.005', 'two'))[1]).toMatchObject({ verdict: 'holds', field: 'p' })
  })

  test('one-sided 0.0025 is recognised, stated or not, and never an error', () => {
    expect(judge(ratio, p('0.0025', 'one'))[1]?.verdict).toBe('holds')
    // The digits of the interval allow two-sided values from about 0.002, so a clearer case is used here.
    const clear: [string, string, string] = ['0.5000', '0.2500', '1.0000']
    // ln 0.5 / (ln 4 / 3.92) = -1.96: two-sided 0.050, one-sided 0.025.
    expect(judge(clear, p('0.025', 'not-stated'))[1]).toMatchObject({
      verdict: 'holds',
      working:
        'The interval gives a one-sided p 0.025, printed as p = 0.025; the source does not state its sides.',
    })
    expect(judge(clear, p('0.025', 'two'))[1]).toMatchObject({
      verdict: 'holds',
      working: expect.stringContaining('the source calls it two-sided'),
    })
  })

  test('"p < 0.001" beside an interval that gives 0.05 fails', () => {
    expect(judge(['0.5000', '0.2500', '1.0000'], p('0.001', 'two', '<'))[1]).toMatchObject({
      verdict: 'fails',
      working: 'The interval gives a two-sided p 0.050 or a one-sided p 0.025, but p < 0.001 is printed.',
    })
    expect(judge(['0.5000', '0.2500', '1.0000'], p('0.06', 'two', '<'))[1]?.verdict).toBe('holds')
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
