import { betaQuantile, betaTails } from '@/evidence/statistics/special-functions'

/**
 * Lower limits of a proportion by methods that programs offer beside the usual ones. Each treats events and non-events
 * alike, so that the upper limit is one minus the lower limit for the non-events. `tail` is the probability below the
 * limit and z its normal deviate; all limits lie in 0..1.
 */

/** Wald on the log odds (Stata's `proportion`, SAS's logit limits); without events or non-events the exact limit, as in R's binom. */
export function logitLowerLimit(k: number, n: number, tail: number, z: number): number {
  if (k === 0) return 0
  if (k === n) return betaQuantile(tail, k, 1)
  const reach = z * Math.sqrt(n / (k * (n - k)))
  return 1 / (1 + Math.exp(-(Math.log(k / (n - k)) - reach)))
}

/** Arcsine of the square root, without a correction (Newcombe 1998's review names it; SAS and R's binom offer it). */
export function arcsineLowerLimit(k: number, n: number, _tail: number, z: number): number {
  return Math.sin(Math.max(0, Math.asin(Math.sqrt(k / n)) - z / (2 * Math.sqrt(n)))) ** 2
}

/** The proportion at which twice the log likelihood has fallen by z squared (profile likelihood of a proportion). */
export function likelihoodLowerLimit(k: number, n: number, _tail: number, z: number): number {
  if (k === 0) return 0
  const best = k / n
  const log = (p: number) => k * Math.log(p) + (k === n ? 0 : (n - k) * Math.log1p(-p))
  const most = k === n ? 0 : log(best)
  return bisect(0, best, (p) => 2 * (most - log(p)) < z * z)
}

/** Most participants for which Blaker's limit is searched; above it the exact limit stands in, from which it hardly differs. */
export const maxBlakerTotal = 2000

/**
 * Blaker's limit, which lies within the exact interval: the smallest proportion whose acceptability exceeds 1 - level
 * (Blaker 2000, Can J Stat 28:783-798, whose S-PLUS function steps upwards from the exact limit as this one does, to 1e-6).
 */
export function blakerLowerLimit(k: number, n: number, tail: number): number {
  if (k === 0) return 0
  const exact = betaQuantile(tail, k, n - k + 1)
  if (n > maxBlakerTotal) return exact
  const alpha = 2 * tail
  let low = exact
  for (const step of [1e-2, 1e-3, 1e-4, 1e-5, 1e-6]) {
    while (low + step < k / n && blakerAcceptability(k, n, low + step) <= alpha) low += step
  }
  return low
}

/** P(X at least k) with the largest opposite tail that does not exceed it. */
function blakerAcceptability(k: number, n: number, p: number): number {
  const upper = betaTails(p, 1 - p, k, n - k + 1).lower
  const below = (x: number) => (x < 0 ? 0 : x >= n ? 1 : betaTails(p, 1 - p, x + 1, n - x).upper)
  // The largest x with P(X <= x) <= P(X >= k): that distribution function rises with x.
  let [least, most] = [-1, k]
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2)
    if (below(middle) <= upper * (1 + 1e-7)) least = middle
    else most = middle
  }
  return upper + below(least)
}

/** Returns where the condition begins to hold between two ends, the first of which it does not meet. */
function bisect(from: number, to: number, holds: (p: number) => boolean): number {
  let [low, high] = [from, to]
  for (let step = 0; step < 200 && high - low > 1e-15 * Math.max(high, 1e-12); step += 1) {
    const middle = (low + high) / 2
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
