import { formatCount, formatPrinted } from '@/evidence/format/number'
import { withUnit } from '@/evidence/format/result'
import { shownReport } from '@/evidence/study/join'
import { exact } from '@/evidence/study/printed'
import type { Report, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { halfUnit } from './precision'

/** How large the shown report of a result is, and how a sentence prints it. */
export type Amount = {
  report: Report
  count: number | null
  percent: number | null
  slack: number
  words: string
}

/** Returns the amount of a proportion or count as shown, or null when nothing was reported. */
export function amountOf(study: Study, result: Result): Amount | null {
  const report = shownReport(study, result)
  if (report.state !== 'reported') return null
  const { count, denominator } = report
  const value = exact(report.value)
  const percent = result.unit === 'percent' && value ? value.number : null
  if (count === null && percent === null) return null
  const words =
    count === null
      ? withUnit(value ? formatPrinted(value) : '', result.unit)
      : denominator === null
        ? formatCount(count)
        : `${formatCount(count)} of ${formatCount(denominator)}`
  return { report, count, percent, slack: value ? halfUnit(value) : 0, words }
}

/** Says whether the first is certainly more than the second: by count where both have one, else by percentage beyond rounding. */
export function exceeds(a: Amount, b: Amount): boolean {
  if (a.count !== null && b.count !== null) return a.count > b.count
  return a.percent !== null && b.percent !== null && a.percent - a.slack > b.percent + b.slack
}

/** Says whether the two can be compared at all. */
export function comparable(a: Amount, b: Amount): boolean {
  return (a.count !== null && b.count !== null) || (a.percent !== null && b.percent !== null)
}
