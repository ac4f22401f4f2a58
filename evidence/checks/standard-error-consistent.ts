import { formatComputed } from '@/evidence/format/computed'
import { formatCount, formatPrinted } from '@/evidence/format/number'
import { twoSidedDeviate } from '@/evidence/statistics/ratio-interval'
import { studentTQuantile } from '@/evidence/statistics/special-functions'
import type { JoinedReport } from '@/evidence/study/join'
import { exact, exactLimit, type Printed } from '@/evidence/study/printed'
import { judgeFor, type Check, type Judge } from './check'
import { unroundedRange } from './precision'

/**
 * Judges a standard error by what else is printed: that of a mean is the standard deviation divided by the root of the
 * number of participants, and an interval about a mean or a difference reaches as many errors to each side as the normal
 * or Student's t distribution says. Limits at unequal distances come from a method that the rule does not know.
 */
export function standardErrorConsistent(joined: JoinedReport): Check[] {
  const { result, report } = joined
  if (report.state !== 'reported' || (report.standardDeviation === null && report.standardError === null)) {
    return []
  }
  const judge = judgeFor('standard-error-consistent', result.id, report.sourceId)
  const checks = [judgeDeviation(judge, joined), judgeInterval(judge, joined)].filter((one) => one !== null)
  if (checks.length > 0) return checks
  const [field, words] = report.standardDeviation
    ? (['sd', 'deviation'] as const)
    : (['se', 'error'] as const)
  const working = `Nothing is printed from which the standard ${words} could be recomputed.`
  return [judge(field, 'cannot-be-checked', working)]
}

const peopleIn = ({ report, population }: JoinedReport) => report.denominator ?? population.n

function judgeDeviation(judge: Judge, joined: JoinedReport): Check | null {
  const { standardDeviation: sd, standardError: se } = joined.report
  // The error of a difference follows from two deviations, that of a median from none.
  if (sd === null || se === null || joined.result.kind !== 'mean') return null
  const n = peopleIn(joined)
  if (n === null) {
    const working = `The number of participants is not stated, so that ${formatPrinted(se)} cannot be computed from a standard deviation of ${formatPrinted(sd)}.`
    return judge('se', 'cannot-be-checked', working)
  }
  if (n < 2) return null
  const root = Math.sqrt(n)
  const [deviation, error] = [unroundedRange(sd), unroundedRange(se)]
  const computed = formatComputed(sd.number / root, se.decimals + 1)
  const working = `A standard deviation of ${formatPrinted(sd)} among ${formatCount(n)} gives a standard error of ${computed}, printed as ${formatPrinted(se)}.`
  const meets = deviation.low / root <= error.high + slack && error.low <= deviation.high / root + slack
  if (meets) return judge('se', 'recomputed', working)
  const swapped = sd.number < se.number
  return judge('se', 'fails', working, swapped ? 'Were the two exchanged?' : undefined)
}

/** A billionth covers the binary error of the computation and is far below any printed digit. */
const slack = 1e-9

function judgeInterval(judge: Judge, joined: JoinedReport): Check | null {
  const { result, report } = joined
  const { spread } = result
  const [value, low, high] = [exact(report.value), exactLimit(report.low), exactLimit(report.high)]
  if (result.kind !== 'mean' && result.kind !== 'difference') return null
  if (spread?.kind !== 'confidence-interval' || spread.level === null || spread.sides === 'one') return null
  if (value === null || low === null || high === null) return null
  const error = errorOf(joined)
  if (error === null) return null
  const z = twoSidedDeviate(spread.level / 100)
  // Of an unstated number of participants one degree of freedom is all that is certain.
  const freedom = Math.max(1, (peopleIn(joined) ?? 0) - (result.kind === 'difference' ? 2 : 1))
  const t = studentTQuantile((1 + spread.level / 100) / 2, freedom)
  const reach = { low: z * error.low, high: t * error.high }
  const below = distance(value, low)
  const above = distance(high, value)
  const fits = [below, above].map((one) => one.low <= reach.high + slack && reach.low <= one.high + slack)
  const shown = `${formatPrinted(low)} to ${formatPrinted(high)}`
  const decimals = Math.max(low.decimals, high.decimals) + 1
  const computed = `${formatComputed(value.number - z * error.middle, decimals)} to ${formatComputed(value.number + z * error.middle, decimals)}`
  const working = `${formatPrinted(value)} with ${error.words} has a ${spread.level}% interval of ${computed} by the normal distribution, printed as ${shown}.`
  if (fits.every(Boolean)) return judge('low', 'recomputed', working)
  if (fits[0] || fits[1]) return judge(fits[0] ? 'high' : 'low', 'fails', working)
  const isSymmetric = below.low <= above.high + slack && above.low <= below.high + slack
  // An error that a model adjusted has no plain deviation behind it.
  if (isSymmetric && error.isPrinted) return judge('se', 'fails', working)
  const unknown = `${working} Another method may have made it.`
  return judge('low', 'cannot-be-checked', unknown)
}

type Length = { low: number; high: number; middle: number; words: string; isPrinted: boolean }

/** The printed error, or what a printed deviation of a mean makes of it. */
function errorOf(joined: JoinedReport): Length | null {
  const { standardError: se, standardDeviation: sd } = joined.report
  if (se) {
    const words = `a standard error of ${formatPrinted(se)}`
    return { ...unroundedRange(se), middle: se.number, words, isPrinted: true }
  }
  const n = peopleIn(joined)
  if (sd === null || joined.result.kind !== 'mean' || n === null || n < 2) return null
  const root = Math.sqrt(n)
  const { low, high } = unroundedRange(sd)
  const words = `a standard deviation of ${formatPrinted(sd)} among ${formatCount(n)}`
  return { low: low / root, high: high / root, middle: sd.number / root, words, isPrinted: false }
}

function distance(upper: Printed, lower: Printed): { low: number; high: number } {
  const [from, to] = [unroundedRange(lower), unroundedRange(upper)]
  return { low: to.low - from.high, high: to.high - from.low }
}
