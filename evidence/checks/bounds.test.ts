import { describe, expect, test } from 'vitest'
import { formatReport } from '@/evidence/format/result'
import { joinResult } from '@/evidence/study/join'
import { parseBounded, printedText } from '@/evidence/study/printed'
import { checkStudy } from './check-study'
import { anOutcome, confidenceInterval, oneReport, printed, range } from './fixture'

const verdictOf = (study: Parameters<typeof checkStudy>[0], rule: string) =>
  checkStudy(study).find((check) => check.rule === rule)
const months = { kind: 'median', unit: 'months', spread: range } as const

describe('a share that is printed only as a bound', () => {
  test.each([
    ['<1', 1, 400, 'consistent'],
    ['<1', 4, 400, 'fails'],
    ['<1', 9, 400, 'fails'],
    ['<0.1', 1, 1200, 'consistent'],
    ['<0.1', 2, 1200, 'fails'],
    ['>99', 399, 400, 'consistent'],
    ['>99', 390, 400, 'fails'],
    ['≤1', 4, 400, 'consistent'],
    ['≥99', 396, 400, 'consistent'],
  ] as const)('%s%% beside %i of %i: %s', (value, count, denominator, verdict) => {
    const check = verdictOf(oneReport({}, { value, count, denominator }), 'percentage-matches-count')
    expect(check?.verdict, check?.working).toBe(verdict)
  })

  test('the check says how many counts would have fitted, and the count goes before the bound', () => {
    const study = oneReport({}, { value: '<1', count: 1, denominator: 400 })
    const check = verdictOf(study, 'percentage-matches-count')
    expect(check?.leeway).toEqual({ passing: 4, possible: 401 })
    expect(check?.working).toBe(
      '1 of 400 is 0.3%, within the printed <1%; 397 of the 401 possible counts are not.',
    )
    expect(formatReport(joinResult(study, 'result')).replaceAll('\u00a0', ' ')).toBe('1 of 400 (<1%)')
  })

  test('without a published count nothing is proved', () => {
    expect(verdictOf(oneReport({}, { value: '<1' }), 'percentage-matches-count')?.verdict).toBe(
      'cannot-be-checked',
    )
    const inferred = { value: '<1', count: 1, denominator: 400, countStatus: 'inferred' } as const
    expect(verdictOf(oneReport({}, inferred), 'percentage-matches-count')?.verdict).toBe('cannot-be-checked')
  })

  test('a limit may be a bound: 1 of 400 is 0.25%, Clopper-Pearson 0.006 to 1.385', () => {
    const interval = (low: string, high: string) =>
      verdictOf(
        oneReport({ spread: confidenceInterval }, { count: 1, denominator: 400, low, high }),
        'interval-matches-count',
      )
    expect(interval('<0.1', '1.4')?.verdict).toBe('recomputed')
    expect(interval('>0.1', '1.4')?.verdict).not.toBe('recomputed')
  })
})

describe('a time of somebody still under observation', () => {
  test.each([
    ['13.6', '1.6', '32.2+', '13.6 months (range, 1.6 to 32.2+)'],
    ['24.7', '4.1+', '55.8', '24.7 months (range, 4.1+ to 55.8)'],
    ['4.1+', undefined, undefined, '4.1+ months'],
  ])('%s, %s to %s reads %s', (value, low, high, words) => {
    const limits = low === undefined || high === undefined ? {} : { low, high }
    const study = oneReport({ ...months, spread: low === undefined ? null : range }, { value, ...limits })
    expect(formatReport(joinResult(study, 'result')).replaceAll('\u00a0', ' ')).toBe(words)
    expect(checkStudy(study).filter(({ verdict }) => verdict === 'fails')).toEqual([])
  })

  test('is still one that was seen: a range printed the wrong way round is caught', () => {
    const swapped = oneReport(months, { value: '13.6', low: '32.2+', high: '1.6' })
    expect(verdictOf(swapped, 'bounds-and-order')?.verdict).toBe('fails')
    const beyond = oneReport(months, { value: '36.1', low: '1.6', high: '32.2+' })
    expect(verdictOf(beyond, 'bounds-and-order')?.verdict).toBe('fails')
  })
})

