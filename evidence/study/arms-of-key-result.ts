import { joinResult, type JoinedReport } from './join'
import type { Study } from './study'

/** Returns the same question's answer in each other arm of a study whose people were allotted to arms at random. */
export function otherArms(key: JoinedReport): JoinedReport[] {
  const { study, result, outcome, arm } = key
  if (arm === null || study.design.allocation !== 'randomised') return []
  return study.results
    .map(({ id }) => joinResult(study, id))
    .filter(
      (other) =>
        other.arm !== null &&
        other.arm.id !== arm.id &&
        other.comparatorArm === null &&
        other.outcome.concept === outcome.concept &&
        other.result.kind === result.kind &&
        other.result.dataCutoff === result.dataCutoff &&
        other.result.timePoint === result.timePoint &&
        other.result.assessor === result.assessor,
    )
}

/** Returns the key result, and with it the other arms of a randomised study: one arm is not the trial. */
export function armsOfKeyResult(study: Study): [JoinedReport, ...JoinedReport[]] {
  const key = joinResult(study, study.keyResultId)
  return [key, ...otherArms(key)]
}
