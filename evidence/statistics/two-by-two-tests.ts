import type { Interval } from '@/evidence/statistics/proportion-interval'
import { requireCounts, requireLevel } from '@/evidence/statistics/proportion-interval'
import { pFromZ, type ArmCount } from '@/evidence/statistics/ratio-interval'
import { solve } from '@/evidence/statistics/score-limits'
import { chiSquareUpperTail, logGamma } from '@/evidence/statistics/special-functions'

/** Tests of no difference between the shares of two arms. */
export const twoByTwoTests = [
  'fisher',
  'chi-squared',
  'chi-squared-corrected',
  'mantel-haenszel',
  'wald',
  'likelihood-ratio',
  'fisher-mid-p',
] as const
export type TwoByTwoTest = (typeof twoByTwoTests)[number]

/**
 * The p values of one test. One-sided in either direction: `fewer` of a true share in arm a below that in arm b,
 * `more` of one above it.
 */
export type PValues = { two: number; fewer: number; more: number }

/**
 * Returns the p values of a test of no difference between two arms' shares; null where the test does not exist, as
 * those with a normal statistic do not when nobody or everybody had the event.
 *
 * - Fisher's two-sided p sums all tables no likelier than the one seen (Fisher 1935), as R's `fisher.test` does; its
 *   mid-P form gives the seen table half its weight (Lancaster 1961, J Am Stat Assoc 56:223-234).
 * - `mantel-haenszel` is chi-squared times (N - 1) / N: the Cochran-Mantel-Haenszel test of a single stratum.
 * - `wald` takes the variance of each arm by itself, as the Wald interval does.
 *
 * Throws a RangeError for counts that cannot be.
 */
export function twoByTwoTest(test: TwoByTwoTest, a: ArmCount, b: ArmCount): PValues | null {
  requireCounts(a.events, a.total)
  requireCounts(b.events, b.total)
  if (test === 'fisher') return fisher(a, b, 1)
  if (test === 'fisher-mid-p') return fisher(a, b, 0.5)
  const z = statisticOf[test](a, b)
  if (z === null || !Number.isFinite(z)) return null
  const tail = pFromZ(z, 'one')
  const two = test === 'likelihood-ratio' ? chiSquareUpperTail(z * z, 1) : pFromZ(z, 'two')
  return { two, fewer: z <= 0 ? tail : 1 - tail, more: z >= 0 ? tail : 1 - tail }
}

type Statistic = (a: ArmCount, b: ArmCount) => number | null

const statisticOf: Record<Exclude<TwoByTwoTest, 'fisher' | 'fisher-mid-p'>, Statistic> = {
  'chi-squared': (a, b) => pooledZ(a, b, 0),
  'chi-squared-corrected': (a, b) => pooledZ(a, b, 0.5),
  'mantel-haenszel': (a, b) => {
    const z = pooledZ(a, b, 0)
    const all = a.total + b.total
    return z === null ? null : z * Math.sqrt((all - 1) / all)
  },
  wald: (a, b) => {
    const [riskA, riskB] = [a.events / a.total, b.events / b.total]
    const variance = (riskA * (1 - riskA)) / a.total + (riskB * (1 - riskB)) / b.total
    return variance === 0 ? null : (riskA - riskB) / Math.sqrt(variance)
  },
  'likelihood-ratio': (a, b) => {
    const events = a.events + b.events
    const all = a.total + b.total
    if (events === 0 || events === all) return null
    const term = (seen: number, total: number, share: number) =>
      seen === 0 ? 0 : seen * Math.log(seen / (total * share))
    const deviance = [a, b].reduce(
      (sum, arm) =>
        sum +
        term(arm.events, arm.total, events / all) +
        term(arm.total - arm.events, arm.total, (all - events) / all),
      0,
    )
    return Math.sign(a.events / a.total - b.events / b.total) * Math.sqrt(Math.max(0, 2 * deviance))
  },
}

