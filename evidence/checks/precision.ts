import type { Printed } from '@/evidence/study/printed'
import type { Interval } from '@/evidence/statistics/proportion-interval'

/** Returns half a unit of the last printed digit: 0.5 for `37`, 0.05 for `16.0`. */
export function halfUnit(printed: Printed): number {
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
