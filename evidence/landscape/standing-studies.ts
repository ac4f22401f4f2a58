import { joinAllReports, type JoinedReport } from '@/evidence/study/join'
import { standingOf } from '@/evidence/study/standing'
import type { Study } from '@/evidence/study/study'
import { onceFor } from '@/evidence/study/once-for'

/** What was set aside where studies are lined up: numbers that rest on retracted sources. */
export type SetAside = {
  study: Study
  /** Its reports by retracted sources. */
  reports: JoinedReport[]
  /** Whether nothing of the study is left to line up, since its key result rests on a retracted source alone. */
  isWhole: boolean
}

/** Studies as they may be lined up and pooled, and what was set aside. */
export type StandingStudies = { studies: Study[]; setAside: SetAside[] }

/** Returns studies without what rests on retracted sources, and what that was. A study without such a source is itself. */
export function standingStudies(studies: readonly Study[]): StandingStudies {
  return {
    studies: studies.flatMap((study) => withoutRetracted(study) ?? []),
    setAside: studies.flatMap((study) => {
      const reports = joinAllReports(study).filter(
        ({ source, report }) => report.state === 'reported' && standingOf(source) === 'retracted',
      )
      return reports.length === 0 ? [] : [{ study, reports, isWhole: withoutRetracted(study) === null }]
    }),
  }
}

/**
 * Returns a study without what rests on retracted sources; null where its key result does, on these alone. Always the same one: what
 * is made once for a study, such as its figures, is made once for this one too.
 */
export const withoutRetracted = onceFor((study: Study): Study | null => {
  const retracted = new Set(
    study.sources.filter((source) => standingOf(source) === 'retracted').map(({ id }) => id),
  )
  if (retracted.size === 0) return study
  const results = study.results.flatMap((result) => {
    const reports = result.reports.filter(({ sourceId }) => !retracted.has(sourceId))
    return reports.length === 0 ? [] : [{ ...result, reports }]
  })
  const isLeft = (id: string | null) => id === null || results.some((result) => result.id === id)
  if (!isLeft(study.keyResultId)) return null
  return {
    ...study,
    results,
    partitions: study.partitions.filter(
      ({ resultIds, whole }) =>
        resultIds.every(isLeft) && (whole.kind !== 'result' || isLeft(whole.resultId)),
    ),
    resolutions: study.resolutions.filter(
      ({ resultIds, shownSourceId }) =>
        resultIds.every(isLeft) && (shownSourceId === null || !retracted.has(shownSourceId)),
    ),
    certainty: study.certainty.filter(
      ({ resultId, controlRiskResultId }) => isLeft(resultId) && isLeft(controlRiskResultId),
    ),
  }
})
