import type { JoinedReport } from '@/evidence/study/join'

/**
 * Returns where an estimate is drawn: the number as printed, or, for a share of which only the count was printed,
 * that count over its denominator in percent; null when neither is known.
 */
export function drawnEstimate({ report, result }: JoinedReport): number | null {
  if (report.state !== 'reported') return null
  if (report.value) return report.value.number
  if (result.unit !== 'percent' || report.count === null || !report.denominator) return null
  return (report.count / report.denominator) * 100
}
