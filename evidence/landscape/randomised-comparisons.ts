import { isWithin } from '@/evidence/study/setting'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { familyOfDesign } from './guard-design'

/** What two arms of one randomised study are compared on, with the comparison itself. */
export type RandomisedComparison = {
  study: Study
  /** The result that gives the end point, its time and its data cut: the comparison, or the first arm where it has none. */
  lead: JoinedReport
  isPrimary: boolean
  arms: [JoinedReport, JoinedReport]
  /** The ratio or the test between the arms; null when the record has none. */
  between: JoinedReport | null
}

const questions = ['objective-response', 'progression-free-survival', 'overall-survival']

/**
 * Returns what the randomised studies compare in patients of the disease: the primary end point first, then response,
 * progression and survival, each with what both arms had and with the comparison between them.
 */
export function randomisedComparisons(studies: readonly Study[]): RandomisedComparison[] {
  return studies
    .filter(({ design }) => familyOfDesign(design) === 'randomised-trial')
    .flatMap((study) => comparisonsOf(study))
}

function comparisonsOf(study: Study): RandomisedComparison[] {
  const results = study.results.map(({ id }) => joinResult(study, id)).filter(isOfTheDisease)
  const primary = results.find(({ outcome }) => outcome.type === 'primary')?.outcome
  const asked = results.filter(
    ({ outcome }) => outcome.id === primary?.id || questions.includes(outcome.concept),
  )
  return pairsOfArms(asked)
    .map((arms) => comparisonOf(arms, asked, primary?.id))
    .toSorted((a, b) => rank(a) - rank(b))
}

const isOfTheDisease = ({ population, outcome, report }: JoinedReport) =>
  !population.mixedDiseases && outcome.domain === 'efficacy' && report.state === 'reported'

/** Primary end points stand first, the others in the order in which readers ask. */
const rank = ({ isPrimary, lead }: RandomisedComparison) =>
  isPrimary ? -1 : questions.indexOf(lead.outcome.concept)

/** Returns the results of two arms that answer one question at one time, of one data cut, in the closest of their people. */
function pairsOfArms(results: readonly JoinedReport[]): [JoinedReport, JoinedReport][] {
  const ofOneArm = results.filter(({ arm, comparatorArm }) => arm !== null && comparatorArm === null)
  return ofOneArm.flatMap((one, index) => {
    const others = ofOneArm
      .slice(index + 1)
      .filter((other) => other.result.armId !== one.result.armId && isSameQuestion(one, other))
    const [closest] = others.toSorted((a, b) => sharedSize(one, a) - sharedSize(one, b))
    return closest ? [[one, closest]] : []
  })
}

/** What was asked, in whom, when and until when: patients treated before are not compared with untreated ones. */
const askedOf = ({ result, outcome, population }: JoinedReport) =>
  [outcome.id, result.dataCutoff, result.timePoint, result.assessor, population.lineOfTherapy].join('|')

function isSameQuestion(a: JoinedReport, b: JoinedReport): boolean {
  return askedOf(a) === askedOf(b) && a.result.kind === b.result.kind
}

/** Returns the size of the smallest set that holds the people of both: untreated patients of either arm, or all of them. */
function sharedSize({ study, population }: JoinedReport, { population: other }: JoinedReport): number {
  const shared = study.populations.filter(
    ({ id }) => isWithin(study, population.id, id) && isWithin(study, other.id, id),
  )
  return Math.min(Infinity, ...shared.map(({ n }) => n))
}

function comparisonOf(
  arms: [JoinedReport, JoinedReport],
  results: readonly JoinedReport[],
  primaryId: string | undefined,
): RandomisedComparison {
  const [one, other] = arms
  const armIds = [one.result.armId, other.result.armId]
  const same = results.filter(
    (joined) =>
      joined.comparatorArm !== null &&
      armIds.includes(joined.result.armId) &&
      armIds.includes(joined.result.comparatorArmId) &&
      askedOf(joined) === askedOf(one),
  )
  const holding = same.find(({ study, population }) =>
    arms.every((arm) => isWithin(study, arm.population.id, population.id)),
  )
  // The patients of both arms who could be evaluated need be no subset of a set that the record names.
  const between = holding ?? (same.length === 1 ? same[0] : undefined) ?? null
  return { study: one.study, lead: between ?? one, isPrimary: one.outcome.id === primaryId, arms, between }
}