describe('the quotation prints the sign', () => {
  const quoted = (quote: string, high: string) =>
    checkStudy(oneReport(months, { value: '13.6', low: '1.6', high, quote })).filter(
      ({ rule, verdict }) => rule === 'quote-carries-number' && verdict === 'fails',
    )
  const abstract = 'median PFS was 13.6 months (range: 1.6-32.2+)'

  test.each([
    [abstract, '32.2+', null],
    [abstract, '32.2', '32.2 is recorded, but the quotation prints 32.2+.'],
    [
      'median PFS was 13.6 months (range: 1.6-32.2)',
      '32.2+',
      '32.2+ is recorded, but the quotation prints 32.2.',
    ],
    ['13.6 months (1.6 to 32.2 +)', '32.2+', null],
    ['13.6 +/- 2.1 months (1.6 to 32.2)', '32.2', null],
  ])('%s for %s', (quote, high, working) => {
    expect(quoted(quote, high).map((check) => check.working)).toEqual(working === null ? [] : [working])
  })

  test.each([
    ['occurred in <1% of patients', '<1', []],
    ['occurred in less than 1% of patients', '<1', []],
    ['occurred in &1% of patients', '<1', ['value']],
    ['occurred in < 1% of patients', '1', ['value']],
    ['occurred in more than 99% of patients', '>99', []],
    ['occurred in at least 99% of patients', '>99', []],
    ['occurred in over 99% of patients', '99', []],
    ['occurred in <1% of patients', '>1', ['value']],
  ])('%s for %s', (quote, value, fields) => {
    const checks = checkStudy(oneReport({}, { value, quote })).filter(
      ({ rule, verdict }) => rule === 'quote-carries-number' && verdict === 'fails',
    )
    expect(checks.map(({ field }) => field)).toEqual(fields)
  })

  test.each([
    ['HR = 0.14, p < 0.0001', '<', null],
    ['HR = 0.14, P <.0001', '<', null],
    ['HR = 0.14, p = 0.0001', '=', null],
    ['HR = 0.14, p < 0.0001', '=', '0.0001 is recorded, but the quotation prints <0.0001.'],
    ['HR = 0.14, P = .0001', '<', '<0.0001 is recorded, but the quotation prints 0.0001.'],
    ['HR = 0.14, P > .0001', '<', '<0.0001 is recorded, but the quotation prints >0.0001.'],
  ] as const)('%s for a P value with %s', (quote, relation, working) => {
    const study = oneReport(
      { kind: 'ratio', unit: 'none', measure: 'hazard-ratio' },
      {
        value: '0.14',
        quote,
        pValue: { relation, printed: printed('0.0001'), sides: 'not-stated', test: null },
      },
    )
    const signs = checkStudy(study).filter(
      ({ rule, field }) => rule === 'quote-carries-number' && field === 'p',
    )
    expect(signs.map((check) => check.working)).toEqual(working === null ? [] : [working])
  })

  test('the bound of a design is its rule: "held for up to 12 weeks"', () => {
    const study = oneReport(
      { kind: 'quantity', unit: 'weeks' },
      { value: '12', quote: 'Doses could be held for ≤12 weeks' },
      { outcomes: [anOutcome({ domain: 'design' })] },
    )
    expect(checkStudy(study).filter(({ verdict }) => verdict === 'fails')).toEqual([])
  })
})

test('what a record may hold', () => {
  const spellings = ['16.0', '<1', '<0.1', '>99', '≤1', '≥99.9', '32.2+', '-66.2']
  expect(spellings.map((text) => parseBounded(text)).map((one) => one && printedText(one))).toEqual(spellings)
  expect(['<', '+', '1 +', '<1+', '~1', '<<1', '1-2', ''].map(parseBounded)).toEqual(Array(8).fill(null))
})

test.each(['0.000', '0.00'])('p = %s is what a small p value is rounded to, and no error', (text) => {
  const p = {
    relation: '=',
    printed: { text, number: 0, decimals: text.length - 2 },
    sides: 'two',
    test: null,
  } as const
  const study = oneReport(
    { kind: 'ratio', unit: 'none', measure: 'hazard-ratio', spread: confidenceInterval },
    { value: '0.30', low: '0.20', high: '0.45', pValue: p },
  )
  expect(checkStudy(study).filter(({ verdict }) => verdict === 'fails')).toEqual([])
})
