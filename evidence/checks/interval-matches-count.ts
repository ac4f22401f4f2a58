import { formatComputed } from '@/evidence/format/computed'
import { formatList } from '@/evidence/format/list'
import { formatCount, formatLimit, trueMinus } from '@/evidence/format/number'
import type { ProportionMethod } from '@/evidence/statistics/proportion-interval'
import { possibleCounts, roundDecimal } from '@/evidence/statistics/rounding'
import type { JoinedReport } from '@/evidence/study/join'
import { exact } from '@/evidence/study/printed'
import type { Limit, Report, Spread } from '@/evidence/study/result'
import { judgeFor, type Check, type Judge } from './check'
import { unknownOrWrong, type Unmatched } from './interval-slip'
import { methodNamed, methodNames, namesUnknownMethod } from './method-names'
import { limitsByMethod, reproducingMethods, sidesOf, type LimitsByMethod } from './proportion-limits'

/**
 * Recomputes the confidence interval of a proportion from its count and denominator by eleven methods and
 * names those that give the printed limits at their printed precision. Where no count is printed, every
 * count that the percentage allows is tried; an inferred count that reproduces the interval is thereby
 * confirmed, since the interval played no part in inferring it.
 *
 * Limits that none of the methods gives fail where the source names one of the methods, where they lie beyond
 * all of them, or where one limit is that of a usual method and the other a slip of the pen away from it. Else
 * the interval cannot be checked: it may come from a method that the rule does not know.
 */
export function intervalMatchesCount({ result, report, population }: JoinedReport): Check[] {
  const { spread } = result
  const isInterval = spread?.kind === 'confidence-interval'
  if (!isInterval || result.kind !== 'proportion' || result.unit !== 'percent') return []
  if (report.state !== 'reported' || report.low === null || report.high === null) return []
  const judge = judgeFor('interval-matches-count', result.id, report.sourceId)
  const shown = `${formatLimit(report.low)} to ${formatLimit(report.high)}`
  const total = report.denominator ?? population.n
  if (total === null) {
    const working = `The interval ${shown} cannot be recomputed: the denominator is not stated.`
    return [judge('low', 'cannot-be-checked', working)]
  }
  if (total < 1 || (report.count !== null && report.count > total)) return []
  if (spread.level === null) {
    return [judge('low', 'cannot-be-checked', `The level of the interval ${shown} is not stated.`)]
  }
  const sides = sidesOf(spread, report)
  const [level] = [spread.level]
  const tried = countsToTry(report, total).map((count) => {
    const limits = limitsByMethod(count, total, level, sides)
    return { count, limits, methods: reproducingMethods(limits, report) }
  })
  const [first] = tried
  if (first === undefined) {
    const working = `The interval ${shown} cannot be recomputed: no count out of ${formatCount(total)} is in the record, and none follows from the percentage.`
    return [judge('low', 'cannot-be-checked', working)]
  }
  const found = tried.find(({ methods }) => methods.length > 0)
  if (!found) return [judgeUnknown(judge, first, { total, report, shown, spread })]
  if (namesUnknownMethod(spread.method)) {
    const working = `The source names a method that this rule does not know (${spread.method}), so that ${shown} cannot be recomputed.`
    return [judge('low', 'cannot-be-checked', working)]
  }
  const named = methodNamed(spread.method)
  if (named !== null && !found.methods.includes(named)) {
    const working = `The source names ${methodNames[named]}, which gives ${computedLimits(found.limits[named], report, 0)} for ${found.count} of ${formatCount(total)}; ${shown} is what ${formatList(found.methods.map((method) => methodNames[method]))} would give.`
    return [judge('low', 'fails', working)]
  }
  return [judge('low', 'recomputed', describeMatch(found, total, report, shown))]
}

type Tried = { count: number; limits: LimitsByMethod; methods: ProportionMethod[] }

function countsToTry({ count, value }: Report, total: number): number[] {
  if (count !== null) return [count]
  // A bound such as "<1%" allows many counts, of which one would fit by chance.
  const share = exact(value)
  return share === null || share.number < 0 || share.number > 100 ? [] : possibleCounts(share.text, total)
}

function describeMatch(
  { count, limits, methods }: Tried,
  total: number,
  report: Report,
  shown: string,
): string {
  const [first = 'clopper-pearson', ...others] = methods
  const also =
    others.length === 0
      ? ''
      : ` (as ${others.length === 1 ? 'does' : 'do'} ${formatList(others.map((method) => methodNames[method]))})`
  const other = (['clopper-pearson', 'wilson', 'wald'] as const).find((method) => !methods.includes(method))
  const contrast = other
    ? `; ${methodNames[other]} would give ${computedLimits(limits[other], report, 0)}`
    : ''
  const inferred =
    report.countStatus === 'published'
      ? ''
      : ` This supports the count of ${formatCount(count)}, which we inferred.`
  return `For ${formatCount(count)} of ${formatCount(total)} ${methodNames[first]} gives ${computedLimits(limits[first], report, 1)}, printed as ${shown}${also}${contrast}.${inferred}`
}

/** Judges limits that no method gives. */
function judgeUnknown(
  judge: Judge,
  { count, limits }: Tried,
  { total, report, shown, spread }: { total: number; report: Report; shown: string; spread: Spread },
): Check {
  const unmatched: Unmatched = { limits, report, method: spread.method }
  const { verdict, field, suggestion, because } = unknownOrWrong(unmatched)
  const examples = (['clopper-pearson', 'wilson'] as const).map(
    (method) => `${methodNames[method]} gives ${computedLimits(limits[method], report, 1)}`,
  )
  const none = `No method that we know gives ${shown} for ${formatCount(count)} of ${formatCount(total)}: ${examples.join(', ')}.`
  return judge(field, verdict, `${none} ${because}`, { suggestion })
}

/** Returns the computed limits at the printed precision, or with decimals more. */
function computedLimits({ low, high }: { low: number; high: number }, report: Report, more: 0 | 1): string {
  const words = (value: number, limit: Limit | null) => computedLimit(value, decimalsOf(limit), more)
  return `${words(low, report.low)} to ${words(high, report.high)}`
}

/** Shows one decimal more than asked where the first would seem to round the other way: 8.946, not 8.95, for 8.9. */
function computedLimit(value: number, decimals: number, more: 0 | 1): string {
  const once = formatComputed(value, decimals + more)
  const misleads =
    roundDecimal(once.replace(trueMinus, '-'), decimals, 'half-up') !==
    roundDecimal(value, decimals, 'half-up')
  return more === 1 && misleads ? formatComputed(value, decimals + 2) : once
}

const decimalsOf = (limit: Limit | null) => (limit?.state === 'reported' ? limit.printed.decimals : 0)
