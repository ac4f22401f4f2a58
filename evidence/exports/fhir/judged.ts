import { findResult, shownReport } from '@/evidence/study/join'
import type { Resolution, Study } from '@/evidence/study/study'
import { onceFor } from '@/evidence/study/once-for'
import { reportRows, type ReportRow } from '../report-row'

/** One ruling over one report; `of` is null where it judges words alone, `beside` are the reports that it sets beside that one. */
export type Judged = { ruling: Resolution; of: string | null; beside: readonly string[] }

/**
 * Returns an editor's rulings by what they judge: each report that differs from the one that is shown, or, where none does, those
 * that are shown of its results. Where both stand, one judgement speaks of all the reports that are kept apart.
 */
export const judgedIn = onceFor((study: Study): Judged[] =>
  study.resolutions.flatMap((ruling) => judgedBy(ruling, study)),
)

function judgedBy(ruling: Resolution, study: Study): Judged[] {
  const differing = reportRows(study).filter(({ cell }) => cell?.resolutionId === ruling.id)
  const shown = ruling.resultIds.map((id) => shownReport(study, findResult(study, id)).id)
  const reports = differing.length > 0 ? differing.map(({ joined }) => joined.report.id) : shown
  const [first, ...others] = reports
  if (first === undefined) return [{ ruling, of: null, beside: [] }]
  if (ruling.outcome === 'not-comparable') return [{ ruling, of: first, beside: others }]
  const chosen = ruling.shownSourceId === null ? [] : shown
  return reports.map((of) => ({
    ruling,
    of,
    beside: chosen.filter((id) => id !== of && resultOf(id) === resultOf(of)),
  }))
}

/** A report is named by its result and its source. */
const resultOf = (reportId: string) => reportId.split('--')[0]

/** Returns whether a ruling took the number of a report for an error of transcription, and pages show another's in its place. */
export function isRuledAnError({ joined, isShown, cell }: ReportRow): boolean {
  const ruling = joined.study.resolutions.find(({ id }) => id === cell?.resolutionId)
  return (
    !isShown &&
    cell?.agreement === 'differs' &&
    ruling?.kind === 'transcription-error' &&
    ruling.outcome === 'resolved' &&
    ruling.shownSourceId !== null
  )
}

/** Whether a rule had a hold on the report; one that says nothing is no assessment. */
export const isChecked = ({ checks }: ReportRow): boolean =>
  checks.some(({ verdict }) => verdict !== 'cannot-be-checked')
