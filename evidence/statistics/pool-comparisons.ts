import type { RatioWithInterval } from '@/evidence/statistics/interaction'
import {
  poolEffects,
  type HeterogeneityEstimator,
  type Pooled,
  type StudyEffect,
} from '@/evidence/statistics/meta-analysis'
import { requireCounts } from '@/evidence/statistics/proportion-interval'
import { logStandardErrorFromInterval, type ArmCount } from '@/evidence/statistics/ratio-interval'

/** A pool of comparisons by one common effect, and with random effects in two ways. */
export type PooledComparisons = Record<HeterogeneityEstimator, Pooled>

/** The arms of one study that are compared. */
export type ArmPair = { experimental: ArmCount; control: ArmCount }

/**
 * Returns the pool of ratios, weighed on the log scale by the standard errors that their intervals imply. Estimates and limits are
 * ratios again; standard error and tau-squared stay on the log scale. The random-effects intervals are Hartung and Knapp's, the
 * common effect's is normal. Throws a RangeError for fewer than two ratios or one that does not lie above 0.
 */
export function poolRatios(ratios: readonly RatioWithInterval[]): PooledComparisons {
  const pooled = poolAll(
    ratios.map(({ estimate, low, high, level }) => {
      if (!(estimate > 0 && estimate < Infinity)) {
        throw new RangeError(`A ratio lies above 0, but the estimate given is ${estimate}.`)
      }
      return { effect: Math.log(estimate), variance: logStandardErrorFromInterval(low, high, level) ** 2 }
    }),
  )
  return {
    'common-effect': back(pooled['common-effect']),
    'dersimonian-laird': back(pooled['dersimonian-laird']),
    reml: back(pooled.reml),
  }
}

/**
 * Returns the pool of differences of shares (-1 to 1), the variance of each being the sum of those of its two shares. Throws a
 * RangeError where a study has no variance at all: nobody, or everybody, in either arm.
 */
export function poolDifferences(pairs: readonly ArmPair[]): PooledComparisons {
  return poolAll(
    pairs.map(({ experimental, control }) => {
      requireCounts(experimental.events, experimental.total)
      requireCounts(control.events, control.total)
      const [one, other] = [experimental.events / experimental.total, control.events / control.total]
      return {
        effect: one - other,
        variance: (one * (1 - one)) / experimental.total + (other * (1 - other)) / control.total,
      }
    }),
  )
}

const poolAll = (studies: readonly StudyEffect[]): PooledComparisons => ({
  'common-effect': poolEffects(studies, { estimator: 'common-effect', interval: 'normal' }),
  'dersimonian-laird': poolEffects(studies, { estimator: 'dersimonian-laird' }),
  reml: poolEffects(studies),
})

function back(pooled: Pooled): Pooled {
  const ofLimits = ({ low, high }: Pooled['interval']) => ({ low: Math.exp(low), high: Math.exp(high) })
  return {
    ...pooled,
    estimate: Math.exp(pooled.estimate),
    interval: ofLimits(pooled.interval),
    prediction: pooled.prediction && ofLimits(pooled.prediction),
  }
}
