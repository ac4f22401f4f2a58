import type { Result } from './result'
import type { Study } from './study'

/** Says whether two results were measured on the same people, by the same assessor, at the same time. */
export function sameSetting(a: Result, b: Result): boolean {
  return a.populationId === b.populationId && sameSettingBut(a, b)
}

/** The same, whatever the analysis population. */
export function sameSettingBut(a: Result, b: Result): boolean {
  return a.armId === b.armId && a.assessor === b.assessor && a.dataCutoff === b.dataCutoff
}

/** Says whether two results are the same outcome of two arms, each of one arm alone, at one time and of one data cut. */
export function areOfTwoArms(a: Result, b: Result): boolean {
  return (
    a.armId !== null &&
    b.armId !== null &&
    a.armId !== b.armId &&
    a.comparatorArmId === null &&
    b.comparatorArmId === null &&
    a.outcomeId === b.outcomeId &&
    a.kind === b.kind &&
    a.timePoint === b.timePoint &&
    a.dataCutoff === b.dataCutoff
  )
}

/** Returns the results whose outcome answers the question named by the concept. */
export function resultsOfConcept(study: Study, concept: string): Result[] {
  const ids = new Set(study.outcomes.filter((outcome) => outcome.concept === concept).map(({ id }) => id))
  return ids.size === 0 ? [] : study.results.filter(({ outcomeId }) => ids.has(outcomeId))
}

/** Says whether the first analysis population is a strict part of the second. */
export function isWithin(study: Study, innerId: string, outerId: string): boolean {
  const seen = new Set([innerId])
  let parent = study.populations.find(({ id }) => id === innerId)?.subsetOfId ?? null
  while (parent !== null && !seen.has(parent)) {
    if (parent === outerId) return true
    seen.add(parent)
    const next: string = parent
    parent = study.populations.find(({ id }) => id === next)?.subsetOfId ?? null
  }
  return false
}
