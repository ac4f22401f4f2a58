import { describeAbsence } from '@/evidence/study/absence'
import { formatComputed } from '@/evidence/format/computed'
import { noBreakSpace } from '@/evidence/format/number'
import { denominatorNotStated } from '@/evidence/format/people'
import { formatEstimate, formatFraction, lacksDenominator } from '@/evidence/format/result'
import { markInferred } from '@/evidence/figures/words'
import { proportionInterval, type Interval } from '@/evidence/statistics/proportion-interval'
import type { JoinedReport } from '@/evidence/study/join'
import { exact } from '@/evidence/study/printed'

/** A share of people, its interval computed by us from the count, so that all studies have one of the same kind. */
export type ShareOfPeople = {
  fraction: string
  percent: string
  interval: string
  /** In percent, for drawing; null without a count. */
  value: number | null
  limits: Interval | null
}

/** Returns the share in words and numbers; exact 95% limits (Clopper-Pearson) where a count and its denominator are known. */
export function shareOfPeople(joined: JoinedReport): ShareOfPeople | null {
  const { report } = joined
  if (report.state !== 'reported') return null
  const fraction = formatFraction(joined)
  if (report.count === null || !report.denominator) {
    const percent = formatEstimate(joined) ?? (lacksDenominator(joined) ? 'not computable' : null)
    if (percent === null) return null
    return {
      fraction: lacksDenominator(joined) ? denominatorNotStated : describeAbsence('not-yet-extracted'),
      percent,
      interval: 'not computable',
      value: exact(report.value)?.number ?? null,
      limits: null,
    }
  }
  const { low, high } = proportionInterval('clopper-pearson', report.count, report.denominator)
  const share = (100 * report.count) / report.denominator
  return {
    fraction: markInferred(fraction ?? '', joined),
    percent: `${formatComputed(share, 0)}%`,
    interval: `${formatComputed(low * 100, 0)}${noBreakSpace}to${noBreakSpace}${formatComputed(high * 100, 0)}`,
    value: share,
    limits: { low: low * 100, high: high * 100 },
  }
}
