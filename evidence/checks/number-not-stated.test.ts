import { expect, test } from 'vitest'
import type { Result } from '@/evidence/study/result'
import type { AnalysisPopulation } from '@/evidence/study/study'
import { checkStudy } from './check-study'
import { aPopulation, aReport, aResult, aStudy, confidenceInterval, oneReport } from './fixture'

const unstated: Partial<AnalysisPopulation> = { n: null, nAbsence: 'not-in-parts-read', nStatus: null }

/** What the rules say of one report in a population of 52, and in one whose number is not stated. */
function bothWays(result: Partial<Result>, report: NonNullable<Parameters<typeof aReport>[0]>) {
  const said = (population: Partial<AnalysisPopulation>) =>
    checkStudy(oneReport(result, report, { populations: [aPopulation(population)] })).map(
      ({ rule, verdict, working }) => `${rule}: ${verdict}. ${working}`,
    )
  return { stated: said({}), unstated: said(unstated) }
}

/** Planted reports: what a rule says where 52 are stated, and what it says where no number is. */
const planted: [
  what: string,
  result: Partial<Result>,
  report: NonNullable<Parameters<typeof aReport>[0]>,
  stated: string,
  unstated: string,
][] = [
  [
    'a percentage that no count of 52 gives',
    {},
    { value: '84.2' },
    'percentage-matches-count: fails. No count of 52 gives 84.2%',
    'percentage-matches-count: cannot-be-checked. 84.2% cannot be held against its denominator, which is not in the record.',
  ],
  [
    'a percentage that a count of 52 gives',
    {},
    { value: '36.5' },
    'percentage-matches-count: consistent. 36.5% is possible',
    'percentage-matches-count: cannot-be-checked. 36.5% cannot be held against its denominator, which is not in the record.',
  ],
  [
    'a count that is shown without its denominator',
    {},
    { count: 19 },
    'bounds-and-order: fails. 19 is shown without its denominator.',
    'bounds-and-order: cannot-be-checked. 19 is shown, and of how many patients is not stated.',
  ],
  [
    'the interval of a share',
    { spread: confidenceInterval },
    { value: '37', low: '24', high: '51' },
    'interval-matches-count: recomputed. For 19 of 52',
    'interval-matches-count: cannot-be-checked. The interval 24 to 51 cannot be recomputed: the denominator is not stated.',
  ],
  [
    'an interval that is too narrow for 52 people',
    { kind: 'rate-at-time', timePoint: '1 year', spread: confidenceInterval },
    { value: '50.0', low: '46.0', high: '54.0' },
    'survival-interval-consistent: fails. The interval 46.0 to 54.0 about 50.0% is narrower than 52 participants',
    'survival-interval-consistent: consistent. 50.0% with 46.0 to 54.0 fits',
  ],
  [
    'a standard error beside a standard deviation',
    { kind: 'mean', unit: 'years' },
    { value: '50.0', sd: '10.4', se: '9.9' },
    'standard-error-consistent: fails. A standard deviation of 10.4 among 52',
    'standard-error-consistent: cannot-be-checked. The number of participants is not stated',
  ],
]

test.each(planted)('%s', (_, result, report, stated, without) => {
  const said = bothWays(result, report)
  expect(said.stated.some((line) => line.startsWith(stated))).toBe(true)
  expect(said.unstated.some((line) => line.startsWith(without))).toBe(true)
  expect(said.unstated.filter((line) => line.includes(': fails'))).toEqual([])
  expect(said.unstated.join(' ')).not.toMatch(/\b(?:null|NaN|undefined)\b/)
})

test('what has no part in the number is judged as ever: an estimate outside its limits, a percentage above 100', () => {
  const said = (value: string, low: string, high: string) =>
    bothWays({ spread: confidenceInterval }, { value, low, high }).unstated
  expect(said('60', '24', '51').join(' ')).toContain('bounds-and-order: fails')
  expect(said('137', '24', '51').join(' ')).toContain('bounds-and-order: fails')
})

test('no part of a set, and no set with a part, of unstated size is called too large', () => {
  const part = aPopulation({ id: 'part', n: 60, subsetOfId: 'treated' })
  const verdicts = (populations: AnalysisPopulation[]) =>
    checkStudy(
      aStudy({ populations, results: [aResult({ reports: [aReport({ count: 19, denominator: 52 })] })] }),
    )
      .filter(({ field, verdict }) => field === 'n' && verdict === 'fails')
      .map(({ working }) => working)
  expect(verdicts([aPopulation(), part])).toEqual([
    '60 patients who were treated cannot be part of 52 patients who were treated.',
  ])
  expect(verdicts([aPopulation(unstated), part])).toEqual([])
  expect(verdicts([aPopulation(), { ...part, ...unstated } as AnalysisPopulation])).toEqual([])
})
