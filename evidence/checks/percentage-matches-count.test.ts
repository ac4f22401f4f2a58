import { describe, expect, test } from 'vitest'
import type { JoinedReport } from '@/evidence/study/join'
import { joinAllReports } from '@/evidence/study/join'
import { aPopulation, oneReport } from './fixture'
import { percentageMatchesCount } from './percentage-matches-count'

type Numbers = Parameters<typeof oneReport>[1]

const judge = (numbers: Numbers, n = numbers.denominator ?? 52) => {
  const study = oneReport({}, numbers, { populations: [aPopulation({ n })] })
  return percentageMatchesCount(joinAllReports(study)[0] as JoinedReport)
}

describe('with a published count', () => {
  test('19 of 52 is 36.5% and holds printed as 37', () => {
    // By hand: 1900 / 52 = 36.538...
    expect(judge({ value: '37', count: 19, denominator: 52 })).toMatchObject([
      { verdict: 'recomputed', field: 'value', working: '19 of 52 is 36.5%, printed as 37.' },
    ])
  })

  test('19 of 52 fails printed as 73, and 37 is suggested', () => {
    expect(judge({ value: '73', count: 19, denominator: 52 })).toMatchObject([
      {
        verdict: 'fails',
        working: '19 of 52 is 36.5%, but 73% is printed.',
        suggestion: 'Did you mean 37?',
      },
    ])
  })

  test('26 of 52 is exactly 50', () => {
    expect(judge({ value: '50', count: 26, denominator: 52 })[0]?.working).toBe(
      '26 of 52 is exactly 50%, printed as 50.',
    )
  })

  test('one decimal is judged at one decimal', () => {
    // 14/37 = 37.837...: printed 37.8 in the geptanolimab report.
    expect(judge({ value: '37.8', count: 14, denominator: 37 })[0]?.verdict).toBe('recomputed')
    expect(judge({ value: '37.9', count: 14, denominator: 37 })[0]?.verdict).toBe('fails')
  })

  test('a tie may go either way and is said to be one', () => {
    // 1/8 = 12.5 exactly.
    expect(judge({ value: '13', count: 1, denominator: 8 })[0]).toMatchObject({
      verdict: 'recomputed',
      working: '1 of 8 is 12.5%, printed as 13 (a tie, rounded up).',
    })
    expect(judge({ value: '12', count: 1, denominator: 8 })[0]).toMatchObject({
      verdict: 'recomputed',
      working: '1 of 8 is 12.5%, printed as 12 (a tie, rounded down).',
    })
  })

  test('12 of 49 printed as 25 fails, and rounding twice is recognised', () => {
    // 1200/49 = 24.4898: to one decimal 24.5, and that to 25.
    expect(judge({ value: '25', count: 12, denominator: 49 })[0]).toMatchObject({
      verdict: 'fails',
      working:
        '12 of 49 is 24.49%, which rounds to 24; the printed 25 follows only from rounding twice (24.49 to 24.5 to 25).',
      suggestion: 'Did you mean 24?',
    })
  })

  test('5 of 13 printed as 39, as in a congress abstract, was rounded twice too', () => {
    // 5/13 = 38.4615...
    expect(judge({ value: '39', count: 5, denominator: 13 })[0]?.working).toBe(
      '5 of 13 is 38.46%, which rounds to 38; the printed 39 follows only from rounding twice (38.46 to 38.5 to 39).',
    )
  })

  test('26 of 68 printed as 39 follows only from rounding up, 19 of 52 as 36 only from cutting off', () => {
    // 26/68 = 38.235...
    expect(judge({ value: '39', count: 26, denominator: 68 })[0]).toMatchObject({
      verdict: 'fails',
      working: '26 of 68 is 38.2%, which rounds to 38; the printed 39 follows only from rounding up.',
    })
    expect(judge({ value: '36', count: 19, denominator: 52 })[0]?.working).toContain(
      'cutting the decimals off',
    )
  })

  test('the count has power however large the group', () => {
    expect(judge({ value: '36.8', count: 365, denominator: 1000 })[0]?.verdict).toBe('fails')
  })

  test('without a percentage it says what the share would be', () => {
    expect(judge({ count: 1, denominator: 52 })[0]).toMatchObject({
      verdict: 'cannot-be-checked',
      working: 'No percentage is in the record; 1 of 52 is 1.9%.',
    })
  })
})

describe('without a published count', () => {
  test('67% of 49 is possible, and how many percentages are not is said', () => {
    // 33/49 = 67.35; 50 counts give 50 whole percentages of 101.
    expect(judge({ value: '67', denominator: 49 })).toMatchObject([
      {
        verdict: 'consistent',
        working: '67% is possible: 33 of 49 is 67.3%; 51 of the 101 whole percentages are not.',
      },
    ])
  })

  test('25% of 49 is impossible but for rounding twice', () => {
    expect(judge({ value: '25', denominator: 49 })).toMatchObject([
      {
        verdict: 'fails',
        working:
          'No count of 49 gives 25%: 12 of 49 is 24.49% and 13 of 49 is 26.5%; it follows only from rounding twice (24.49 to 24.5 to 25).',
      },
    ])
  })

  test('33% of 10 is impossible by any rounding', () => {
    expect(judge({ value: '33', denominator: 10 })[0]).toMatchObject({
      verdict: 'fails',
      working: 'No count of 10 gives 33%: 3 of 10 is exactly 30% and 4 of 10 is exactly 40%.',
    })
  })

  test('of 166 every whole percentage is possible, so nothing is tested', () => {
    expect(judge({ value: '13', denominator: 166 })[0]).toMatchObject({
      verdict: 'cannot-be-checked',
      working:
        'With a denominator of 166 every whole percentage is possible, so 13% cannot be tested without its count.',
    })
    expect(judge({ value: '12.7', denominator: 166 })[0]?.verdict).toBe('consistent')
  })

  test('a count that we inferred proves nothing; the percentage itself is still tested', () => {
    expect(judge({ value: '36', count: 9, denominator: 25, countStatus: 'inferred' })).toMatchObject([
      { verdict: 'cannot-be-checked', field: 'count' },
      { verdict: 'consistent', field: 'value' },
    ])
  })

  test('a count inferred wrongly fails', () => {
    expect(judge({ value: '36', count: 10, denominator: 25, countStatus: 'inferred' })).toMatchObject([
      { verdict: 'fails', working: '10 of 25 is exactly 40%, but 36% is printed.' },
    ])
  })

  test('without a denominator the analysis population stands in', () => {
    expect(judge({ value: '2' }, 49)[0]).toMatchObject({ verdict: 'consistent' })
    expect(judge({ value: '3' }, 49)[0]).toMatchObject({ verdict: 'fails' })
  })
})

test('says nothing of a median in percent or of a result that is not reported', () => {
  const median = oneReport({ kind: 'median' }, { value: '-66.2' })
  expect(joinAllReports(median).flatMap(percentageMatchesCount)).toEqual([])
  expect(judge({ state: 'not-reported' })).toEqual([])
})