/** The signed root of Pearson's chi-squared; Yates's correction takes at most the whole distance away, as in R. */
function pooledZ(a: ArmCount, b: ArmCount, correction: number): number | null {
  const events = a.events + b.events
  const all = a.total + b.total
  if (events === 0 || events === all) return null
  const distance = a.events - (a.total * events) / all
  const variance = (a.total * b.total * events * (all - events)) / all ** 3
  return (Math.sign(distance) * Math.max(0, Math.abs(distance) - correction)) / Math.sqrt(variance)
}

/** The tables with the same margins: the events of arm a from `from` on, with the logarithm of each one's weight. */
function tables(a: ArmCount, b: ArmCount): { from: number; logWeights: number[] } {
  const events = a.events + b.events
  const from = Math.max(0, events - b.total)
  const to = Math.min(a.total, events)
  const logWeights: number[] = []
  for (let x = from; x <= to; x += 1) {
    logWeights.push(logChoose(a.total, x) + logChoose(b.total, events - x))
  }
  return { from, logWeights }
}

const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

/** The probabilities of those tables when the true odds ratio is exp(logRatio): noncentral hypergeometric. */
function probabilities({ from, logWeights }: ReturnType<typeof tables>, logRatio: number): number[] {
  const logs = logWeights.map((weight, index) => weight + (from + index) * logRatio)
  const greatest = logs.reduce((most, log) => Math.max(most, log), -Infinity)
  const scaled = logs.map((log) => Math.exp(log - greatest))
  const sum = scaled.reduce((total, one) => total + one, 0)
  return scaled.map((one) => one / sum)
}

const sumOf = (numbers: readonly number[]) =>
  Math.min(
    1,
    numbers.reduce((total, one) => total + one, 0),
  )

function fisher(a: ArmCount, b: ArmCount, weightOfSeen: number): PValues {
  const all = tables(a, b)
  const probability = probabilities(all, 0)
  const seen = a.events - all.from
  const own = probability[seen] ?? 0
  const rest = (1 - weightOfSeen) * own
  // Tables as likely as the one seen count; the ten millionth is what R allows for rounding.
  const two = sumOf(probability.filter((one) => one <= own * (1 + 1e-7))) - rest
  return {
    two,
    fewer: sumOf(probability.slice(0, seen + 1)) - rest,
    more: sumOf(probability.slice(seen)) - rest,
  }
}

/** An odds ratio given the margins of its table: the estimate is Infinity or 0 where a cell is empty. */
export type ConditionalOddsRatio = Interval & { estimate: number }

/**
 * Returns the odds of arm a over those of arm b as Fisher's exact test estimates them, given the margins, with the
 * exact interval (Cornfield 1956), as R's `fisher.test` does; the mid-P interval gives the seen table half its weight.
 */
export function conditionalOddsRatio(
  a: ArmCount,
  b: ArmCount,
  level = 0.95,
  method: 'exact' | 'mid-p' = 'exact',
): ConditionalOddsRatio {
  requireCounts(a.events, a.total)
  requireCounts(b.events, b.total)
  requireLevel(level)
  const all = tables(a, b)
  const seen = a.events - all.from
  const last = all.logWeights.length - 1
  const tail = (1 - level) / 2
  const weight = method === 'exact' ? 1 : 0.5
  const reach = 60
  const upTo = (logRatio: number) => {
    const probability = probabilities(all, logRatio)
    return sumOf(probability.slice(0, seen)) + weight * (probability[seen] ?? 0)
  }
  const from = (logRatio: number) => {
    const probability = probabilities(all, logRatio)
    return sumOf(probability.slice(seen + 1)) + weight * (probability[seen] ?? 0)
  }
  const mean = (logRatio: number) =>
    probabilities(all, logRatio).reduce((sum, one, index) => sum + one * index, 0)
  const estimate =
    seen === 0 ? 0 : seen === last ? Infinity : Math.exp(solve((x) => -mean(x), -seen, -reach, reach))
  return {
    estimate: last === 0 ? Number.NaN : estimate,
    low: seen === 0 ? 0 : Math.exp(solve((x) => -from(x), -tail, -reach, reach)),
    high: seen === last ? Infinity : Math.exp(solve(upTo, tail, -reach, reach)),
  }
}
