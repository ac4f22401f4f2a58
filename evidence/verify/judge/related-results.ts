import { isWithin } from '@/evidence/study/setting'
import { differingKeys } from '@/evidence/compare/comparison-keys'
import type { ComparisonKey } from '@/evidence/compare/agreement'
import { findOutcome } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Harm, Study } from '@/evidence/study/study'

/** Another result that answers the same question, with what tells the two apart. */
export type RelatedResult = {
  result: Result
  keys: ComparisonKey[]
  /** Whether it was counted earlier or later than the other; null where the record does not put them in order. */
  when: 'earlier' | 'later' | null
}

/**
 * Returns the results that answer the question of this one for other people, another assessor, arm, time or data cut-off:
 * what a reader may have meant instead. Those that differ in least come first.
 */
export function relatedResults(study: Study, result: Result): RelatedResult[] {
  const outcome = findOutcome(study, result.outcomeId)
  return study.results
    .filter((other) => other !== result && sameQuestion(study, result, other))
    .map((other) => ({
      result: other,
      keys: differingKeys(study, result, other).filter((key) => key !== 'outcome' || !isTwin(other)),
      when: orderOf(study, result, other),
    }))
    .sort((one, other) => one.keys.length - other.keys.length)

  function isTwin(other: Result): boolean {
    return findOutcome(study, other.outcomeId).title === outcome.title
  }
}

/** Says whether two results answer the same question, whoever judged, in whom and when. */
export function sameQuestion(study: Study, one: Result, other: Result): boolean {
  const [a, b] = [findOutcome(study, one.outcomeId), findOutcome(study, other.outcomeId)]
  return a.domain === b.domain && a.concept === b.concept && sameHarm(a.harm, b.harm)
}

function sameHarm(one: Harm | null, other: Harm | null): boolean {
  if (one === null || other === null) return one === other
  return one.serious === other.serious && one.leavesOut === other.leavesOut && one.term === other.term
}

/** Whether the other result was counted earlier or later: by the cut-offs, else by an editor's judgement of the two. */
export function orderOf(study: Study, result: Result, other: Result): 'earlier' | 'later' | null {
  if (result.dataCutoff !== null && other.dataCutoff !== null) {
    if (result.dataCutoff === other.dataCutoff) return null
    return other.dataCutoff < result.dataCutoff ? 'earlier' : 'later'
  }
  const judged = study.resolutions.find(
    ({ kind, resultIds }) =>
      kind === 'later-data-cutoff' && [result, other].every(({ id }) => resultIds.includes(id)),
  )
  if (!judged) return null
  // An editor names the later result first; it is the one that pages show.
  return judged.resultIds.indexOf(other.id) < judged.resultIds.indexOf(result.id) ? 'later' : 'earlier'
}

/** Says whether a result is of a part of the people of another one of the list, by the same assessor. */
export function isOfSubgroup(study: Study, result: Result, among: readonly Result[]): boolean {
  return among.some(
    (other) =>
      other.populationId !== result.populationId &&
      other.assessor === result.assessor &&
      isWithin(study, result.populationId, other.populationId),
  )
}

/** Whether one concept is another, or a part or report of it: "overall-survival" and "interim-overall-survival". */
export const isOfConcept = (one: string, other: string): boolean =>
  one === other ||
  [
    [one, other],
    [other, one],
  ].some(([long = '', short = '']) => long.startsWith(`${short}-`) || long.endsWith(`-${short}`))
