import { groupedBy } from './grouped'
import { findPopulation, joinResult, type JoinedReport } from './join'
import { isWithin } from './setting'
import type { AnalysisPopulation, Arm, Study } from './study'

/** A result of one arm, and not of a comparison. */
export type OfOneArm = JoinedReport & { arm: Arm }

export const isOfOneArm = (joined: JoinedReport): joined is OfOneArm =>
  joined.arm !== null && joined.comparatorArm === null

/** What was asked, in whom, when and until when: patients treated before are not compared with untreated ones, nor a subgroup with everybody. */
export const askedOf = ({ result, outcome, population }: JoinedReport) =>
  [
    outcome.id,
    result.dataCutoff,
    result.timePoint,
    result.assessor,
    population.lineOfTherapy,
    subgroupOf(population),
  ].join('|')

/** Returns the subgroup that a population is, as a key; an empty one for people of no subgroup. */
const subgroupOf = ({ subgroup }: AnalysisPopulation) =>
  subgroup === null ? '' : `${subgroup.by}: ${subgroup.level}`

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

/**
 * Says whether the key result is of the arms of a randomised study one by one, because no source that was read prints an estimate or
 * a test of the difference between them: then every line that tells the arms says so.
 */
export function lacksComparison(study: Study): boolean {
  const key = joinResult(study, study.keyResultId)
  return (
    otherArms(key).length > 0 &&
    !study.results.some(
      ({ outcomeId, comparatorArmId, reports }) =>
        outcomeId === key.outcome.id &&
        comparatorArmId !== null &&
        reports.some(({ value, low, pValue }) => value !== null || low !== null || pValue !== null),
    )
  )
}

/**
 * Returns the key result, and with it the other arms of a randomised study, or what each arm of a comparison had itself: one arm
 * is not the trial, and a ratio alone says nothing of how many.
 */
export function armsOfKeyResult(study: Study): [JoinedReport, ...JoinedReport[]] {
  const key = joinResult(study, study.keyResultId)
  return [key, ...otherArms(key), ...sidesOfComparison(key)]
}

/**
 * Returns whom the key result is of, with the people of the other arms that it is told with: one set that holds the people of all
 * these arms and nobody else where the record has it, or else the people of each arm.
 */
export function peopleOfKeyResult(study: Study): AnalysisPopulation[] {
  const key = joinResult(study, study.keyResultId)
  const ofArms = [...new Set([key, ...otherArms(key)].map(({ population }) => population))]
  const sum = ofArms.reduce((total, { n }) => total + (n ?? NaN), 0)
  const together = study.populations.find(
    ({ id, n }) => ofArms.length > 1 && n === sum && ofArms.every((one) => isWithin(study, one.id, id)),
  )
  return together ? [together] : ofArms
}

/**
 * Returns all the people of a study whose key result is of one kind of them, who are not the study, or of a part of those who were
 * allotted at random: of whom some were left out is the first thing to know of a trial; else nobody.
 */
export function wholeOfKeyResult(study: Study): AnalysisPopulation[] {
  const { population } = joinResult(study, study.keyResultId)
  const around = study.populations.filter(
    ({ id }) => id !== population.id && isWithin(study, population.id, id),
  )
  if (population.subgroup === null) {
    const allotted = study.design.allocation === 'randomised' ? smallestOfAllArms(study) : undefined
    const isPart = around.some((one) => one === allotted)
    return around.filter((one) => isPart && (one === allotted || one.subsetOfId === null))
  }
  return around.filter(({ subsetOfId }) => subsetOfId === null)
}

/** Returns the smallest set that holds the largest part of each arm: those allotted, and not those who were looked at before. */
function smallestOfAllArms(study: Study): AnalysisPopulation | undefined {
  const largest = [...groupedBy(study.populations, ({ armId }) => armId ?? '').entries()]
    .filter(([arm]) => arm !== '')
    .flatMap(([, ofArm]) => ofArm.toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0)).slice(0, 1))
  return study.populations
    .filter(({ id, armId }) => armId === null && largest.every((one) => isWithin(study, one.id, id)))
    .toSorted((a, b) => (a.n ?? Infinity) - (b.n ?? Infinity))[0]
}

/**
 * Returns what each arm of a comparison had itself: the same question at the same time, of the same data cut and assessor, in the
 * people of the comparison or that arm's part of them; first the arm, then the one that it is compared with. An arm of which the
 * record holds nothing is left out; nothing for a result that compares no arms.
 */
export function sidesOfComparison(joined: JoinedReport): OfOneArm[] {
  const { study, result, outcome, population, arm, comparatorArm } = joined
  if (arm === null || comparatorArm === null) return []
  const own = study.results
    .map(({ id }) => joinResult(study, id))
    .filter(isOfOneArm)
    .filter(
      (one) =>
        one.outcome.concept === outcome.concept &&
        one.outcome.domain === outcome.domain &&
        one.result.dataCutoff === result.dataCutoff &&
        one.result.assessor === result.assessor &&
        (one.result.timePoint === result.timePoint || result.kind === 'ratio') &&
        (one.population.id === population.id ||
          isWithin(study, one.population.id, population.id) ||
          isPartBySum(one, joined)) &&
        subgroupOf(one.population) === subgroupOf(population),
    )
  // A median of one arm beside a rate of the other would be read as one measure.
  const measures = [
    ...groupedBy(own, ({ result: one, outcome: of }) =>
      [of.id, one.kind, one.unit, one.timePoint].join('|'),
    ).values(),
  ]
  const sidesOf = (group: readonly OfOneArm[]) =>
    [arm, comparatorArm].flatMap(({ id }) => {
      const ofArm = group.filter((one) => one.arm.id === id)
      return ofArm.slice(0, 1)
    })
  const told = measures.map(sidesOf).toSorted((a, b) => weightOf(b, joined) - weightOf(a, joined))
  return told[0] ?? []
}

/**
 * Says whether the people of one arm, with those of the other in whom the same was asked, are as many as a comparison was made in:
 * a record tells whom an analysis took in of each arm by the arm, and not by the analysis.
 */
function isPartBySum(
  one: OfOneArm,
  { study, result, population, arm, comparatorArm }: JoinedReport,
): boolean {
  const otherArm = one.arm.id === arm?.id ? comparatorArm?.id : arm?.id
  const own = one.population.n
  return (
    own !== null &&
    study.results.some(
      (other) =>
        other.outcomeId === result.outcomeId &&
        other.armId === otherArm &&
        other.comparatorArmId === null &&
        findPopulation(study, other.populationId).n === (population.n ?? NaN) - own,
    )
  )
}

/** Both arms weigh more than one; then the comparison's own outcome and time; a median tells most of a time, a count most of a share. */
function weightOf(sides: readonly OfOneArm[], joined: JoinedReport): number {
  const [first] = sides
  if (!first) return 0
  const isSame = first.outcome.id === joined.outcome.id ? 4 : 0
  const isAtTime = first.result.timePoint === joined.result.timePoint ? 2 : 0
  const tells = first.result.kind === 'median' || first.report.count !== null ? 1 : 0
  return sides.length * 8 + isSame + isAtTime + tells
}
