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
  expect(check).toMatchObject({
    verdict: 'consistent',
    working: expect.stringContaining('on the log-log scale'),
  })
  expect(check?.working).not.toContain('plain')
})

test('80% (41 to 95) of 10 is a log-log interval', () => {
  // 8 of 10, as printed for durvalumab with tremelimumab (Somaiah 2022).
  expect(judge(['80', '41', '95'], 10)[0]).toMatchObject({ verdict: 'consistent' })
})

test('a limit with its digits swapped fits no scale', () => {
  expect(judge(['72.7', '31.7', '90.3'], 11)[0]).toMatchObject({
    verdict: 'fails',
    working:
      'No Greenwood interval about 72.7%, whether plain, log, log-log, log-odds or arcsine, has the limits 31.7 to 90.3.',
  })
})

test('an interval too narrow for its group fails', () => {
  // A plain interval of 80% with a standard error of 1 percentage point takes at least 1,600 participants.
  expect(judge(['80.0', '78.0', '82.0'], 100)[0]).toMatchObject({
    verdict: 'fails',
    working:
      'The interval 78.0 to 82.0 about 80.0% is narrower than 100 participants can give, with or without censoring.',
  })
  expect(judge(['80.0', '78.0', '82.0'], 1600)[0]?.verdict).toBe('consistent')
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

test('58.3% of 24 with logit or arcsine limits is consistent', () => {
  // R survfit with conf.type "logit" and "arcsin".
  expect(judge(['58.3', '38.3', '75.9'], 24)[0]?.verdict).toBe('consistent')
  expect(judge(['58.3', '40.9', '73.8'], 36)[0]).toMatchObject({
    verdict: 'consistent',
    working: expect.stringContaining('log-odds'),
  })
})

test('it says how much else would have fitted', () => {
  const [check] = judge(['72.7', '37.1', '90.3'], 11)
  // Upper limits from 72.8 to 100.0 at one decimal, of which a few lie on one of five scales.
  expect(check?.leeway?.possible).toBe(273)
  expect(check?.leeway?.passing).toBeGreaterThan(3)
  expect(check?.leeway?.passing).toBeLessThan(40)
})

test.each([
  ['100', '5.0', '100', 20],
  ['0', '0', '90', 20],
  ['99.9', '5', '100', 1000],
] as const)(
  '%s%% with %s to %s cannot be checked: nothing ties the limits together',
  (value, low, high, n) => {
    expect(judge([value, low, high], n)[0]?.verdict).toBe('cannot-be-checked')
  },
)

test('limits near to a scale and on none may come from another method', () => {
  // A log-log interval of 58.3% with its upper limit 0.6 lower than that scale gives.
  expect(judge(['58.3', '36.1', '74.3'], 24)[0]).toMatchObject({
    verdict: 'cannot-be-checked',
    suggestion: null,
  })
})
