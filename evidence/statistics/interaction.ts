import type { Interval } from '@/evidence/statistics/proportion-interval'
import {
  logStandardErrorFromInterval,
  pFromZ,
  twoSidedDeviate,
  type ComparisonEstimate,
} from '@/evidence/statistics/ratio-interval'

/** A ratio with its two-sided interval and the level of that, 95% as 0.95. */
export type RatioWithInterval = ComparisonEstimate & { level: number }

/** How two ratios of the same comparison differ: 1 means that the effect is the same in both. */
export type Interaction = Interval & { ratioOfRatios: number; level: number; z: number; p: number }

/**
 * Returns the interaction between two groups of people that have nobody in common, as the ratio of their ratios with its
 * interval and two-sided p value (Altman and Bland 2003, BMJ 326:219). The standard errors come from the intervals, which
 * are taken as symmetric on the log scale. Throws a RangeError unless every limit and estimate lies above 0.
 */
export function interactionOf(one: RatioWithInterval, other: RatioWithInterval, level = 0.95): Interaction {
  for (const { estimate } of [one, other]) {
    if (!(estimate > 0 && estimate < Infinity)) {
      throw new RangeError(`A ratio lies above 0, but the estimate given is ${estimate}.`)
    }
  }
  const errors = [one, other].map((ratio) => logStandardErrorFromInterval(ratio.low, ratio.high, ratio.level))
  const error = Math.hypot(...errors)
  const logarithm = Math.log(one.estimate / other.estimate)
  const reach = twoSidedDeviate(level) * error
  const z = logarithm / error
  return {
    ratioOfRatios: Math.exp(logarithm),
    low: Math.exp(logarithm - reach),
    high: Math.exp(logarithm + reach),
    level,
    z,
    p: pFromZ(z, 'two'),
  }
}
