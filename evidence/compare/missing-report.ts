import { findOutcome } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Source, Study } from '@/evidence/study/study'
import { absenceFrom, type Absence } from './agreement'

/**
 * Returns why nothing of a source stands beside a result, or null where it reports something. A source is called silent
 * only where its record says so, by a report or by what it was read whole for; a report that a record lacks says nothing of
 * the source, however much of it was read.
 */
export function missingReport(study: Study, result: Result, source: Source): Absence | null {
  const report = result.reports.find(({ sourceId }) => sourceId === source.id)
  if (report) return absenceFrom(report.state)
  return isSilentOn(study, result, source) ? 'silent' : 'not-taken'
}

function isSilentOn(study: Study, result: Result, { read }: Source): boolean {
  const { id, concept } = findOutcome(study, result.outcomeId)
  return read.silentOn.some((subject) => subject === result.id || subject === id || subject === concept)
}
