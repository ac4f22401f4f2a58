import { findOutcome, findPopulation, findResult } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Harm, Study } from '@/evidence/study/study'
import { findArmMentions } from '@/evidence/study/arm-mentions'
import type { FoundQuantity } from '@/evidence/verify/read/found'
import type { Context } from '@/evidence/verify/place/context'
import type { Group } from '@/evidence/verify/place/groups'
import { isOfMeasure } from '@/evidence/verify/place/measures'
import type { Named } from '@/evidence/verify/place/named'
import { orderOf } from './related-results'
import { byWords } from './told-apart'
import { sameTimePoint } from '@/evidence/verify/read/time-points'
import { couldBe } from '@/evidence/verify/place/unit-family'

/** What a sentence names and no result of the outcome has. */
export type Missing =
  | 'assessor'
  | 'source'
  | 'time point'
  | 'grade'
  | 'denominator'
  | 'attribution'
  | 'measure'
  | 'arm'

/** The results that a group of quantities may be about, and what the sentence leaves open or names in vain. */
export type Candidates = {
  results: Result[]
  missing: Missing[]
  /** Whether the sentence names an assessor while the record does not say who judged. */
  isAssessorUnstated: boolean
  /** Whether the sentence says whose events it means while the record does not say whether they were related. */
  isAttributionUnstated: boolean
  /** The measure of comparison that the words name; null where they name none. */
  measure: Group['measure']
}

/** Returns the results of the outcomes that fit what the sentence names besides them. */
export function candidatesOf(
  study: Study,
  outcomeIds: readonly string[],
  quantities: readonly FoundQuantity[],
  { named, timePoint, armId, ...words }: Context,
  measure: Group['measure'],
): Candidates {
  let all = study.results.filter(({ outcomeId }) => outcomeIds.includes(outcomeId))
  const missing: Missing[] = []
  const must = (what: Missing, from: Result[], is: (result: Result) => boolean): Result[] => {
    const left = from.filter(is)
    if (left.length === 0 && from.length > 0) missing.push(what)
    return left.length > 0 ? left : from
  }
  // An earlier report is meant only where it is named.
  if (named.sourceIds.length === 0) {
    const isSuperseded = (result: Result) => all.some((other) => supersedes(study, other, result))
    all = named.isEarly ? prefer(all, isSuperseded) : all.filter((result) => !isSuperseded(result))
  }
  const kinds = prefer(all, (result) => quantities.every(({ written }) => couldBe(written, result)))
  let left =
    kinds.length < all.length
      ? kinds
      : prefer(all, (result) => quantities.some(({ written }) => couldBe(written, result)))
  if (timePoint !== null)
    left = must('time point', left, (result) => sameTimePoint(result.timePoint, timePoint))
  if (named.grade !== null && left.some((result) => harmOf(study, result) !== null)) {
    left = must('grade', left, (result) => hasGrade(study, result, named))
  }
  const isTest = quantities.some(({ written }) => written.kind === 'p-value')
  const isComparison = measure !== null || quantities.every(({ written }) => written.kind === 'p-value')
  if (measure !== null) left = must('measure', left, (result) => isOfMeasure(result, measure))
  // An arm's own number, where one is named: a comparison has both arms in it.
  if (armId !== null && !isComparison) {
    left = must(
      'arm',
      left,
      (result) => armOf(study, result) === armId || isTitledByArm(study, result, armId),
    )
  }
  const attributions = left.map((result) => harmOf(study, result)?.attribution)
  const isAttributionUnstated =
    named.attribution !== null && left.length > 0 && attributions.every((one) => one === 'not-stated')
  if (named.attribution !== null && !isAttributionUnstated && attributions.some((one) => one !== undefined)) {
    left = must('attribution', left, (result) => isAttributed(harmOf(study, result), named.attribution))
  }
  const isAssessorUnstated =
    named.assessor !== null && left.length > 0 && left.every(({ assessor }) => assessor === 'not-stated')
  if (named.assessor !== null && !isAssessorUnstated) {
    left = must('assessor', left, ({ assessor }) => assessor === named.assessor)
  }
  if (named.sourceIds.length > 0) {
    left = must('source', left, ({ reports }) =>
      reports.some((report) => named.sourceIds.includes(report.sourceId) && report.state === 'reported'),
    )
  }
  const total = quantities.flatMap(({ written }) =>
    written.kind === 'denominator' ? [written.total] : [],
  )[0]
  // Where no source states how many were counted, the words may well mean that result.
  const mayBeOf = (numbers: readonly number[], wanted: number) =>
    numbers.length === 0 || numbers.includes(wanted)
  if (total !== undefined)
    left = must('denominator', left, (result) => mayBeOf(denominatorsOf(study, result), total))
  if (!isTest) left = byWords(study, left, words, total !== undefined)
  return { results: left, missing, isAssessorUnstated, isAttributionUnstated, measure }
}

function prefer(from: Result[], is: (result: Result) => boolean): Result[] {
  const left = from.filter(is)
  return left.length > 0 ? left : from
}

/** "Objective response to cediranib after crossover", of people of both arms: the outcome itself says on which drug. */
function isTitledByArm(study: Study, result: Result, armId: string): boolean {
  if (armOf(study, result) !== null || result.comparatorArmId !== null) return false
  const { title } = findOutcome(study, result.outcomeId)
  return findArmMentions(study, title).some((one) => one.armId === armId && !one.isCompared)
}

const harmOf = (study: Study, result: Result) => findOutcome(study, result.outcomeId).harm

/** Possibly related is related here: a sentence seldom tells the two apart. */
export const isAttributed = (harm: Harm | null, attribution: Named['attribution']): boolean =>
  attribution === 'related' ? /related/.test(harm?.attribution ?? '') : harm?.attribution === attribution

/** The one arm that a result is of, by itself or by its people; null of a comparison, and of people of several arms. */
export function armOf(study: Study, { armId, comparatorArmId, populationId }: Result): string | null {
  if (comparatorArmId !== null) return null
  return armId ?? findPopulation(study, populationId).armId
}

/**
 * Says whether a result takes the place of an earlier one of the same kind, arm and time. What was counted at the cut-off of the
 * study's main result stands beside later counts: it is of that cut-off, and not out of date.
 */
function supersedes(study: Study, later: Result, result: Result): boolean {
  if (orderOf(study, result, later) !== 'later' || !isSameBut(later, result)) return false
  const key = findResult(study, study.keyResultId)
  const isOfKeyCut = result === key || (key.dataCutoff !== null && result.dataCutoff === key.dataCutoff)
  return !isOfKeyCut
}

/** Says whether two results differ in nothing but when and in whom they were counted. */
export function isSameBut(one: Result, other: Result): boolean {
  return (
    one.kind === other.kind &&
    one.measure === other.measure &&
    one.armId === other.armId &&
    one.comparatorArmId === other.comparatorArmId &&
    one.timePoint === other.timePoint
  )
}

/** Says whether a harm is of the very grades that the words name. */
export function hasGrade(study: Study, result: Result, { grade }: Named): boolean {
  const own = harmOf(study, result)?.grade
  return own?.lowest === grade?.lowest && own?.highest === grade?.highest
}

/** Returns the numbers of people that a result was counted in, as its reports and its population give them. */
export function denominatorsOf(study: Study, result: Result): number[] {
  const printed = result.reports.flatMap(({ denominator }) => denominator ?? [])
  const { n } = findPopulation(study, result.populationId)
  return n === null ? printed : [...printed, n]
}
