import type { JoinedReport } from '@/evidence/study/join'
import { exact } from '@/evidence/study/printed'
import type { Unit } from '@/evidence/study/vocabulary'

/** The side of no difference on which an effect is good for the people of the first arm. */
export type GoodSide = 'low' | 'high'

/**
 * Returns the side of no difference (1 for a ratio, 0 for a difference) that is better for the people of the first arm; null
 * where the outcome has no better way, or where it is not known what a hazard is the hazard of. A hazard ratio is about events:
 * of an outcome that is a time until something bad (better is longer) a low one is good; of a time until something good (better
 * is sooner) a high one; of an event that is better rarer, a low one.
 */
export function goodSideOf(joined: JoinedReport): GoodSide | null {
  const { outcome, result } = joined
  if (outcome.better === 'neither') return null
  if (result.measure !== 'hazard-ratio') return outcome.better === 'higher' ? 'high' : 'low'
  switch (natureOf(joined)) {
    case 'time':
      return outcome.better === 'higher' ? 'low' : 'high'
    case 'event':
      return outcome.better === 'higher' ? 'high' : 'low'
    case null:
      return null
  }
}

const timeUnits: readonly Unit[] = ['days', 'weeks', 'months', 'years']

/**
 * Returns whether an outcome is a time until something or an event that people have: by what else the record holds of it (a median
 * in months, a count of people), else by its title; null where neither tells.
 */
function natureOf({ study, outcome }: JoinedReport): 'time' | 'event' | null {
  if (outcome.harm !== null) return 'event'
  const own = study.results.filter(({ outcomeId }) => outcomeId === outcome.id)
  if (own.some(({ kind, unit }) => kind === 'median' && timeUnits.includes(unit))) return 'time'
  if (own.some(({ kind }) => kind === 'rate-at-time')) return 'time'
  if (/\b(?:time|survival|duration)\b|\bfree\b|-free\b|freedom/i.test(outcome.title)) return 'time'
  if (own.some(({ kind }) => kind === 'proportion' || kind === 'count')) return 'event'
  return /\b(?:deaths?|died|progression|relapse|recurrence|response|events?)\b/i.test(outcome.title)
    ? 'event'
    : null
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

/**
 * Returns what the P value of a comparison says of the first arm where no interval is printed, at the 5% level of two sides: whether
 * its sides are stated or not, every reading of it must agree. `unclear` where they do not, or where no estimate tells the side.
 */
export function verdictOfTest(joined: JoinedReport): IntervalVerdict {
  const { report } = joined
  const [p, value, none] = [report.pValue, exact(report.value)?.number, noDifferenceOf(joined)]
  if (p === null || none === null || value === undefined || report.low !== null) return 'unclear'
  const { number } = p.printed
  const doubled = 2 * Math.min(number, 1 - number)
  const readings = { one: [doubled], two: [number], 'not-stated': [number, doubled] }[p.sides]
  if (p.relation === '=' && readings.every((one) => one > 0.05)) return 'no-clear-difference'
  const good = goodSideOf(joined)
  const isBelow = p.relation !== '>' && readings.every((one) => one <= 0.05)
  if (!isBelow || good === null || value === none) return 'unclear'
  return value < none === (good === 'low') ? 'better' : 'worse'
}

/** Returns the value of no difference of a comparison: 1 for a ratio, 0 for a difference; null of everything else. */
export function noDifferenceOf({ result }: Pick<JoinedReport, 'result'>): 0 | 1 | null {
  if (result.kind === 'ratio') return 1
  return result.kind === 'difference' && result.comparatorArmId !== null ? 0 : null
}
