import type { Check } from '@/evidence/checks/check'
import { checkStudy } from '@/evidence/checks/check-study'
import { checksBeside, checkMarkOf, type CheckMark } from '@/evidence/checks/mark'
import type { SourceCell } from '@/evidence/compare/agreement'
import { compareSources } from '@/evidence/compare/compare-sources'
import { joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

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
}

const known = new WeakMap<Study, ReportRow[]>()

/** Returns every report of a study in the record's order. Checking takes a while, so a study is checked once. */
export function reportRows(study: Study): ReportRow[] {
  const before = known.get(study)
  if (before) return before
  const rows = rowsFor(study)
  known.set(study, rows)
  return rows
}

function rowsFor(study: Study): ReportRow[] {
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
}
