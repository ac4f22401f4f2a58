import type { JoinedReport } from '@/evidence/study/join'
import { reaches } from '@/evidence/study/printed'
import type { Limit } from '@/evidence/study/result'
import { drawnBound, drawnEstimate } from './drawn-estimate'
import type { DrawnLimit, IntervalRow } from './plots/interval-plot'

/** Returns the row that draws a report: its numbers as printed, or the reason why there are none. */
export function intervalRow(
  joined: JoinedReport,
  words: { label: string; cells: string[]; line: string },
): IntervalRow {
  const { report, result } = joined
  if (report.state !== 'reported') return { ...words, absent: report.state }
  const value = drawnEstimate(joined)
  const row = { ...words, valueGoesOn: drawnBound(joined) }
  if (result.spread && report.low && report.high) {
    return { ...row, value, low: drawn(report.low), high: drawn(report.high), spread: result.spread.kind }
  }
  const length = report.standardDeviation ?? report.standardError
  if (value !== null && length !== null) {
    const spread = report.standardDeviation ? 'standard-deviation' : 'standard-error'
    return { ...row, value, low: value - length.number, high: value + length.number, spread }
  }
  return value === null ? { ...words, absent: 'not-yet-extracted' } : { ...row, value, spread: null }
}

function drawn(limit: Limit): DrawnLimit {
  if (limit.state !== 'reported') return limit.state
  const { number, bound } = limit.printed
  if (bound === null) return number
  return { number, goesOn: reaches(limit.printed).below ? 'low' : 'high' }
}
