import {
  arcsineLowerLimit,
  blakerLowerLimit,
  likelihoodLowerLimit,
  logitLowerLimit,
} from '@/evidence/statistics/further-proportion-limits'
import {
  betaKernel,
  betaQuantile,
  betaTails,
  normalQuantile,
  solveTail,
} from '@/evidence/statistics/special-functions'

/** Limits of an interval; for a proportion on the scale 0..1. */
export type Interval = { low: number; high: number }

export type ProportionMethod =
  | 'clopper-pearson'
  | 'wilson'
  | 'wilson-corrected'
  | 'wald'
  | 'agresti-coull'
  | 'jeffreys'
  | 'mid-p'
  | 'logit'
  | 'likelihood-ratio'
  | 'arcsine'
  | 'blaker'

export type IntervalSides = 'two' | 'one-lower' | 'one-upper'

export const proportionMethods: Record<ProportionMethod, { name: string; reference: string }> = {
  'clopper-pearson': {
    name: 'Clopper-Pearson (exact)',
    reference: 'Clopper CJ, Pearson ES. Biometrika 1934;26:404-413',
  },
  wilson: { name: 'Wilson score', reference: 'Wilson EB. J Am Stat Assoc 1927;22:209-212' },
  'wilson-corrected': {
    name: 'Wilson score with continuity correction',
    reference: 'Newcombe RG. Stat Med 1998;17:857-872, method 4',
  },
  wald: { name: 'Wald (normal approximation)', reference: 'Newcombe RG. Stat Med 1998;17:857-872, method 1' },
  'agresti-coull': { name: 'Agresti-Coull', reference: 'Agresti A, Coull BA. Am Stat 1998;52:119-126' },
  jeffreys: { name: 'Jeffreys', reference: 'Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101-133' },
  'mid-p': { name: 'Mid-P exact', reference: 'Berry G, Armitage P. Statistician 1995;44:417-423' },
  logit: {
    name: 'Logit',
    reference: 'Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101-133, section 4.1.2',
  },
  'likelihood-ratio': {
    name: 'Likelihood ratio',
    reference: 'Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101-133, section 4.1.5',
  },
  arcsine: {
    name: 'Arcsine',
    reference: 'Brown LD, Cai TT, DasGupta A. Stat Sci 2001;16:101-133, section 4.1.1',
  },
  blaker: { name: 'Blaker', reference: 'Blaker H. Can J Stat 2000;28:783-798' },
}

/** A lower limit for `events` of `total`, leaving probability `tail` below; z is the normal deviate of that tail. */
type LowerLimit = (events: number, total: number, tail: number, z: number) => number

/**
 * Every method here treats events and non-events alike, so the upper limit is one minus the lower limit
 * for the non-events: one formula each, and the symmetry holds to the last digit.
 */
const lowerLimits: Record<ProportionMethod, LowerLimit> = {
  'clopper-pearson': (k, n, tail) => (k === 0 ? 0 : betaQuantile(tail, k, n - k + 1)),
  wilson: (k, n, _tail, z) => {
    const centre = k + (z * z) / 2
    const reach = Math.abs(z) * Math.sqrt((k / n) * (n - k) + (z * z) / 4)
    // The roots' product gives the small root without cancellation, and exactly 0 for no events.
    return z > 0 ? ((k / n) * k) / (centre + reach) : (centre + reach) / (n + z * z)
  },
  'wilson-corrected': (k, n, _tail, z) => {
    if (k === 0) return 0
    const spread = z * z - 2 - 1 / n + 4 * (k / n) * (n - k + 1)
    return Math.max(0, (2 * k + z * z - 1 - z * Math.sqrt(spread)) / (2 * (n + z * z)))
  },
  wald: (k, n, _tail, z) => k / n - z * Math.sqrt(((k / n) * (1 - k / n)) / n),
  'agresti-coull': (k, n, _tail, z) => {
    const trials = n + z * z
    const centre = (k + (z * z) / 2) / trials
    return centre - z * Math.sqrt((centre * (1 - centre)) / trials)
  },
  jeffreys: (k, n, tail) => (k === 0 ? 0 : betaQuantile(tail, k + 0.5, n - k + 0.5)),
  'mid-p': (k, n, tail) => midPLowerLimit(k, n, tail),
  logit: logitLowerLimit,
  'likelihood-ratio': likelihoodLowerLimit,
  arcsine: arcsineLowerLimit,
  blaker: blakerLowerLimit,
}

