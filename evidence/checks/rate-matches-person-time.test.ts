import { expect, test } from 'vitest'
import golden from '@/evidence/statistics/golden/poisson-intervals.json'
import { formatReport } from '@/evidence/format/result'
import { joinResult } from '@/evidence/study/join'
import { checkStudy } from './check-study'
import { confidenceInterval, oneReport } from './fixture'

const rate = { kind: 'incidence-rate', unit: 'per-100-person-years' } as const
const verdicts = (study: Parameters<typeof checkStudy>[0]) =>
  checkStudy(study)
    .filter(({ rule }) => rule === 'rate-matches-person-time')
    .map(({ field, verdict }) => `${field} ${verdict}`)

// 12 events in 285.7 person-years are 4.20 per 100; exact limits of 12 are 6.2006 and 20.9616 (R, golden/poisson-intervals.json): 2.17 to 7.34.
test.each([
  ['4.2', '2.2', '7.3', null, ['value recomputed', 'low recomputed']],
  ['4.20', '2.17', '7.34', 'exact', ['value recomputed', 'low recomputed']],
  // By the log-normal distribution 12 * exp(-/+ 1.96 / sqrt(12)): 2.39 to 7.40.
  ['4.2', '2.39', '7.40', null, ['value recomputed', 'low recomputed']],
  ['2.4', '2.2', '7.3', null, ['value fails', 'low recomputed']],
  ['42', '2.2', '7.3', null, ['value fails', 'low recomputed']],
  ['4.2', '1.9', '9.1', null, ['value recomputed', 'low cannot-be-checked']],
  ['4.2', '1.9', '9.1', 'exact', ['value recomputed', 'low fails']],
  ['<5', '2.2', '7.3', null, ['value consistent', 'low recomputed']],
  ['<4', '2.2', '7.3', null, ['value fails', 'low recomputed']],
] as const)('%s (%s to %s, %s)', (value, low, high, method, wanted) => {
  const study = oneReport(
    { ...rate, spread: { ...confidenceInterval, method } },
    { value, low, high, count: 12, personTime: '285.7' },
  )
  expect(verdicts(study)).toEqual(wanted)
})

test('a rounded person-time allows the rates that it may stand for: 3 in 10 is 27 to 32 per 100', () => {
  expect(verdicts(oneReport(rate, { value: '31', count: 3, personTime: '10' }))).toEqual(['value recomputed'])
  expect(verdicts(oneReport(rate, { value: '33', count: 3, personTime: '10' }))).toEqual(['value fails'])
})

test('without events or person-time nothing is proved', () => {
  expect(verdicts(oneReport(rate, { value: '4.2', count: 12 }))).toEqual(['value cannot-be-checked'])
  expect(verdicts(oneReport(rate, { value: '4.2', personTime: '285.7' }))).toEqual([
    'value cannot-be-checked',
  ])
})

test('a rate reads with its events and its person-time', () => {
  const study = oneReport(
    { ...rate, spread: confidenceInterval },
    { value: '4.2', low: '2.2', high: '7.3', count: 12, personTime: '285.7' },
  )
  expect(formatReport(joinResult(study, 'result')).replaceAll('\u00a0', ' ')).toBe(
    '12 events in 285.7 person-years (4.2 per 100 person-years; 95% CI, 2.2 to 7.3)',
  )
})

test.each(golden.rows.filter(([, personTime]) => personTime !== 1))(
  'limits that R makes of %d events in %d person-years are recomputed, by each method',
  (events, personTime, level, ...limits) => {
    const printed = (limit: number | null | undefined) => Math.max(0, 100 * Number(limit)).toFixed(3)
    const study = (low: number, high: number) =>
      oneReport(
        { ...rate, spread: { ...confidenceInterval, level: 100 * Number(level) } },
        {
          value: printed(Number(events) / Number(personTime)),
          ...{ low: printed(limits[low]), high: printed(limits[high]) },
          ...{ count: Number(events), personTime: String(personTime) },
        },
      )
    for (const method of [0, 2, 4]) {
      expect(verdicts(study(method, method + 1))).toEqual(['value recomputed', 'low recomputed'])
      // The limits of two methods together are those of none.
      expect(verdicts(study(method, (method + 3) % 6))[1]).toBe('low cannot-be-checked')
    }
  },
)
