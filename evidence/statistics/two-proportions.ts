import { requireCounts, type Interval } from '@/evidence/statistics/proportion-interval'
import {
  oddsRatio,
  riskDifference,
  riskRatio,
  twoSidedDeviate,
  type ArmCount,
  type ComparisonEstimate,
} from '@/evidence/statistics/ratio-interval'
import {
  scoreLimitsOfDifference,
  scoreLimitsOfOddsRatio,
  scoreLimitsOfRatio,
} from '@/evidence/statistics/score-limits'
import { conditionalOddsRatio } from '@/evidence/statistics/two-by-two-tests'

export type { ArmCount } from '@/evidence/statistics/ratio-interval'

/** Methods for the interval of a difference between two shares, each with its source. */
const differenceMethods = {
  newcombe: 'Newcombe RG. Stat Med 1998;17:873-890, method 10 (hybrid of Wilson limits)',
  'miettinen-nurminen': 'Miettinen O, Nurminen M. Stat Med 1985;4:213-226',
  mee: 'Mee RW. Biometrics 1984;40:1175-1176',
  wald: 'Newcombe RG. Stat Med 1998;17:873-890, method 1',
  'wald-corrected': 'Newcombe RG. Stat Med 1998;17:873-890, method 2',
  'agresti-caffo': 'Agresti A, Caffo B. Am Stat 2000;54:280-288',
} as const
export type DifferenceMethod = keyof typeof differenceMethods
/** The names of these methods, in this order. */
export const methodsOfDifference = Object.keys(differenceMethods) as DifferenceMethod[]

/** Methods for the interval of a ratio of two shares. */
export const riskRatioMethods = {
  katz: 'Katz D and others. Biometrics 1978;34:469-474 (logarithm)',
  'miettinen-nurminen': 'Miettinen O, Nurminen M. Stat Med 1985;4:213-226',
  koopman: 'Koopman PAR. Biometrics 1984;40:513-517',
} as const
export type RiskRatioMethod = keyof typeof riskRatioMethods

/** Methods for the interval of a ratio of two odds. */
export const oddsRatioMethods = {
  woolf: 'Woolf B. Ann Hum Genet 1955;19:251-253 (logarithm)',
  'miettinen-nurminen': 'Miettinen O, Nurminen M. Stat Med 1985;4:213-226',
  exact: 'Cornfield J. Proc Third Berkeley Symp 1956;4:135-148 (given the margins)',
  'mid-p': 'Mehta CR, Walsh SJ. Am Stat 1992;46:146-150 (given the margins)',
} as const
export type OddsRatioMethod = keyof typeof oddsRatioMethods

/**
 * Returns the share of arm a less that of arm b (-1..1) with its interval by the named method. Wald, its corrected form
 * and Agresti-Caffo are not kept within -1..1. Throws a RangeError for counts that cannot be, such as 5 of 4.
 */
export function differenceInterval(
  method: DifferenceMethod,
  a: ArmCount,
  b: ArmCount,
  level = 0.95,
): ComparisonEstimate {
  requireArms(a, b)
  const estimate = a.events / a.total - b.events / b.total
  if (method === 'newcombe') return riskDifference(a, b, level)
  const z = twoSidedDeviate(level)
  if (method === 'miettinen-nurminen' || method === 'mee') {
    return { estimate, ...scoreLimitsOfDifference(a, b, z, method === 'miettinen-nurminen') }
  }
  const added = (arm: ArmCount) => ({ events: arm.events + 1, total: arm.total + 2 })
  const [one, other] = method === 'agresti-caffo' ? [added(a), added(b)] : [a, b]
  const [riskOne, riskOther] = [one.events / one.total, other.events / other.total]
  const variance = (riskOne * (1 - riskOne)) / one.total + (riskOther * (1 - riskOther)) / other.total
  const correction = method === 'wald-corrected' ? (1 / a.total + 1 / b.total) / 2 : 0
  const reach = z * Math.sqrt(variance) + correction
  const centre = riskOne - riskOther
  return { estimate, low: centre - reach, high: centre + reach }
}

/**
 * Returns the share of arm a over that of arm b with its interval; null where the method gives none: by logarithms with
 * an arm without events, by any when neither arm has one. A limit may be 0 or Infinity by the score methods.
 */
export function riskRatioInterval(
  method: RiskRatioMethod,
  a: ArmCount,
  b: ArmCount,
  level = 0.95,
): ComparisonEstimate | null {
  requireArms(a, b)
  if (method === 'katz') return estimateOrNull(riskRatio(a, b, level))
  if (a.events + b.events === 0) return null
  const estimate = a.events / a.total / (b.events / b.total)
  return { estimate, ...scoreLimitsOfRatio(a, b, twoSidedDeviate(level), method === 'miettinen-nurminen') }
}

/**
 * Returns the odds of arm a over those of arm b with their interval; null where the method gives none. The exact and
 * mid-P methods estimate the ratio given the margins, which lies a little nearer to 1 than the ratio of the odds seen.
 */
export function oddsRatioInterval(
  method: OddsRatioMethod,
  a: ArmCount,
  b: ArmCount,
  level = 0.95,
): ComparisonEstimate | null {
  requireArms(a, b)
  const events = a.events + b.events
  if (method === 'woolf') return estimateOrNull(oddsRatio(a, b, level))
  if (events === 0 || events === a.total + b.total) return null
  if (method !== 'miettinen-nurminen') return conditionalOddsRatio(a, b, level, method)
  const estimate = (a.events * (b.total - b.events)) / (b.events * (a.total - a.events))
  return { estimate, ...scoreLimitsOfOddsRatio(a, b, twoSidedDeviate(level), true) }
}

/** How many people must be treated for one more, or one fewer, to have the event; with its interval. */
export type NumberNeeded = Interval & { number: number; event: 'more' | 'fewer' }

/**
 * Returns the number needed to treat from a risk difference and its interval (Altman 1998, BMJ 317:1309-1312); null
 * where the interval holds 0, since the number then runs through infinity and misleads.
 */
export function numberNeededToTreat({ estimate, low, high }: ComparisonEstimate): NumberNeeded | null {
  if (!(low > 0 || high < 0) || estimate === 0) return null
  const [near, far] = [Math.abs(low), Math.abs(high)].sort((one, other) => one - other)
  if (near === undefined || far === undefined) return null
  return {
    number: 1 / Math.abs(estimate),
    low: 1 / far,
    high: 1 / near,
    event: estimate > 0 ? 'more' : 'fewer',
  }
}

function requireArms(a: ArmCount, b: ArmCount): void {
  requireCounts(a.events, a.total)
  requireCounts(b.events, b.total)
}

const estimateOrNull = (ratio: ReturnType<typeof riskRatio>): ComparisonEstimate | null =>
  ratio.kind === 'estimate' ? { estimate: ratio.estimate, low: ratio.low, high: ratio.high } : null
