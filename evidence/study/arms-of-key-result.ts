import { groupedBy } from './grouped'
import { joinResult, type JoinedReport } from './join'
import { isWithin } from './setting'
import type { Arm, Study } from './study'

/** A result of one arm, and not of a comparison. */
export type OfOneArm = JoinedReport & { arm: Arm }

export const isOfOneArm = (joined: JoinedReport): joined is OfOneArm =>
  joined.arm !== null && joined.comparatorArm === null

/** What was asked, in whom, when and until when: patients treated before are not compared with untreated ones. */
export const askedOf = ({ result, outcome, population }: JoinedReport) =>
  [outcome.id, result.dataCutoff, result.timePoint, result.assessor, population.lineOfTherapy].join('|')

/** Returns the answers of other arms to the question of one arm, one for each arm: of several, the one in the closest people. */
export function answersOfOtherArms(one: OfOneArm, answers: readonly JoinedReport[]): OfOneArm[] {
  const others = answers
    .filter(isOfOneArm)
    .filter(
      (other) =>
        other.arm.id !== one.arm.id &&
        askedOf(other) === askedOf(one) &&
        other.result.kind === one.result.kind,
    )
  return [...groupedBy(others, ({ arm }) => arm.id).values()].flatMap((ofArm) =>
    ofArm.toSorted((a, b) => sharedSize(one, a) - sharedSize(one, b)).slice(0, 1),
  )
}

/** Returns the size of the smallest set that holds the people of both: untreated patients of either arm, or all of them. */
function sharedSize({ study, population }: JoinedReport, { population: other }: JoinedReport): number {
  const shared = study.populations.filter(
    ({ id }) => isWithin(study, population.id, id) && isWithin(study, other.id, id),
  )
  return Math.min(Infinity, ...shared.map(({ n }) => n ?? Infinity))
}

/** Returns the same question's answer in each other arm of a study whose people were allotted to arms at random. */
export function otherArms(key: JoinedReport): OfOneArm[] {
  const { study } = key
  if (!isOfOneArm(key) || study.design.allocation !== 'randomised') return []
  return answersOfOtherArms(
    key,
    study.results.map(({ id }) => joinResult(study, id)),
  )
}

/** Returns the key result, and with it the other arms of a randomised study: one arm is not the trial. */
export function armsOfKeyResult(study: Study): [JoinedReport, ...JoinedReport[]] {
  const key = joinResult(study, study.keyResultId)
  return [key, ...otherArms(key)]
}
