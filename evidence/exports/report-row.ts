import type { Check } from '@/evidence/checks/check'
import { checkStudy } from '@/evidence/checks/check-study'
import { checksBeside, checkMarkOf, type CheckMark } from '@/evidence/checks/mark'
import type { SourceCell } from '@/evidence/compare/agreement'
import { compareSources } from '@/evidence/compare/compare-sources'
import { noReadings, type Readings } from '@/evidence/readings/readings-schema'
import { readingKey, valueReadings, type ValueReading } from '@/evidence/readings/standing'
import { joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { onceFor } from '@/evidence/study/once-for'

/** One report with what we say of it; every export is made from these rows. */
export type ReportRow = {
  joined: JoinedReport
  /** Whether pages show this report of its result. */
  isShown: boolean
  /** The mark that pages print beside the result. */
  mark: CheckMark
  /** The checks listed beside this report, in the order in which they ran. */
  checks: Check[]
  /** How the report stands to the one shown. */
  cell: SourceCell | null
  /** Who read the value; null where the source prints none. */
  reading: ValueReading | null
}

type CheckedRow = Omit<ReportRow, 'reading'>

/**
 * Returns every report of a study in the record's order, with who read it. Checking takes a while, so a study is checked once.
 */
export function reportRows(study: Study, readings: Readings = noReadings): ReportRow[] {
  const kept = valueReadings(study, readings)
  return checkedRows(study).map((row) => ({
    ...row,
    reading: kept.get(readingKey(row.joined.result.id, row.joined.source.id)) ?? null,
  }))
}

const checkedRows = onceFor((study: Study): CheckedRow[] => {
  const checks = checkStudy(study)
  const { cells } = compareSources(study)
  const cellAt = new Map(cells.map((cell) => [`${cell.resultId}--${cell.sourceId}`, cell]))
  return study.results.flatMap((result) => {
    const shown = shownReport(study, result)
    const mark = checkMarkOf(checks, result.id)
    return result.reports.map((report) => ({
      joined: joinReport(study, result, report),
      isShown: report === shown,
      mark,
      checks: checksBeside(checks, result.id, report.sourceId),
      cell: cellAt.get(`${result.id}--${report.sourceId}`) ?? null,
    }))
  })
})
