import {
  answersOfOtherArms,
  askedOf,
  isOfOneArm,
  sidesOfComparison,
  type OfOneArm,
} from '@/evidence/study/arms-of-key-result'
import { isWithin } from '@/evidence/study/setting'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Arm, Study } from '@/evidence/study/study'
import { familyOfDesign } from './guard-design'

/** One side of a comparison: its arm, and what the record has of it; null where it has nothing. */
export type ComparedArm = { arm: Arm; joined: JoinedReport | null }

/** What two arms of one randomised study are compared on, with the comparison itself. */
export type RandomisedComparison = {
  study: Study
  /** The result that gives the end point, its time and its data cut: the comparison, or the first arm where it has none. */
  lead: JoinedReport
  isPrimary: boolean
  /** The second is the control where the comparison names one. */
  arms: [ComparedArm, ComparedArm]
  /** The ratio or the test between the arms; null when the record has none. */
  between: JoinedReport | null
}

const questions = ['objective-response', 'progression-free-survival', 'overall-survival']

/**
 * Returns what the randomised studies compare in patients of the disease: the primary end point first, then response,
 * progression and survival, each two arms with what both had and with the comparison between them. A ratio or a test
 * whose arms the record lacks stands alone; of three arms each two are compared. With the name of a disease, a study that
 * tells its patients apart by disease is asked of this one and of everyone together, and not of the others.
 */
export function randomisedComparisons(
  studies: readonly Study[],
  disease: string | null = null,
): RandomisedComparison[] {
  return studies.filter(isRandomised).flatMap((study) => comparisonsOf(study, disease))
}

/** Returns the randomised studies of which the record holds nothing that was compared. */
export const withoutComparison = (studies: readonly Study[], disease: string | null = null): Study[] =>
  studies.filter((study) => isRandomised(study) && comparisonsOf(study, disease).length === 0)

const isRandomised = ({ design }: Study) => familyOfDesign(design) === 'randomised-trial'

function comparisonsOf(study: Study, disease: string | null): RandomisedComparison[] {
  const results = study.results
    .map(({ id }) => joinResult(study, id))
    .filter((joined) => isOfTheDisease(joined) && !isOfAnother(joined, disease))
  const primary = results.find(({ outcome }) => outcome.type === 'primary')?.outcome
  const asked = results.filter(
    ({ outcome }) => outcome.id === primary?.id || questions.includes(outcome.concept),
  )
  const ofPairs = pairsOfArms(asked).map((arms) => comparisonOf(arms, asked, primary?.id))
  const used = new Set(ofPairs.map(({ between }) => between?.result.id))
  const alone = asked
    .filter(({ comparatorArm, result }) => comparatorArm !== null && !used.has(result.id))
    .flatMap((joined) => betweenAlone(joined, primary?.id))
  return [...ofPairs, ...alone].toSorted((a, b) => rank(a) - rank(b))
}

/** Returns a ratio or a test with what the record has of its arms, which is one of them or neither. */
function betweenAlone(between: JoinedReport, primaryId: string | undefined): RandomisedComparison[] {
  const { study, outcome, arm, comparatorArm } = between
  if (arm === null || comparatorArm === null) return []
  // An arm whose time was not reached or not estimable has an answer too, and is not one that nobody took.
  const own = sidesOfComparison(between)
  const side = (of: Arm): ComparedArm => ({
    arm: of,
    joined: own.find((one) => one.arm.id === of.id) ?? null,
  })
  const isPrimary = outcome.id === primaryId
  return [{ study, lead: between, isPrimary, arms: [side(arm), side(comparatorArm)], between }]
}

const isOfTheDisease = ({ population, outcome, report }: JoinedReport) =>
  !population.mixedDiseases && outcome.domain === 'efficacy' && report.state === 'reported'

/** Says whether the people are one of several kinds into which the study divides its patients, and the disease is another of them. */
export function isOfAnother(
  { study, population: { subgroup } }: JoinedReport,
  disease: string | null,
): boolean {
  if (subgroup === null || disease === null || isNamed(subgroup.level, disease)) return false
  return study.populations.some(
    ({ subgroup: other }) => other?.by === subgroup.by && isNamed(other.level, disease),
  )
}

const isNamed = (level: string, disease: string) => level.toLowerCase() === disease.toLowerCase()

/** Primary end points stand first, the others in the order in which readers ask; of one outcome, what was compared before what was not. */
const rank = ({ isPrimary, lead, between }: RandomisedComparison) =>
  (isPrimary ? -1 : questions.indexOf(lead.outcome.concept)) * 2 + (between === null ? 1 : 0)

type Pair = [OfOneArm, OfOneArm]

/** Returns each two arms that answer one question at one time, of one data cut, each in the closest of their people. */
function pairsOfArms(results: readonly JoinedReport[]): Pair[] {
  const answers = results.filter(isOfOneArm)
  // Of an interim and a final analysis, each arm belongs to its own: a pair is one where each is the other's closest.
  const isClosest = (one: OfOneArm, other: OfOneArm) => answersOfOtherArms(one, answers).includes(other)
  return answers.flatMap((one, index) =>
    answers
      .slice(index + 1)
      .filter((other) => isClosest(one, other) && isClosest(other, one))
      .map((other): Pair => [one, other]),
  )
}

function comparisonOf(
  pair: Pair,
  results: readonly JoinedReport[],
  primaryId: string | undefined,
): RandomisedComparison {
  const [one, other] = pair
  const armIds = [one.arm.id, other.arm.id]
  const same = results.filter(
    (joined) =>
      joined.arm !== null &&
      joined.comparatorArm !== null &&
      armIds.includes(joined.arm.id) &&
      armIds.includes(joined.comparatorArm.id) &&
      askedOf(joined) === askedOf(one),
  )
  const [holding] = same
    .filter(({ study, population }) => pair.every((arm) => isWithin(study, arm.population.id, population.id)))
    .toSorted((a, b) => (a.population.n ?? Infinity) - (b.population.n ?? Infinity))
  // The patients of both arms who could be evaluated need be no subset of a set that the record names.
  const between = holding ?? (same.length === 1 ? same[0] : undefined) ?? null
  const isTurned = between?.comparatorArm?.id === one.arm.id
  const [first, second] = isTurned ? [other, one] : pair
  const arms: [ComparedArm, ComparedArm] = [
    { arm: first.arm, joined: first },
    { arm: second.arm, joined: second },
  ]
  return { study: one.study, lead: between ?? one, isPrimary: one.outcome.id === primaryId, arms, between }
}
