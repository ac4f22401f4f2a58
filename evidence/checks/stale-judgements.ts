import { reportCell } from '@/evidence/compare/report-cell'
import { findResult, shownReport } from '@/evidence/study/join'
import type { Acknowledgement, Resolution, Study } from '@/evidence/study/study'
import { plainWorking, type Check } from './check'

/** Says whether the acknowledgement accepts this check's failure or remark: the very one whose working it was given for. */
export function covers(one: Acknowledgement, check: Check): boolean {
  return concerns(one, check) && plainWorking(check.working) === plainWorking(one.working)
}

/** Says whether the acknowledgement speaks of the place where this check fails or remarks, whatever its numbers were. */
export function concerns({ rule, resultId, sourceId }: Acknowledgement, check: Check): boolean {
  return (
    (check.verdict === 'fails' || check.isRemark === true) &&
    check.rule === rule &&
    check.resultId === resultId &&
    (sourceId === null || sourceId === check.sourceId)
  )
}

/** Returns the acknowledgements that accept nothing any more: the number was changed, or never failed. */
export function staleAcknowledgements(study: Study, checks: readonly Check[]): Acknowledgement[] {
  return study.acknowledgements.filter((one) => !checks.some((check) => covers(one, check)))
}

/** Returns the resolutions of a slip in copying that no source shows any more: every report now agrees. */
export function staleResolutions(study: Study): Resolution[] {
  return study.resolutions.filter(({ kind, outcome, resultIds }) => {
    if (kind !== 'transcription-error' || outcome !== 'resolved' || resultIds.length === 0) return false
    return !resultIds.some((id) => {
      const result = findResult(study, id)
      const shown = shownReport(study, result)
      return result.reports.some((report) => reportCell(study, result, shown, report).agreement === 'differs')
    })
  })
}
