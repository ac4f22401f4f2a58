import { expect, test } from 'vitest'
import { joinAllReports } from '@/evidence/study/join'
import { confidenceInterval, oneReport, printed, range } from './fixture'
import { quoteCarriesNumber } from './quote-carries-number'
import { isNearMiss, numbersIn } from '@/evidence/text/quoted-numbers'

type Numbers = Parameters<typeof oneReport>[1]

const judge = (numbers: Numbers, spread = range) =>
  joinAllReports(oneReport({ kind: 'median', unit: 'months', spread }, numbers)).flatMap(quoteCarriesNumber)

const pOf = (text: string) => ({
  relation: '=' as const,
  printed: printed(text),
  sides: 'not-stated' as const,
  test: null,
})

const quote = 'the median duration of response was 24.7 months (range, 4.1 to 55.8)'

test('numbers are read as printed, in words too, without dates and names', () => {
  expect(numbersIn('eight of 1,200 (0·7%), none with PD-1, as of July 31, 2022')).toEqual([
    '1200',
    '0.7',
    '8',
    '0',
  ])
})

test('the quotation prints what is recorded', () => {
  expect(judge({ value: '24.7', low: '4.1', high: '55.8', quote })).toMatchObject([
    { verdict: 'consistent', working: 'The quotation prints 24.7, 4.1 and 55.8, as recorded.' },
  ])
})

test('swapped digits, a dropped digit and a moved point are each pointed at', () => {
  for (const value of ['27.4', '24', '2.47', '24.8', '24.70']) {
    expect(judge({ value, low: '4.1', high: '55.8', quote })[0]).toMatchObject({
      verdict: 'fails',
      field: 'value',
      working: `${value} is recorded, but the quotation prints 24.7.`,
      suggestion: 'Did you mean 24.7?',
    })
  }
})

test('a range recorded as an interval fails, and the other way round', () => {
  expect(judge({ value: '24.7', low: '4.1', high: '55.8', quote }, confidenceInterval)[0]).toMatchObject({
    verdict: 'fails',
    working: expect.stringMatching(/^The quotation speaks of a range, but 95%\sCI is recorded\.$/),
  })
  const interval =
    'an objective response occurred in 19 (37%; 95% binomial confidence interval [CI], 24 to 51)'
  expect(judge({ count: 19, low: '24', high: '51', quote: interval })[0]).toMatchObject({ verdict: 'fails' })
  expect(judge({ count: 19, low: '24', high: '51', quote: interval }, confidenceInterval)[0]?.verdict).toBe(
    'consistent',
  )
})

test('the estimate stands in its quotation, and with one limit the other and with a P the P that is recorded', () => {
  const ratio = 'HR after adjustment for histologic subtype = 1.26 (95% CI, 0.99 to 1.60), P = .08'
  const recorded = { value: '1.26', low: '0.99', high: '1.60', pValue: pOf('0.08'), quote: ratio }
  const wrong = (change: Parameters<typeof judge>[0]) =>
    judge({ ...recorded, ...change }, confidenceInterval).flatMap(({ verdict, field, working }) =>
      verdict === 'fails' ? [[field, working]] : [],
    )
  expect(wrong({})).toEqual([])
  // Turned over, a ratio is no slip of one digit.
  expect(wrong({ value: '0.79' })).toEqual([
    ['value', '0.79 is recorded, but the quotation does not hold it.'],
  ])
  expect(wrong({ low: '0.54' })).toEqual([['low', '0.54 is recorded, but the quotation does not hold it.']])
  // The P that is quoted may be of another test, so that this is a remark.
  expect(judge({ ...recorded, pValue: pOf('0.7') }, confidenceInterval)).toMatchObject([
    { isRemark: true, field: 'p', working: '0.7 is recorded, but the quotation does not hold it.' },
  ])
  // Limits and P may stand in another place of the source, and so may a count beside its percentage.
  expect(wrong({ quote: 'the adjusted hazard ratio was 1.26' })).toEqual([])
  expect(judge({ value: '41', count: 29, quote: 'a median of 41 months' })[0]?.verdict).toBe('consistent')
  expect(judge({ count: 29, denominator: 70, quote: 'of the 70 patients 12 responded' })).toMatchObject([
    { verdict: 'fails', field: 'report' },
  ])
})

test('limits need not be quoted; none of the recorded numbers makes it a quotation of something else', () => {
  expect(
    judge({
      value: '13.2',
      low: '1.8',
      high: '58.0',
      quote: 'the median time in the study was 13.2 months',
    })[0],
  ).toMatchObject({ verdict: 'consistent', working: 'The quotation prints 13.2, as recorded.' })
  expect(
    judge({ value: '13.2', quote: 'tumor response was assessed by investigator review' })[0],
  ).toMatchObject({
    verdict: 'fails',
    field: 'report',
    working: 'The quotation holds none of the recorded numbers: 13.2 stands in it in no spelling.',
  })
  expect(judge({ count: 3, denominator: 52, quote: 'after more than 2 years' })[0]?.verdict).toBe('fails')
  // Rash in 83% is not what this sentence is about (tebentafusp, 2021).
  expect(
    judge({ value: '83', quote: 'An objective response was observed in 46 patients (37.1%)' })[0]?.verdict,
  ).toBe('fails')
  expect(judge({ value: '0', quote: 'rash (83%)' })[0]?.verdict).toBe('fails')
})

test.each([
  [
    { count: 0, denominator: 34 },
    'Toxicity necessitating dose reduction was not seen in any of the patients.',
  ],
  [{ count: 1 }, 'a second patient had a complete response 13.7 months into treatment'],
  [{ count: 2 }, 'both patients recovered'],
  [{ count: 7, denominator: 7 }, 'all of them were still in response'],
  [{ count: 3 }, 'received immunotherapy-three patients received atezolizumab in the first-line setting'],
  [{ count: 8 }, 'Eight patients had a response'],
] as const)('%j is said in words by "%s"', (numbers, quote) => {
  expect(judge({ ...numbers, quote }).filter(({ verdict }) => verdict === 'fails')).toEqual([])
})

test('a slip is one digit or the point; single digits accuse nobody', () => {
  expect(isNearMiss('27.4', '24.7')).toBe(true)
  expect(isNearMiss('74.2', '24.7')).toBe(false)
  expect(isNearMiss('3', '31')).toBe(true)
  expect(isNearMiss('52', '2')).toBe(false)
})

test('a total of two quoted parts is no slip of either', () => {
  const parts = '3 complete responses and 34 partial responses'
  expect(judge({ count: 37, quote: parts }).filter(({ verdict }) => verdict === 'fails')).toEqual([])
  expect(judge({ count: 36, quote: parts })[0]?.verdict).toBe('fails')
})

test('a denominator is accused only by a number that is quoted as one', () => {
  const quote = 'grade 3 events occurred in 41 of 154 patients; 12 patients stopped'
  // The 12 of the quotation is nobody's denominator.
  expect(judge({ count: 41, denominator: 112, quote }).filter(({ verdict }) => verdict === 'fails')).toEqual(
    [],
  )
  expect(judge({ count: 41, denominator: 155, quote })[0]).toMatchObject({
    verdict: 'fails',
    field: 'of',
    suggestion: 'Did you mean 154?',
  })
})
