import { exact, isWithin, type Bounded, type Printed } from '@/evidence/study/printed'
import type { Interval } from '@/evidence/statistics/proportion-interval'

/** Returns half a unit of the last printed digit: 0.5 for `37`, 0.05 for `16.0`. */
export function halfUnit(printed: Pick<Printed, 'decimals'>): number {
  return 0.5 * 10 ** -printed.decimals
}

/** Returns the numbers that the printed one may stand for, under rounding to the nearest. */
export function unroundedRange(printed: Printed): Interval {
  const half = halfUnit(printed)
  return { low: printed.number - half, high: printed.number + half }
}

/** Says whether a computed number would be printed so; at a tie both neighbours count. */
export function roundsTo(value: number, printed: Printed): boolean {
  // A billionth of slack covers the binary error of the computation and is far below any printed digit.
  return Math.abs(value - printed.number) <= halfUnit(printed) + 1e-9
}

/** Says whether a computed number would be printed so, or lies within the bound that is printed in its place. */
export function meets(value: number, printed: Bounded): boolean {
  const number = exact(printed)
  return number === null ? isWithin(value, printed) : roundsTo(value, number)
}

/**
 * Returns the numbers that the printed one may stand for: half a unit of its last digit to either side, and everything
 * beyond it where it is a bound. The time of somebody still under observation is what was seen, so that it counts as printed.
 */
export function possibleRange({ number, decimals, bound }: Bounded): Interval {
  const half = halfUnit({ decimals })
  return {
    low: bound === 'less-than' || bound === 'at-most' ? -Infinity : number - half,
    high: bound === 'greater-than' || bound === 'at-least' ? Infinity : number + half,
  }
}