/** Solves P(X > k) + P(X = k) / 2 = tail for the proportion: half of two beta distribution functions. */
function midPLowerLimit(k: number, n: number, tail: number): number {
  if (k === 0) return 0
  if (k === n) return Math.min(1, (2 * tail) ** (1 / n))
  const logit = solveTail(tail, Math.log(k / (n - k)), 750, (u) => {
    const x = 1 / (1 + Math.exp(-u))
    const y = 1 / (1 + Math.exp(u))
    return {
      probability: (betaTails(x, y, k, n - k + 1).lower + betaTails(x, y, k + 1, n - k).lower) / 2,
      slope: (betaKernel(x, y, k, n - k + 1) + betaKernel(x, y, k + 1, n - k)) / 2,
    }
  })
  return 1 / (1 + Math.exp(-logit))
}

/**
 * Returns the confidence interval (for Jeffreys, the equal-tailed credible interval) of a proportion,
 * on the scale 0..1, by the named method; see `proportionMethods` for each method's source.
 *
 * - Wald and Agresti-Coull limits are not clipped: they can fall below 0 or above 1. See `clipToUnit`.
 * - Jeffreys and mid-P have a lower limit of exactly 0 for no events and an upper limit of exactly 1 when
 *   all had the event, as do Clopper-Pearson and both Wilson intervals.
 * - A one-sided interval spends the whole of 1 - level on its one limit; the other limit is 0 or 1.
 *
 * Throws a RangeError for counts that are not whole numbers, fewer than 1 in total, more events than the
 * total, or a level outside 0..1.
 */
export function proportionInterval(
  method: ProportionMethod,
  events: number,
  total: number,
  level = 0.95,
  sides: IntervalSides = 'two',
): Interval {
  requireCounts(events, total)
  requireLevel(level)
  const tail = sides === 'two' ? (1 - level) / 2 : 1 - level
  const z = -normalQuantile(tail)
  // Blaker's interval has two sides by its nature; one side of it is the exact limit.
  const lower = lowerLimits[method === 'blaker' && sides !== 'two' ? 'clopper-pearson' : method]
  return {
    low: sides === 'one-upper' ? 0 : lower(events, total, tail, z),
    high: sides === 'one-lower' ? 1 : 1 - lower(total - events, total, tail, z),
  }
}

/** Returns the interval with its limits moved into 0..1, as most programs print it. */
export function clipToUnit({ low, high }: Interval): Interval {
  return { low: Math.min(1, Math.max(0, low)), high: Math.min(1, Math.max(0, high)) }
}

/** Throws a RangeError that says what is wrong unless 0 <= events <= total, both whole and total at least 1. */
export function requireCounts(events: number, total: number): void {
  if (!Number.isSafeInteger(events) || !Number.isSafeInteger(total)) {
    throw new RangeError(`A proportion needs whole counts, but got ${events} of ${total}.`)
  }
  if (total < 1) throw new RangeError(`A proportion needs a total of at least 1, but got ${total}.`)
  if (events < 0) throw new RangeError(`A proportion cannot have ${events} events: the count is below 0.`)
  if (events > total) throw new RangeError(`A proportion cannot have ${events} events among only ${total}.`)
}

/** Throws a RangeError unless the confidence level lies strictly between 0 and 1 (95% is 0.95). */
export function requireLevel(level: number): void {
  if (level > 0 && level < 1) return
  throw new RangeError(`A confidence level lies between 0 and 1 (95% is 0.95), but got ${level}.`)
}
