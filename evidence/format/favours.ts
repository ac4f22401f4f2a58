import type { JoinedReport } from '@/evidence/study/join'

/** The side of no difference on which an effect is good for the people of the first arm. */
export type GoodSide = 'low' | 'high'

/**
 * Returns the side of no difference (1 for a ratio, 0 for a difference) that is better for the people of the first arm; null
 * where the outcome has no better way or the measure does not tell. A hazard ratio is about events: of an outcome that is a time
 * until something bad (better is longer) a low one is good; of a time until something good (better is sooner) a high one.
 */
export function goodSideOf({ outcome, result }: JoinedReport): GoodSide | null {
  if (outcome.better === 'neither') return null
  if (result.measure !== 'hazard-ratio') return outcome.better === 'higher' ? 'high' : 'low'
  // An event that is itself the outcome ("death", a harm) and is better rarer: fewer of it is a low hazard.
  const isEvent = outcome.harm !== null || !/time|survival|duration|free/i.test(outcome.title)
  if (isEvent) return outcome.better === 'lower' ? 'low' : 'high'
  return outcome.better === 'higher' ? 'low' : 'high'
}

/** How an interval lies to no difference. `unclear` where a limit is missing, or printed only as a bound. */
export type IntervalVerdict = 'better' | 'worse' | 'no-clear-difference' | 'unclear'

/**
 * Returns what the interval of a comparison says of the first arm: better or worse where it excludes no difference, no clear
 * difference where it holds it. A limit that is printed as no difference itself (1.00) holds it.
 */
export function verdictOfInterval(joined: JoinedReport): IntervalVerdict {
  const { report, result } = joined
  const none = noDifferenceOf(joined)
  if (none === null || result.spread?.kind !== 'confidence-interval') return 'unclear'
  if (report.low?.state !== 'reported' || report.high?.state !== 'reported') return 'unclear'
  const [low, high] = [report.low.printed, report.high.printed]
  if (low.bound !== null || high.bound !== null) return 'unclear'
  const [from, to] = [Math.min(low.number, high.number), Math.max(low.number, high.number)]
  if (from <= none && to >= none) return 'no-clear-difference'
  const good = goodSideOf(joined)
  if (good === null) return 'unclear'
  return to < none === (good === 'low') ? 'better' : 'worse'
}

/** Returns the value of no difference of a comparison: 1 for a ratio, 0 for a difference; null of everything else. */
export function noDifferenceOf({ result }: Pick<JoinedReport, 'result'>): 0 | 1 | null {
  if (result.kind === 'ratio') return 1
  return result.kind === 'difference' && result.comparatorArmId !== null ? 0 : null
}
