import { formatComputed, formatComputedP } from '@/evidence/format/computed'
import { formatList } from '@/evidence/format/list'
import { formatPrinted } from '@/evidence/format/number'
import { pFromZ } from '@/evidence/statistics/ratio-interval'
import { normalQuantile } from '@/evidence/statistics/special-functions'
import {
  twoByTwoTest,
  twoByTwoTests,
  type PValues,
  type TwoByTwoTest,
} from '@/evidence/statistics/two-by-two-tests'
import type { ArmCount } from '@/evidence/statistics/two-proportions'
import type { PValue, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { armPair, countPairs, modelOf, type ArmPair } from './arm-pair'
import { countsInWords, testNames } from './arm-words'
import { judgeFor, type Check, type Judge } from './check'
import { unroundedRange } from './precision'

/** Tests that papers use without saying so; another one may lie near these, and gives the others only where they fit. */
const usual: readonly TwoByTwoTest[] = [
  'fisher',
  'chi-squared',
  'chi-squared-corrected',
  'mantel-haenszel',
  'fisher-mid-p',
]
/** How far, as a share of its z, a p value may stray beyond all tests tried before none could explain it. */
const otherTest = 0.15

const wordsOfTests: [RegExp, readonly TwoByTwoTest[]][] = [
  [/mid.?p/i, ['fisher-mid-p']],
  [/fisher|exact/i, ['fisher']],
  [/corrected|correction|yates/i, ['chi-squared-corrected']],
  [/chi|χ|pearson/i, ['chi-squared', 'chi-squared-corrected', 'mantel-haenszel']],
]

/**
 * Judges the p value of a comparison of two counted arms by recomputing it: Fisher's exact test, chi-squared with and
 * without continuity correction and four more, two-sided and one-sided in either direction as far as the source states
 * the sides. The rule names the test that gives the printed digits. A p value of an adjusted, stratified or log-rank test
 * cannot be checked, nor can one that lies among what the tests give.
 */
export function pMatchesCounts(study: Study): Check[] {
  return study.results.flatMap((result) => {
    if (!isOfShares(result)) return []
    return result.reports.flatMap((report) => {
      const { pValue } = report
      if (report.state !== 'reported' || pValue === null) return []
      const pair = armPair(study, result, report.sourceId, ['proportion', 'count'])
      const counts = pair === null ? [] : countPairs(pair)
      if (pair === null || counts.length === 0) return []
      const judge = judgeFor('p-matches-counts', result.id, report.sourceId)
      const model = modelOf(result, pValue.test)
      if (model !== null) {
        const working = `${shownP(pValue)} is ${model}, and cannot be recomputed from ${pair.arm.counts.length === 1 ? 'the counts' : 'the shares'} of both arms alone.`
        return [judge('p', 'cannot-be-checked', working)]
      }
      return [judgeP(judge, pValue, pair, counts)]
    })
  })
}

const isOfShares = ({ kind, measure, unit }: Result) =>
  (kind === 'difference' && (unit === 'percent' || unit === 'none')) ||
  (kind === 'ratio' && (measure === 'risk-ratio' || measure === 'odds-ratio'))

/** One digit more than is printed, so that the rounding is seen. */
const asPrinted = (p: number, { relation, printed }: PValue) =>
  relation !== '=' || p < 10 ** -(printed.decimals + 1)
    ? formatComputedP(p)
    : formatComputed(p, printed.decimals + 1)

const shownP = ({ relation, printed }: PValue) => `p ${relation} ${formatPrinted(printed)}`

type Reading = {
  test: TwoByTwoTest
  sides: 'one' | 'two'
  p: number
  counts: [ArmCount, ArmCount]
  against: boolean
}

/** Every p value that the counts give; the one-sided ones first in the direction of what was seen. */
function readingsOf(counts: readonly [ArmCount, ArmCount][]): Reading[] {
  return counts.flatMap((both) => {
    const [a, b] = both
    const isMore = a.events / a.total >= b.events / b.total
    return twoByTwoTests.flatMap((test) => {
      const values: PValues | null = twoByTwoTest(test, a, b)
      if (values === null) return []
      const reading = (sides: 'one' | 'two', p: number, against = false) => ({
        test,
        sides,
        p,
        counts: both,
        against,
      })
      return [
        reading('two', values.two),
        reading('one', isMore ? values.more : values.fewer),
        reading('one', isMore ? values.fewer : values.more, true),
      ]
    })
  })
}

function judgeP(judge: Judge, pValue: PValue, pair: ArmPair, counts: [ArmCount, ArmCount][]): Check {
  const named = wordsOfTests.find(([pattern]) => pValue.test !== null && pattern.test(pValue.test))?.[1]
  const isUnknown = pValue.test !== null && named === undefined
  const all = readingsOf(counts)
  const stated = all.filter(
    ({ test, sides }) =>
      (named?.includes(test) ?? true) && (pValue.sides === 'not-stated' || pValue.sides === sides),
  )
  const fitting = stated.filter(({ p }) => fits(pValue, p))
  // Two-sided before one-sided, and one-sided against the direction of the effect last: as papers print them.
  const rank = ({ sides, against }: Reading) => (sides === 'two' ? 0 : against ? 2 : 1)
  const [best] = fitting.toSorted((one, other) => rank(one) - rank(other))
  const shown = shownP(pValue)
  if (best !== undefined) {
    const alike = fitting.filter(
      (one) => one.sides === best.sides && one.against === best.against && one.counts === best.counts,
    )
    const everyTest = new Set(all.map(({ test }) => test)).size === alike.length && alike.length > 2
    const names = everyTest
      ? `${testNames.fisher} and by every other that was tried`
      : formatList(alike.map(({ test }) => testNames[test]))
    const which = best.against
      ? 'one-sided p against the direction of the difference'
      : `${best.sides}-sided p`
    const remark = pValue.sides === 'not-stated' ? '; its sides are not on record' : ''
    const working = `${countsInWords(pair, best.counts)} give a ${which} of ${asPrinted(best.p, pValue)} by ${names}, printed as ${shown}${remark}.`
    return judge('p', 'recomputed', working)
  }
  const [first] = counts
  const fisher = all.filter(({ test, counts: of, against }) => test === 'fisher' && of === first && !against)
  const [two, one] = fisher.map(({ p }) => formatComputedP(p))
  const gives = `${first ? countsInWords(pair, first) : 'The counts'} give a two-sided p of ${two} or a one-sided p of ${one} by Fisher’s exact test, but ${shown} is printed`
  if (isUnknown)
    return judge(
      'p',
      'cannot-be-checked',
      `${gives}; the source names a test that this rule does not know (${pValue.test}).`,
    )
  const other = all.find(({ p, test }) => fits(pValue, p) && (named?.includes(test) ?? true))
  if (other !== undefined && named === undefined && isAmong(pValue, stated)) {
    return judge('p', 'cannot-be-checked', `${gives}; it lies among what other tests give.`)
  }
  if (other !== undefined) {
    return judge(
      'p',
      'fails',
      `${gives}; it is ${other.sides}-sided by ${testNames[other.test]}, and the record calls it ${pValue.sides}-sided.`,
    )
  }
  return named === undefined && isAmong(pValue, stated)
    ? judge('p', 'cannot-be-checked', `${gives}; it lies among what other tests give.`)
    : judge('p', 'fails', `${gives}.`)
}

function fits({ relation, printed }: PValue, p: number): boolean {
  const { low, high } = unroundedRange(printed)
  if (relation === '<') return p < printed.number
  if (relation === '≤') return p <= printed.number
  if (relation === '>') return p > printed.number
  return p >= low - 1e-12 && p <= high + 1e-12
}

/** Says whether the printed p lies between the least and the greatest that the tests give, with room for one not tried. */
function isAmong({ relation, printed }: PValue, readings: readonly Reading[]): boolean {
  const forSides = (sides: 'one' | 'two') => {
    const own = readings.filter((one) => one.sides === sides && !one.against && usual.includes(one.test))
    if (own.length === 0) return false
    const z = (p: number) =>
      -normalQuantile(Math.min(1 - 1e-12, Math.max(1e-300, p)) / (sides === 'two' ? 2 : 1))
    const all = own.map(({ p }) => z(p))
    const least = pFromZ(Math.max(0, Math.max(...all) * (1 + otherTest)), sides)
    const greatest = pFromZ(Math.max(0, Math.min(...all) * (1 - otherTest)), sides)
    const { low, high } = unroundedRange(printed)
    if (relation === '<') return least < printed.number
    if (relation === '≤') return least <= printed.number
    if (relation === '>') return greatest > printed.number
    return high >= least && low <= greatest
  }
  return forSides('two') || forSides('one')
}
