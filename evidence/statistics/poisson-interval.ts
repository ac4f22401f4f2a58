import { chiSquareCdf, chiSquareUpperTail } from './special-functions'
import type { Interval } from './proportion-interval'
import { twoSidedDeviate } from './ratio-interval'

/**
 * Returns the exact two-sided limits of a Poisson mean of which `count` events were seen (Garwood 1936, Biometrika
 * 28:437-442): half the quantiles of chi-square with 2x and 2x + 2 degrees of freedom. Divide by the person-time for a rate.
 */
export function garwoodInterval(count: number, level = 0.95): Interval {
  const tail = (1 - level) / 2
  return {
    low: count === 0 ? 0 : bisected((mean) => chiSquareCdf(2 * mean, 2 * count) < tail, count),
    high: bisected((mean) => chiSquareUpperTail(2 * mean, 2 * count + 2) > tail, 3 * count + 40),
  }
}

/** Ways in which sources make the interval of a number of events, as a sentence names them. */
export const poissonMethods = {
  exact: 'the exact method (Garwood)',
  normal: 'the normal distribution',
  'log-normal': 'the log-normal distribution',
} as const
export type PoissonMethod = keyof typeof poissonMethods
export const poissonMethodsInOrder = Object.keys(poissonMethods) as PoissonMethod[]

/**
 * Returns the two-sided limits of a Poisson mean by one method; the normal ones end at 0. Null where the method has none:
 * the logarithm of no event.
 */
export function poissonInterval(method: PoissonMethod, count: number, level = 0.95): Interval | null {
  if (method === 'exact') return garwoodInterval(count, level)
  const reach = twoSidedDeviate(level) * (method === 'normal' ? Math.sqrt(count) : 1 / Math.sqrt(count))
  if (method === 'normal') return { low: Math.max(0, count - reach), high: count + reach }
  return count === 0 ? null : { low: count * Math.exp(-reach), high: count * Math.exp(reach) }
}

/** Returns the mean up to which a statement holds; both tails change steadily with the mean. */
function bisected(holds: (mean: number) => boolean, most: number): number {
  let [low, high] = [0, most]
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}
