import { normalQuantile } from '@/evidence/statistics/special-functions'
import type { JoinedReport } from '@/evidence/study/join'

/** A report on a scale where it is roughly normal, as programs for meta-analysis take it in, with how it came about. */
export type Effect = { measure: string; yi: number; sei: number; how: string }

/**
 * Returns what a report gives to a meta-analysis, or null where it is not derivable: a share on the logit scale (metafor's PLO), a
 * ratio on the log scale, a mean or a difference as printed. Nothing is added to a count of none or of all, no interval is taken for
 * one of confidence that is not called so, and no median or rate of a curve is turned into anything.
 */
export function effectOf(joined: JoinedReport): Effect | null {
  const { report, result } = joined
  if (report.state !== 'reported') return null
  if (result.kind === 'proportion') return logit(joined)
  if (result.kind === 'ratio') return logRatio(joined)
  if (result.kind === 'mean' || result.kind === 'difference') return asPrinted(joined)
  return null
}

function logit({ report: { count, denominator, countStatus } }: JoinedReport): Effect | null {
  if (count === null || denominator === null || count <= 0 || count >= denominator) return null
  return {
    measure: 'PLO',
    yi: Math.log(count / (denominator - count)),
    sei: Math.sqrt(1 / count + 1 / (denominator - count)),
    how: `logit of count and denominator${countStatus === 'inferred' ? '; the count was inferred from a percentage' : ''}`,
  }
}

function logRatio({ report, result }: JoinedReport): Effect | null {
  const limits = limitsOf({ report, result })
  if (report.value === null || report.value.bound !== null || limits === null) return null
  const { low, high, deviate } = limits
  if (report.value.number <= 0 || low <= 0 || high <= low) return null
  return {
    measure: `log ${result.measure ?? 'ratio'}`,
    yi: Math.log(report.value.number),
    sei: (Math.log(high) - Math.log(low)) / (2 * deviate),
    how: `log of the printed ratio; standard error from its ${result.spread?.level}% confidence interval`,
  }
}

function asPrinted({ report, result }: JoinedReport): Effect | null {
  if (report.value === null || report.value.bound !== null) return null
  const of = { measure: result.kind, yi: report.value.number }
  if (report.standardError !== null) {
    return { ...of, sei: report.standardError.number, how: 'value and standard error as printed' }
  }
  const limits = limitsOf({ report, result })
  if (limits === null || limits.high <= limits.low) return null
  return {
    ...of,
    sei: (limits.high - limits.low) / (2 * limits.deviate),
    how: `value as printed; standard error from its ${result.spread?.level}% confidence interval`,
  }
}

/** The two limits of a confidence interval with the normal deviate of its level; null where they are something else, or one-sided. */
function limitsOf({
  report: { low, high },
  result: { spread },
}: Pick<JoinedReport, 'report' | 'result'>): { low: number; high: number; deviate: number } | null {
  if (spread?.kind !== 'confidence-interval' || spread.level === null || spread.sides === 'one') return null
  if (low?.state !== 'reported' || high?.state !== 'reported') return null
  if (low.printed.bound !== null || high.printed.bound !== null) return null
  const deviate = normalQuantile(1 - (1 - spread.level / 100) / 2)
  return { low: low.printed.number, high: high.printed.number, deviate }
}
