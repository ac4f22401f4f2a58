import { judgedBy } from '@/evidence/format/assessor'
import { formatDate } from '@/evidence/format/date'
import { describePopulation } from '@/evidence/format/population'
import type { JoinedReport } from '@/evidence/study/join'

/** Returns what tells a result from its neighbours, as it stands in a question: who judged, until when, in which source. */
export function factsOf({ outcome, result, source }: JoinedReport): string {
  const { timePoint, assessor, dataCutoff } = result
  const facts = [
    ...(timePoint === null || outcome.title.includes(timePoint) ? [] : [`at ${timePoint}`]),
    ...(outcome.domain !== 'efficacy' || assessor === 'not-stated' ? [] : [judgedBy[assessor]]),
    ...(dataCutoff === null ? [] : [`data cut-off ${formatDate(dataCutoff)}`]),
    `source: ${source.shortTitle}`,
  ]
  return `(${facts.join('; ')})`
}

/** Returns the arm of a result, or the two that it compares, as it opens a question; nothing in a study of one arm. */
export function armsOf({ study, arm, comparatorArm }: JoinedReport): string {
  if (arm === null || study.arms.length < 2) return ''
  if (comparatorArm === null) return `, in the arm “${arm.title}”`
  return `, “${arm.title}” against “${comparatorArm.title}”`
}

/** Returns `among 52 patients who received atezolizumab`. */
export const amongWhom = ({ population }: JoinedReport): string => `among ${describePopulation(population)}`

/**
 * Says whether what a question says of a result fits this result alone. Where another result of the same outcome, arms and
 * time differs in something that one of the two does not state, nobody could tell which is asked for.
 */
export function isToldApart(joined: JoinedReport, all: readonly JoinedReport[]): boolean {
  const { result, outcome } = joined
  return all.every((other) => {
    if (other.result.id === result.id || other.outcome.id !== outcome.id) return true
    if (other.result.kind !== result.kind || other.result.timePoint !== result.timePoint) return true
    if (other.result.comparatorArmId !== result.comparatorArmId) return true
    if (factsOf(other) === factsOf(joined) && amongWhom(other) === amongWhom(joined))
      return other.result.armId !== result.armId
    // A count without a date may be the one of a date that is given elsewhere, in these people or in all of them.
    const isUndated = (result.dataCutoff === null) !== (other.result.dataCutoff === null)
    return !isUndated || other.source.id !== joined.source.id || other.result.assessor !== result.assessor
  })
}
