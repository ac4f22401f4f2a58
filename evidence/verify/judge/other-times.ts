import type { Result } from '@/evidence/study/result'
import type { FoundQuantity } from '@/evidence/verify/read/found'
import { sameTimePoint, type FoundTimePoint } from '@/evidence/verify/read/time-points'

/**
 * Returns the landmarks near a number that are not that of its result, without those that stand beside a number before it where the
 * result's own landmark follows: "6 months or longer in 8 of 12, and 12 months or longer in 5".
 */
export function otherTimes(
  text: string,
  timePoints: readonly FoundTimePoint[],
  quantities: readonly FoundQuantity[],
  result: Result | null,
): FoundTimePoint[] {
  const isMeant = ({ timePoint }: FoundTimePoint) => sameTimePoint(result?.timePoint ?? null, timePoint)
  const own = timePoints.filter(isMeant)
  const isOfAnother = (one: FoundTimePoint) => {
    const next = quantities.find(({ index }) => index >= one.end)
    return (
      next !== undefined &&
      // What opens a sentence is said of all of it.
      !/[,;:]/u.test(text.slice(one.end, next.index)) &&
      own.some(({ index }) => index >= next.end)
    )
  }
  return timePoints.filter((one) => !isMeant(one) && !isOfAnother(one))
}
