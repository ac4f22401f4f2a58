import { expect, test } from 'vitest'
import { joinAllReports } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import { aPopulation, confidenceInterval, oneReport } from './fixture'
import { survivalIntervalConsistent } from './survival-interval-consistent'

const judge = (
  [value, low, high]: [string, string, string],
  n: number,
  result: Partial<Result> = { kind: 'rate-at-time', timePoint: '3 months' },
) => {
  const study = oneReport(
    { spread: confidenceInterval, ...result },
    { value, low, high },
    { populations: [aPopulation({ n })] },
  )
  return joinAllReports(study).flatMap(survivalIntervalConsistent)
}

test('72.7% (37.1 to 90.3) of 11 is a log-log interval', () => {
  // 8 of 11 without censoring, as printed for axitinib with pembrolizumab (Wilky 2019).
  const [check] = judge(['72.7', '37.1', '90.3'], 11)
  expect(check).toMatchObject({ verdict: 'holds', working: expect.stringContaining('on the log-log scale') })
  expect(check?.working).not.toContain('plain')
})

test('80% (41 to 95) of 10 is a log-log interval', () => {
  // 8 of 10, as printed for durvalumab with tremelimumab (Somaiah 2022).
  expect(judge(['80', '41', '95'], 10)[0]).toMatchObject({ verdict: 'holds' })
})

test('a limit with its digits swapped fits no scale', () => {
  expect(judge(['72.7', '31.7', '90.3'], 11)[0]).toMatchObject({
    verdict: 'fails',
    working: 'No Greenwood interval about 72.7%, whether plain, log or log-log, has the limits 31.7 to 90.3.',
  })
})

test('an interval too narrow for its group fails', () => {
  // A plain interval of 80% with a standard error of 1 percentage point takes at least 1,600 participants.
  expect(judge(['80.0', '78.0', '82.0'], 100)[0]).toMatchObject({
    verdict: 'fails',
    working:
      'The interval 78.0 to 82.0 about 80.0% is narrower than 100 participants can give, with or without censoring.',
  })
  expect(judge(['80.0', '78.0', '82.0'], 1600)[0]?.verdict).toBe('holds')
})

test('a median with an interval cannot be checked without the individual times', () => {
  expect(judge(['6.9', '5.0', '9.1'], 37, { kind: 'median', unit: 'months' })[0]).toMatchObject({
    verdict: 'cannot-be-checked',
    working:
      'The interval 5.0 to 9.1 of a median cannot be recomputed: it takes the individual times, which are not published.',
  })
})

test('a proportion and a range are left to other rules', () => {
  expect(judge(['37', '24', '51'], 52, { kind: 'proportion' })).toEqual([])
  const range: Partial<Result> = { kind: 'median', spread: { ...confidenceInterval, kind: 'range' } }
  expect(judge(['24.7', '4.1', '55.8'], 19, range)).toEqual([])
})
