import { exactDifferenceLimits } from '@/evidence/statistics/exact-difference'
import { proportionInterval, type Interval } from '@/evidence/statistics/proportion-interval'
import { differenceInterval, methodsOfDifference, type ArmCount } from '@/evidence/statistics/two-proportions'
import type { Printed } from '@/evidence/study/printed'

/**
 * Says whether the limits printed for a difference of shares are, to the digit, the exact interval of the first arm's share (Clopper
 * and Pearson), and those of no method for a difference: six usual ones and the exact unconditional one. Where nobody in the other arm
 * had the event the last may give the very same limits; then nobody can tell from the digits how they were made, and they stand.
 * `level` is a share, 0.95 for 95%.
 */
export function isIntervalOfOneArm(
  one: ArmCount,
  other: ArmCount,
  { low, high, level }: { low: Printed; high: Printed; level: number },
): boolean {
  const isPrinted = (limit: number, printed: Printed) =>
    (100 * limit).toFixed(printed.decimals) === printed.number.toFixed(printed.decimals)
  const arePrinted = (limits: Interval | null) =>
    limits !== null && isPrinted(limits.low, low) && isPrinted(limits.high, high)
  if (!arePrinted(proportionInterval('clopper-pearson', one.events, one.total, level))) return false
  const ofDifference = [
    ...methodsOfDifference.map((method) => differenceInterval(method, one, other, level)),
    exactDifferenceLimits(one, other, level),
  ]
  return !ofDifference.some(arePrinted)
}
