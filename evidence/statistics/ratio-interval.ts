import {
  type Interval,
  proportionInterval,
  requireCounts,
  requireLevel,
} from '@/evidence/statistics/proportion-interval'
import { normalCdf, normalQuantile } from '@/evidence/statistics/special-functions'

/** How many of an arm's participants had the event. */
export type ArmCount = { events: number; total: number }

/** A comparison of arm a with arm b: no unit; 1 means no difference for a ratio, 0 for a difference. */
export type ComparisonEstimate = Interval & { estimate: number }

/** A ratio of arms, or the reason why these counts give none. */
export type RatioOfArms =
  | ({ kind: 'estimate' } & ComparisonEstimate)
  | { kind: 'not-estimable'; reason: string }

/**
 * Returns the standard error of the natural logarithm of a ratio from its two-sided interval, which is
 * taken as symmetric on the log scale (Altman and Bland 2011, BMJ 343:d2090 and d2304).
 * Throws a RangeError unless 0 < low < high and the level is between 0 and 1.
 */
export function logStandardErrorFromInterval(low: number, high: number, level = 0.95): number {
  requireRatioLimits(low, high)
  return Math.log(high / low) / (2 * twoSidedDeviate(level))
}

/** Returns the z statistic ln(estimate) / SE against a ratio of 1; below 0 for an estimate below 1. */
export function zFromRatio(estimate: number, low: number, high: number, level = 0.95): number {
  if (!(estimate > 0 && estimate < Infinity)) {
    throw new RangeError(`A ratio lies above 0, but the estimate given is ${estimate}.`)
  }
  return Math.log(estimate) / logStandardErrorFromInterval(low, high, level)
}

/**
 * Returns the p value of a z statistic. 'one' is the tail on the side on which z fell, so it is never
 * above 0.5 and is half of 'two': the one-sided test in the direction of the observed effect.
 */
export function pFromZ(z: number, sides: 'one' | 'two'): number {
  const tail = normalCdf(-Math.abs(z))
  return sides === 'one' ? tail : 2 * tail
}

/** Returns the estimate at the centre of a ratio's interval on the log scale: the limits' geometric mean. */
export function impliedEstimate(low: number, high: number): number {
  requireRatioLimits(low, high)
  return Math.sqrt(low) * Math.sqrt(high)
}

/**
 * Returns the risk in arm a over the risk in arm b with its interval by the log method (Katz and others
 * 1978, Biometrics 34:469-474). Not estimable when either arm has no events. Throws a RangeError for
 * counts that cannot be, such as 5 events of 4.
 */
export function riskRatio(a: ArmCount, b: ArmCount, level = 0.95): RatioOfArms {
  requireCounts(a.events, a.total)
  requireCounts(b.events, b.total)
  if (a.events === 0 || b.events === 0) return noEvents
  const variance = 1 / a.events - 1 / a.total + 1 / b.events - 1 / b.total
  return ratioAbout(a.events / a.total / (b.events / b.total), Math.sqrt(variance), level)
}

/**
 * Returns the odds in arm a over the odds in arm b with its interval by the logit method (Woolf 1955,
 * Ann Hum Genet 19:251-253). Not estimable when either arm has no events or nothing but events; no
 * correction is added to the counts. Throws a RangeError for counts that cannot be.
 */
export function oddsRatio(a: ArmCount, b: ArmCount, level = 0.95): RatioOfArms {
  requireCounts(a.events, a.total)
  requireCounts(b.events, b.total)
  if (a.events === 0 || b.events === 0) return noEvents
  const others = [a.total - a.events, b.total - b.events] as const
  if (others[0] === 0 || others[1] === 0) {
    return { kind: 'not-estimable', reason: 'every participant of an arm had the event' }
  }
  const variance = 1 / a.events + 1 / others[0] + 1 / b.events + 1 / others[1]
  return ratioAbout(a.events / others[0] / (b.events / others[1]), Math.sqrt(variance), level)
}

/**
 * Returns the risk in arm a less the risk in arm b (-1..1) with the hybrid score interval, which joins the
 * arms' Wilson limits (Newcombe 1998, Stat Med 17:873-890, method 10). Always estimable, also with no events.
 */
export function riskDifference(a: ArmCount, b: ArmCount, level = 0.95): ComparisonEstimate {
  const riskA = a.events / a.total
  const riskB = b.events / b.total
  const limitsA = proportionInterval('wilson', a.events, a.total, level)
  const limitsB = proportionInterval('wilson', b.events, b.total, level)
  const estimate = riskA - riskB
  return {
    estimate,
    low: estimate - Math.hypot(riskA - limitsA.low, limitsB.high - riskB),
    high: estimate + Math.hypot(limitsA.high - riskA, riskB - limitsB.low),
  }
}

const noEvents: RatioOfArms = { kind: 'not-estimable', reason: 'an arm has no events' }

function ratioAbout(estimate: number, logStandardError: number, level: number): RatioOfArms {
  const factor = Math.exp(twoSidedDeviate(level) * logStandardError)
  return { kind: 'estimate', estimate, low: estimate / factor, high: estimate * factor }
}

/** Returns the normal deviate of a two-sided interval at the level: 1.96 for 0.95. */
export function twoSidedDeviate(level: number): number {
  requireLevel(level)
  return -normalQuantile((1 - level) / 2)
}

function requireRatioLimits(low: number, high: number): void {
  if (low > 0 && low < high && high < Infinity) return
  throw new RangeError(`The limits of a ratio lie above 0 and in order, but got ${low} to ${high}.`)
}
