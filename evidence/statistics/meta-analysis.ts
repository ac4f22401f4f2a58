import type { Interval } from '@/evidence/statistics/proportion-interval'
import { requireCounts, requireLevel } from '@/evidence/statistics/proportion-interval'
import type { ArmCount } from '@/evidence/statistics/ratio-interval'
import { chiSquareUpperTail, normalQuantile, studentTQuantile } from '@/evidence/statistics/special-functions'

/** One study's estimate on a scale where it is roughly normal (a logit, a log ratio), and its variance. */
export type StudyEffect = { effect: number; variance: number }

/** `common-effect` takes all studies to estimate one and the same effect: no variance between them. */
export type HeterogeneityEstimator = 'common-effect' | 'dersimonian-laird' | 'reml'

/** How the interval of the mean is made: normal deviate, or Hartung-Knapp with Student's t. */
export type PooledIntervalMethod = 'normal' | 'hartung-knapp'

export type Pooled = {
  estimate: number
  standardError: number
  interval: Interval
  /** Where the true effect of one further study may lie; null with fewer than three studies, or of a common effect. */
  prediction: Interval | null
  /** Between-study variance, on the scale of the effects. */
  tauSquared: number
  /** Cochran's Q with its degrees of freedom and p value. */
  q: number
  degreesOfFreedom: number
  qP: number
  /** Share of the variation beyond chance, 0..1: (Q - df) / Q, not below 0 (Higgins and Thompson 2002). */
  iSquared: number
}

type Options = { estimator?: HeterogeneityEstimator; interval?: PooledIntervalMethod; level?: number }

/**
 * Returns the mean of study effects: random effects, or a common one. Between-study variance by DerSimonian and Laird (1986,
 * Control Clin Trials 7:177-188) or, by default, restricted maximum likelihood (Viechtbauer 2005, J Educ
 * Behav Stat 30:261-293); the mean's interval by Hartung and Knapp (2001, Stat Med 20:3875-3889) unless
 * 'normal' is asked for; prediction interval with t on k - 2 degrees of freedom (Higgins, Thompson and
 * Spiegelhalter 2009, J R Stat Soc A 172:137-159).
 * Throws a RangeError for fewer than two studies or a variance that is not above 0.
 */
export function poolEffects(studies: readonly StudyEffect[], options: Options = {}): Pooled {
  const { estimator = 'reml', interval = 'hartung-knapp', level = 0.95 } = options
  requireLevel(level)
  requireEffects(studies)
  const degreesOfFreedom = studies.length - 1
  const { q } = weigh(studies, 0)
  const tauSquared = tauSquaredBy[estimator](studies)
  const { mean, total, q: spread } = weigh(studies, tauSquared)
  const tail = (1 - level) / 2
  const plainError = Math.sqrt(1 / total)
  const standardError = interval === 'normal' ? plainError : plainError * Math.sqrt(spread / degreesOfFreedom)
  const deviate = interval === 'normal' ? -normalQuantile(tail) : -studentTQuantile(tail, degreesOfFreedom)
  return {
    estimate: mean,
    standardError,
    interval: around(mean, deviate * standardError),
    prediction:
      degreesOfFreedom < 2 || estimator === 'common-effect'
        ? null
        : around(
            mean,
            -studentTQuantile(tail, degreesOfFreedom - 1) * Math.hypot(standardError, Math.sqrt(tauSquared)),
          ),
    tauSquared,
    q,
    degreesOfFreedom,
    qP: chiSquareUpperTail(q, degreesOfFreedom),
    iSquared: q > degreesOfFreedom ? (q - degreesOfFreedom) / q : 0,
  }
}

const tauSquaredBy: Record<HeterogeneityEstimator, (studies: readonly StudyEffect[]) => number> = {
  'common-effect': () => 0,
  'dersimonian-laird': momentTauSquared,
  reml: restrictedLikelihoodTauSquared,
}

/**
 * Returns the random-effects pool of proportions on the logit scale, with estimate, interval and prediction
 * back on 0..1 (tauSquared and standardError stay on the logit scale). A study with no events, or nothing
 * but events, has half an event added to both; the rest are left alone. That correction pulls rare events
 * towards one half: with many zero cells this pool should not be shown.
 */
export function poolProportions(studies: readonly ArmCount[], options: Options = {}): Pooled {
  const pooled = poolEffects(studies.map(logitEffect), options)
  const back = ({ low, high }: Interval) => ({ low: inverseLogit(low), high: inverseLogit(high) })
  return {
    ...pooled,
    estimate: inverseLogit(pooled.estimate),
    interval: back(pooled.interval),
    prediction: pooled.prediction && back(pooled.prediction),
  }
}

/** Returns the logit of a proportion with its approximate variance, corrected by half when a cell is empty. */
export function logitEffect({ events, total }: ArmCount): StudyEffect {
  requireCounts(events, total)
  const half = events === 0 || events === total ? 0.5 : 0
  const yes = events + half
  const no = total - events + half
  return { effect: Math.log(yes / no), variance: 1 / yes + 1 / no }
}

/** Inverse-variance weighting at a given between-study variance; q is the weighted sum of squares. */
function weigh(studies: readonly StudyEffect[], tauSquared: number) {
  const weighted = studies.map(({ effect, variance }) => ({ effect, weight: 1 / (variance + tauSquared) }))
  const sum = (term: (study: { effect: number; weight: number }) => number) =>
    weighted.reduce((running, study) => running + term(study), 0)
  const total = sum(({ weight }) => weight)
  const mean = sum(({ effect, weight }) => weight * effect) / total
  const q = sum(({ effect, weight }) => weight * (effect - mean) ** 2)
  const squares = sum(({ weight }) => weight * weight)
  const score = sum(({ effect, weight }) => (weight * (effect - mean)) ** 2) - total + squares / total
  return { mean, total, q, squares, score }
}

function momentTauSquared(studies: readonly StudyEffect[]): number {
  const { q, total, squares } = weigh(studies, 0)
  return Math.max(0, (q - (studies.length - 1)) / (total - squares / total))
}

/** Finds where the restricted likelihood's slope turns from rising to falling; 0 if it falls from the start. */
function restrictedLikelihoodTauSquared(studies: readonly StudyEffect[]): number {
  if (weigh(studies, 0).score <= 0) return 0
  let low = 0
  let high = 1e-6
  while (weigh(studies, high).score > 0) high *= 2
  // 200 halvings reach neighbouring doubles from any start; stop there.
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (weigh(studies, middle).score > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function around(centre: number, reach: number): Interval {
  return { low: centre - reach, high: centre + reach }
}

function inverseLogit(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

function requireEffects(studies: readonly StudyEffect[]): void {
  if (studies.length < 2)
    throw new RangeError(`Pooling needs at least two studies, but got ${studies.length}.`)
  const bad = studies.find(({ effect, variance }) => !Number.isFinite(effect) || !(variance > 0))
  if (bad) {
    throw new RangeError(
      `A study needs a finite effect and a variance above 0, but got ${bad.effect}, ${bad.variance}.`,
    )
  }
}
