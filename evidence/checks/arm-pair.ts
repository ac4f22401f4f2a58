import { possibleCounts } from '@/evidence/statistics/rounding'
import type { ArmCount } from '@/evidence/statistics/two-proportions'
import { findOutcome, findPopulation, shownReport } from '@/evidence/study/join'
import { exact, type Printed } from '@/evidence/study/printed'
import type { Report, Result } from '@/evidence/study/result'
import { isWithin } from '@/evidence/study/setting'
import type { Study } from '@/evidence/study/study'
import type { ResultKind } from '@/evidence/study/vocabulary'
import { roundsTo } from './precision'

/** What was found in one arm of a comparison. */
export type OneArm = {
  armId: string
  title: string
  result: Result
  report: Report
  /** The number as printed in the comparison's own source, else in the one that pages show; null where none is. */
  value: Printed | null
  /** Counts that it may stand for: the one on record, else each that the share allows; empty where none follows. */
  counts: ArmCount[]
}

/** Both arms of a comparison. */
export type ArmPair = { arm: OneArm; comparator: OneArm }

/** As many counts of either arm as are tried where no count is on record. */
const countsTried = 12

/**
 * Returns what the two arms of a comparison had, by the same question, assessor, time and data cut, in the people of the
 * comparison; null where an arm has no such result or several. The comparison's own source speaks first.
 */
export function armPair(
  study: Study,
  comparison: Result,
  sourceId: string,
  kinds: readonly ResultKind[],
): ArmPair | null {
  const { armId, comparatorArmId } = comparison
  if (armId === null || comparatorArmId === null) return null
  const ofArm = (id: string) =>
    study.results.filter((result) => isOfArm(study, result, comparison, id, kinds))
  const pairs = ofArm(armId).flatMap((one) => ofArm(comparatorArmId).map((other) => [one, other] as const))
  const same = pairs.filter(([one, other]) => one.kind === other.kind && one.unit === other.unit)
  const whole = same.filter((pair) => makeTheWhole(study, comparison, pair))
  const [only, ...more] = whole.length > 0 ? whole : same
  if (only === undefined || more.length > 0) return null
  return {
    arm: oneArm(study, only[0], sourceId, armId),
    comparator: oneArm(study, only[1], sourceId, comparatorArmId),
  }
}

function isOfArm(
  study: Study,
  result: Result,
  comparison: Result,
  armId: string,
  kinds: readonly ResultKind[],
): boolean {
  const concept = ({ outcomeId }: Result) => findOutcome(study, outcomeId).concept
  return (
    kinds.includes(result.kind) &&
    result.armId === armId &&
    result.comparatorArmId === null &&
    result.assessor === comparison.assessor &&
    result.dataCutoff === comparison.dataCutoff &&
    result.timePoint === comparison.timePoint &&
    concept(result) === concept(comparison) &&
    isOfPeople(study, result.populationId, comparison.populationId)
  )
}

/**
 * The people compared or the arm's part of them. Where the record draws arms first, as in the untreated of one arm, the arm's
 * people lie in no group of both; then they are those of the same wider group with the same earlier treatment and subgroup.
 */
function isOfPeople(study: Study, inner: string, outer: string): boolean {
  if (inner === outer || isWithin(study, inner, outer)) return true
  const [part, whole] = [findPopulation(study, inner), findPopulation(study, outer)]
  return (
    whole.subsetOfId !== null &&
    isWithin(study, inner, whole.subsetOfId) &&
    part.lineOfTherapy === whole.lineOfTherapy &&
    part.subgroup?.level === whole.subgroup?.level
  )
}

/** Says whether the people of both arms together are the people compared: as many, or the same. */
function makeTheWhole(study: Study, comparison: Result, pair: readonly [Result, Result]): boolean {
  const { n } = findPopulation(study, comparison.populationId)
  if (pair.every(({ populationId }) => populationId === comparison.populationId)) return true
  const sizes = pair.map(({ populationId }) => findPopulation(study, populationId).n)
  const [one, other] = sizes
  return n !== null && one != null && other != null && one + other === n
}

/** Returns what one arm had by one result, in the words of the source where it speaks. */
export function oneArm(study: Study, result: Result, sourceId: string, armId: string): OneArm {
  const own = result.reports.find((report) => report.sourceId === sourceId && report.state === 'reported')
  const report = own ?? shownReport(study, result)
  const value = exact(report.value)
  const title = study.arms.find(({ id }) => id === armId)?.title ?? armId
  return { armId, title, result, report, value, counts: countsOf(study, result, report, value) }
}

function countsOf(study: Study, result: Result, report: Report, value: Printed | null): ArmCount[] {
  const isShare = result.kind === 'proportion' && result.unit === 'percent'
  if (!isShare && result.kind !== 'count') return []
  const size = findPopulation(study, result.populationId).n
  const counted = [report, ...result.reports].flatMap(({ state, count, denominator }) => {
    const total = denominator ?? size
    const fits = state === 'reported' && count !== null && total !== null && total > 0 && count <= total
    if (!fits) return []
    const isAsPrinted = value === null || !isShare || roundsTo((100 * count) / total, value)
    return isAsPrinted || report.count !== null ? [{ events: count, total }] : []
  })
  if (counted[0]) return [counted[0]]
  const total = report.denominator ?? size
  if (!isShare || value === null || total === null || total < 1 || value.number < 0 || value.number > 100)
    return []
  const possible = possibleCounts(value.text, total)
  return possible.length > countsTried ? [] : possible.map((events) => ({ events, total }))
}

/** Returns every pair of counts that the arms may have had. */
export function countPairs({ arm, comparator }: ArmPair): [ArmCount, ArmCount][] {
  return arm.counts.flatMap((one) => comparator.counts.map((other): [ArmCount, ArmCount] => [one, other]))
}

/** Says why the numbers of both arms alone give no comparison: it is adjusted, stratified or from a model; null where nothing is said. */
export function modelOf({ method, adjustment }: Result, test: string | null = null): string | null {
  if (adjustment !== null) return `adjusted for ${adjustment}`
  const words = [test, method].find(
    (one) => one !== null && /strat|mantel|cmh|adjust|log.?rank|cox|regress|model|ancova/i.test(one),
  )
  return words == null ? null : `by ${words}`
}
