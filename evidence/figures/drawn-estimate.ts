import type { JoinedReport } from '@/evidence/study/join'

/**
 * Returns where an estimate is drawn: the number as printed, or, for a share of which only the count was printed,
 * that count over its denominator in percent; null when neither is known. So it is where only a bound of it is
 * printed, `<1%`; without a count the bound stands where its number is.
 */
export function drawnEstimate({ report, result }: JoinedReport): number | null {
  if (report.state !== 'reported') return null
  if (report.value && report.value.bound === null) return report.value.number
  if (result.unit !== 'percent' || report.count === null || !report.denominator) {
    return report.value?.number ?? null
  }
  return (report.count / report.denominator) * 100
}
