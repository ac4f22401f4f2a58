import { lowerFirst } from '@/evidence/format/lower-first'
import { sentenceStart } from '@/evidence/format/number-words'
import { describePopulation } from '@/evidence/format/population'
import { setType } from '@/evidence/format/typography'
import { gradesInWords } from '@/evidence/landscape/severe-harms'
import { describeAbsence, missingState } from '@/evidence/study/absence'
import {
  answersOfOtherArms,
  isOfOneArm,
  armsOfKeyResult,
  type OfOneArm,
} from '@/evidence/study/arms-of-key-result'
import type { JoinedReport } from '@/evidence/study/join'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import type { AbstractNumber, Detail } from './abstract-words'
import { against, disagreement, kindInWords, leadAndRest, peopleInWords, shownResults } from './number-words'

const maxNumbers = 2

/**
 * Returns at most two numbers of harm: severe and serious ones of any kind first, then deaths, then what was counted and
 * did not happen, then single kinds by frequency; where the record has none, that it has none.
 */
export function harmNumbers(study: Study, detail: Detail): AbstractNumber[] {
  const counts = armsOfKeyResult(study).map(({ population }) => population.id)
  const isOfKey = ({ population }: JoinedReport) => counts.includes(population.id)
  const safety = shownResults(study).filter(({ outcome }) => outcome.domain === 'safety')
  const counted = safety
    .filter(({ report, result }) => report.state === 'reported' && isOfPeople(result))
    .map((joined) => ({ joined, rank: rankOf(joined), share: shareOf(joined), isOfKey: isOfKey(joined) }))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        Number(isOfKind(one.joined)) - Number(isOfKind(other.joined)) ||
        Number(other.isOfKey) - Number(one.isOfKey) ||
        other.share - one.share,
    )
    .filter(({ joined }, index, all) => !all.slice(0, index).some((told) => tells(told.joined, joined)))
    .slice(0, maxNumbers)
    .sort((one, other) => Number(other.share > 0) - Number(one.share > 0))
  const numbers = counted.map(({ joined }) => numberOf(study, joined, detail))
  if (numbers.length > 0) return numbers
  const [first] = safety
  const state = first ? missingState(first.report.state) : 'not-yet-extracted'
  return [
    {
      lead: sentenceStart(describeAbsence(state)),
      note: 'how many had which harm',
      from: [],
      isAbsent: true,
    },
  ]
}

/**
 * The number of an arm is printed with that of the other, which then needs no line of its own; nor does that of one kind of
 * people where the same harm is told of all.
 */
const tells = (one: JoinedReport, other: JoinedReport): boolean =>
  (isOfOneArm(one) && answersOfOtherArms(one, [other]).length > 0) ||
  (one.outcome.id === other.outcome.id && !isOfKind(one) && isOfKind(other))

const isOfKind = ({ population }: JoinedReport): boolean => population.subgroup !== null

/** Events and times are not people. */
const isOfPeople = ({ kind, unit }: JoinedReport['result']): boolean =>
  kind === 'proportion' || (kind === 'count' && unit === 'participants')

const shareOf = ({ report }: JoinedReport): number =>
  report.value?.number ?? (100 * (report.count ?? 0)) / (report.denominator ?? 100)

function rankOf(joined: JoinedReport): number {
  const { outcome, result } = joined
  const { harm, concept } = outcome
  const isDeath = harm?.grade?.lowest === 5
  const isOverall = (harm?.term ?? null) === null
  const isSevere =
    concept === 'discontinuation' || (harm !== null && (harm.serious || (harm.grade?.lowest ?? 0) >= 3))
  const happened = shareOf(joined) > 0
  if (isDeath && happened) return 1
  if (isSevere && isOverall && happened) return result.kind === 'proportion' ? 0 : 2
  if ((isSevere && isOverall) || isDeath) return 3
  return isSevere ? 4 : 5
}

function numberOf(study: Study, one: JoinedReport, detail: Detail): AbstractNumber {
  const { lead, rest } = leadAndRest(one)
  const { outcome, population, arm } = one
  const { harm } = outcome
  const title = lowerFirst(outcome.title).replace(/^patients with /, '')
  const isGraded = harm === null || harm.serious || harm.grade !== null || harm.term === null
  const grade = isGraded ? '' : `, ${gradesInWords(harm)}`
  const isUnstated = rest.includes('denominator not stated')
  const others = isOfOneArm(one) ? [one, ...answersOfOtherArms(one, shownResults(study))] : []
  // The arms stand as they do in the rows above, whichever of them had more of the harm.
  const [first, second] = study.arms.flatMap(({ id }) => others.find((of) => of.arm.id === id) ?? [])
  if (first && second) return numberOfArms(`${title}${grade}`, first, second)
  const known = armsOfKeyResult(study).map(({ population: of }) => of.id)
  const whose = known.includes(population.id) ? '' : whoseOf(one, isUnstated, detail)
  const silent = study.arms.filter(({ id }) => arm !== null && id !== arm.id)
  const untold =
    study.design.allocation === 'randomised' && silent.length > 0
      ? `; ${silent.map(({ title: name }) => lowerFirst(name)).join(', ')}: ${describeAbsence('not-yet-extracted')}`
      : ''
  return { lead, from: [one.source], note: setType(`${title}${grade}${whose}${untold}${disagreement(one)}`) }
}

function numberOfArms(name: string, first: OfOneArm, second: OfOneArm): AbstractNumber {
  const arms = [first, second].map(({ arm }) => lowerFirst(arm.title)).join(' v ')
  return {
    from: [first.source, second.source],
    lead: against(leadAndRest(first).lead, leadAndRest(second).lead),
    note: setType(`${name}, ${arms}${kindInWords(first.population)}`),
  }
}

/** Of whom a number is that is not of the people of the key result: `, patients in the regulator's analysis`. */
function whoseOf({ result, population }: JoinedReport, isUnstated: boolean, detail: Detail): string {
  if (isUnstated) return ', denominator not stated'
  if (detail === 'short') return result.kind === 'count' ? `, ${amongWords(population)}` : ''
  return result.kind === 'count'
    ? `, among ${describePopulation(population)}`
    : `, ${setType(population.label)}`
}

const amongWords = (population: AnalysisPopulation) =>
  population.n === null ? peopleInWords(population) : `among ${peopleInWords(population)}`
