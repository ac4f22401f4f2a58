import type { Interval } from '@/evidence/statistics/proportion-interval'
import { twoSidedDeviate } from '@/evidence/statistics/ratio-interval'

/**
 * The scale on which a Kaplan-Meier interval is symmetric: the rate itself, its logarithm (the default of
 * R's survfit), log(-log rate) (the default of SAS PROC LIFETEST), its log odds, or the arcsine of its root (both
 * offered by each as `conf.type` and `conftype`). Kalbfleisch and Prentice 1980, The Statistical Analysis of Failure
 * Time Data; compared by Borgan and Liestøl 1990, Scand J Stat 17:35-41.
 */
export const survivalIntervalMethods = ['plain', 'log', 'log-log', 'logit', 'arcsine'] as const
export type SurvivalIntervalMethod = (typeof survivalIntervalMethods)[number]

/** A transformed scale: forward and back, and the slope of forward as a magnitude. */
type Scale = {
  to: (rate: number) => number
  from: (value: number) => number
  slope: (rate: number) => number
}

const scales: Record<SurvivalIntervalMethod, Scale> = {
  plain: { to: (s) => s, from: (v) => v, slope: () => 1 },
  log: { to: Math.log, from: Math.exp, slope: (s) => 1 / s },
  // The sign makes the scale increase with the rate, so that lower stays lower.
  'log-log': {
    to: (s) => -Math.log(-Math.log(s)),
    from: (v) => Math.exp(-Math.exp(-v)),
    slope: (s) => -1 / (s * Math.log(s)),
  },
  logit: {
    to: (s) => Math.log(s / (1 - s)),
    from: (v) => 1 / (1 + Math.exp(-v)),
    slope: (s) => 1 / (s * (1 - s)),
  },
  arcsine: {
    to: (s) => Math.asin(Math.sqrt(s)),
    // The angle ends at 0 and at a right one; beyond them the limit is the end of the scale.
    from: (v) => Math.sin(Math.min(Math.PI / 2, Math.max(0, v))) ** 2,
    slope: (s) => 1 / (2 * Math.sqrt(s * (1 - s))),
  },
}

/** Scales without a value, or without a slope, for a rate of 0 and for one of 1. */
const noScaleAtZero: readonly SurvivalIntervalMethod[] = ['log', 'log-log', 'logit', 'arcsine']
const noScaleAtOne: readonly SurvivalIntervalMethod[] = ['log-log', 'logit', 'arcsine']
/** Scales whose limits may leave 0..1, so that programs print the end of the scale instead. */
const clipped: readonly SurvivalIntervalMethod[] = ['plain', 'log', 'arcsine']

/**
 * Returns the two-sided interval of a Kaplan-Meier rate (0..1) from its standard error on the rate's own
 * scale: the square root of Greenwood's variance (Greenwood 1926, The Natural Duration of Cancer).
 * Plain limits may leave 0..1 and the log method's upper limit may exceed 1: they are not clipped.
 * Throws a RangeError for a rate outside 0..1, for a rate of 0 or of 1 where the
 * scale has no value, and for a negative standard error.
 */
export function survivalInterval(
  method: SurvivalIntervalMethod,
  rate: number,
  standardError: number,
  level = 0.95,
): Interval {
  requireRate(method, rate)
  if (!(standardError >= 0 && standardError < Infinity)) {
    throw new RangeError(`A standard error is 0 or more, but got ${standardError}.`)
  }
  const { to, from, slope } = scales[method]
  const reach = twoSidedDeviate(level) * standardError * slope(rate)
  return { low: from(to(rate) - reach), high: from(to(rate) + reach) }
}

/**
 * Returns the upper limit that belongs to a rate and its lower limit under the method, or NaN where the scale has no
 * value for either. Not clipped.
 */
export function upperFromLower(method: SurvivalIntervalMethod, rate: number, low: number): number {
  if (!hasScaleValue(method, rate) || !hasScaleValue(method, low)) return NaN
  const { to, from } = scales[method]
  return from(2 * to(rate) - to(low))
}

/**
 * Returns the standard error (on the rate's scale) that each limit alone implies under the method.
 *
 * This is how a printed interval is recognised: under the method that made it the two agree, apart from
 * what the rounding of the three printed numbers allows; under another they differ. A limit of 0 or 1 may
 * imply an infinite one: such an interval was clipped, or made on another scale.
 */
export function impliedStandardError(
  method: SurvivalIntervalMethod,
  rate: number,
  low: number,
  high: number,
  level = 0.95,
): { fromLow: number; fromHigh: number } {
  requireRate(method, rate)
  if (!(low <= rate && rate <= high)) {
    throw new RangeError(`The rate ${rate} does not lie between its limits ${low} and ${high}.`)
  }
  const { to, slope } = scales[method]
  const unit = twoSidedDeviate(level) * slope(rate)
  const beyondScale = high > 1 && method !== 'plain' && method !== 'log'
  return {
    fromLow: low < 0 && method !== 'plain' ? Infinity : (to(rate) - to(low)) / unit,
    fromHigh: beyondScale ? Infinity : (to(high) - to(rate)) / unit,
  }
}

/**
 * Returns the range of standard errors for which the method gives all three numbers as printed, each known
 * to within `halfUnit` (0.0005 for 61.3%), or null if there is none: the method then did not make this
 * interval. A plain or log limit printed as 0 or 1 may have been clipped, so it only bounds the range from
 * one side. The unrounded rate is tried at 201 points; an answer narrower than that grid may be missed.
 */
export function standardErrorsReproducing(
  method: SurvivalIntervalMethod,
  printed: Interval & { rate: number },
  halfUnit: number,
  level = 0.95,
): Interval | null {
  const clips = clipped.includes(method)
  const lowest = clips && printed.low <= halfUnit ? -Infinity : printed.low - halfUnit
  const highest = clips && printed.high >= 1 - halfUnit ? Infinity : printed.high + halfUnit
  const ranges: Interval[] = []
  for (let step = -100; step <= 100; step += 1) {
    const rate = printed.rate + (step / 100) * halfUnit
    if (!hasScaleValue(method, rate) || rate < lowest || rate > highest) continue
    const nearLow = Math.min(rate, printed.low + halfUnit)
    const nearHigh = Math.max(rate, printed.high - halfUnit)
    const least = impliedStandardError(method, rate, nearLow, nearHigh, level)
    const most = impliedStandardError(method, rate, lowest, highest, level)
    const low = Math.max(least.fromLow, least.fromHigh)
    const high = Math.min(most.fromLow, most.fromHigh)
    if (low <= high) ranges.push({ low, high })
  }
  if (ranges.length === 0) return null
  return { low: Math.min(...ranges.map((r) => r.low)), high: Math.max(...ranges.map((r) => r.high)) }
}

function hasScaleValue(method: SurvivalIntervalMethod, rate: number): boolean {
  return (
    rate >= 0 &&
    rate <= 1 &&
    (rate > 0 || !noScaleAtZero.includes(method)) &&
    (rate < 1 || !noScaleAtOne.includes(method))
  )
}

function requireRate(method: SurvivalIntervalMethod, rate: number): void {
  if (hasScaleValue(method, rate)) return
  throw new RangeError(`A ${method} interval needs a rate between 0 and 1, but got ${rate}.`)
}
