import type { Interval } from '@/evidence/statistics/proportion-interval'
import type { ArmCount } from '@/evidence/statistics/ratio-interval'

/** A score statistic of two arms at an assumed difference or ratio: it falls as the assumed value rises. */
type ScoreStatistic = (assumed: number) => number

/** Returns the most likely risks of both arms given that they differ by `difference` (Farrington and Manning 1990, Stat Med 9:1447-1454). */
export function risksAtDifference(a: ArmCount, b: ArmCount, difference: number): [number, number] {
  const [riskA, riskB] = [a.events / a.total, b.events / b.total]
  const t = b.total / a.total
  const cubic = 1 + t
  const square = -(1 + t + riskA + t * riskB + difference * (t + 2)) / cubic
  const linear = (difference * difference + difference * (2 * riskA + t + 1) + riskA + t * riskB) / cubic
  const constant = (-riskA * difference * (1 + difference)) / cubic
  const v = (square / 3) ** 3 - (square * linear) / 6 + constant / 2
  const s = Math.sqrt(Math.max(0, (square / 3) ** 2 - linear / 3))
  const u = v > 0 ? s : -s
  const cosine = u === 0 ? 0 : Math.min(1, Math.max(-1, v / u ** 3))
  const root = 2 * u * Math.cos((Math.PI + Math.acos(cosine)) / 3) - square / 3
  const atA = Math.min(1, 1 + difference, Math.max(0, difference, root))
  return [atA, Math.min(1, Math.max(0, atA - difference))]
}

/** As `risksAtDifference`, of a ratio of the risks (Miettinen and Nurminen 1985, Stat Med 4:213-226). */
function risksAtRatio(a: ArmCount, b: ArmCount, ratio: number): [number, number] {
  const events = a.events + b.events
  const square = (a.total + b.total) * ratio
  const linear = -(a.total * ratio + a.events + b.total + b.events * ratio)
  // The smaller root, written so that nothing cancels.
  const atB = (2 * events) / (-linear + Math.sqrt(Math.max(0, linear * linear - 4 * square * events)))
  return [Math.min(1, ratio * atB), Math.min(1, atB)]
}

/** As `risksAtDifference`, of a ratio of the odds. */
function risksAtOddsRatio(a: ArmCount, b: ArmCount, ratio: number): [number, number] {
  const events = a.events + b.events
  const square = b.total * (ratio - 1)
  const linear = a.total * ratio + b.total - events * (ratio - 1)
  const root = Math.sqrt(Math.max(0, linear * linear + 4 * square * events))
  // Whichever form of the root does not cancel.
  const atB = linear >= 0 ? (2 * events) / (linear + root) : (root - linear) / (2 * square)
  return [(atB * ratio) / (1 + atB * (ratio - 1)), atB]
}

const binomialVariance = (risk: number, total: number) => (risk * (1 - risk)) / total

/** The variance of Miettinen and Nurminen is larger than that of Mee and of Koopman by N / (N - 1). */
function inflation(a: ArmCount, b: ArmCount, corrected: boolean): number {
  const all = a.total + b.total
  return corrected && all > 1 ? all / (all - 1) : 1
}

/** Returns the limits of the risk difference by the score test, with or without the factor N / (N - 1). */
export function scoreLimitsOfDifference(a: ArmCount, b: ArmCount, z: number, corrected: boolean): Interval {
  const found = a.events / a.total - b.events / b.total
  const factor = inflation(a, b, corrected)
  const statistic: ScoreStatistic = (assumed) => {
    const [atA, atB] = risksAtDifference(a, b, assumed)
    return overRoot(
      found - assumed,
      factor * (binomialVariance(atA, a.total) + binomialVariance(atB, b.total)),
    )
  }
  return { low: solve(statistic, z, -1, found), high: solve(statistic, -z, found, 1) }
}

/** Returns the limits of the risk ratio by the score test; 0 or Infinity where an arm had no events. */
export function scoreLimitsOfRatio(a: ArmCount, b: ArmCount, z: number, corrected: boolean): Interval {
  const [riskA, riskB] = [a.events / a.total, b.events / b.total]
  const factor = inflation(a, b, corrected)
  const statistic: ScoreStatistic = (logRatio) => {
    const ratio = Math.exp(logRatio)
    const [atA, atB] = risksAtRatio(a, b, ratio)
    const variance = binomialVariance(atA, a.total) + ratio * ratio * binomialVariance(atB, b.total)
    return overRoot(riskA - ratio * riskB, factor * variance)
  }
  return logLimits(statistic, z, a.events > 0, b.events > 0)
}

/** Returns the limits of the odds ratio by the score test; 0 or Infinity where a cell is empty. */
export function scoreLimitsOfOddsRatio(a: ArmCount, b: ArmCount, z: number, corrected: boolean): Interval {
  const factor = inflation(a, b, corrected)
  const statistic: ScoreStatistic = (logRatio) => {
    const [atA, atB] = risksAtOddsRatio(a, b, Math.exp(logRatio))
    const information = 1 / (a.total * atA * (1 - atA)) + 1 / (b.total * atB * (1 - atB))
    // Given the margins, what arm a has too many arm b has too few.
    return (a.events - a.total * atA) * Math.sqrt(information / factor)
  }
  const hasLow = a.events > 0 && b.events < b.total
  const hasHigh = b.events > 0 && a.events < a.total
  return logLimits(statistic, z, hasLow, hasHigh)
}

function logLimits(statistic: ScoreStatistic, z: number, hasLow: boolean, hasHigh: boolean): Interval {
  const reach = 40
  return {
    low: hasLow ? Math.exp(solve(statistic, z, -reach, reach)) : 0,
    high: hasHigh ? Math.exp(solve(statistic, -z, -reach, reach)) : Infinity,
  }
}

function overRoot(distance: number, variance: number): number {
  if (variance > 0) return distance / Math.sqrt(variance)
  return distance === 0 ? 0 : distance * Infinity
}

/** Halves the range until the falling statistic is the target, to the last digit unless a coarser one is enough. */
export function solve(
  falling: (x: number) => number,
  target: number,
  from: number,
  to: number,
  enough = 0,
): number {
  let [low, high] = [from, to]
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high || high - low < enough) return middle
    if (falling(middle) > target) low = middle
    else high = middle
  }
  return (low + high) / 2
}
