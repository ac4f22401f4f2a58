import type { JoinedReport } from '@/evidence/study/join'
import { reaches } from '@/evidence/study/printed'
import type { Side } from './marks/arrow-head'

/**
 * Returns where an estimate is drawn: the number as printed, or, for a share of which only the count or a bound (`<1%`) was
 * printed, that count over its denominator in percent; null when neither is known. A bound without a count is drawn
 * at its number, with a sign that the estimate is not there: see `drawnBound`.
 */
export function drawnEstimate(joined: JoinedReport): number | null {
  const { report } = joined
  if (report.state !== 'reported') return null
  if (report.value && report.value.bound === null) return report.value.number
  return shareOfCount(joined) ?? report.value?.number ?? null
}

/** Returns to which side of the drawn number the estimate lies, where only a bound of it is known; null where it is the number. */
export function drawnBound(joined: JoinedReport): Side | null {
  const { report } = joined
  if (report.state !== 'reported' || !report.value?.bound || shareOfCount(joined) !== null) return null
  return reaches(report.value).below ? 'low' : 'high'
}

function shareOfCount({ report, result }: JoinedReport): number | null {
  if (result.unit !== 'percent' || report.count === null || !report.denominator) return null
  return (report.count / report.denominator) * 100
}
