import { formatList } from '@/evidence/format/list'
import { isWithin } from '@/evidence/study/setting'
import { groupedBy } from '@/evidence/study/grouped'
import { findOutcome } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { comparisonKeys, type ComparisonKey, type NotComparable } from './agreement'
import { describeKeys, differingKeys } from './comparison-keys'

/**
 * Returns the pairs of results that a reader could take for a disagreement: they answer the same question,
 * with a key that differs, and either come from different sources or are named together by an editor's
 * resolution. A subgroup that a source prints beside the whole group stands for itself and is left out.
 */
export function notComparablePairs(study: Study): NotComparable[] {
  const questions = groupedBy(study.results, (result) => {
    const { concept, domain } = findOutcome(study, result.outcomeId)
    return `${concept}/${domain}`
  })
  return [...questions.values()].flatMap((results) =>
    results.flatMap((first, index) =>
      results.slice(index + 1).flatMap((second) => {
        const keys = differingKeys(study, first, second)
        // Two landmarks of one outcome are told apart by their own labels.
        if (keys.every((key) => key === 'timePoint') || !couldBeMistaken(study, results, first, second))
          return []
        return [
          {
            resultIds: [first.id, second.id] as [string, string],
            keys,
            reason: say(study, first, second, keys),
          },
        ]
      }),
    ),
  )
}

function say(study: Study, first: Result, second: Result, keys: ComparisonKey[]): string {
  const names = formatList(keys.map((key) => `the ${comparisonKeys[key]}`))
  const against = `${describeKeys(study, first, keys)} against ${describeKeys(study, second, keys)}`
  const verb = keys.length === 1 && keys[0] !== 'criteria' ? 'differs' : 'differ'
  return `T${names.slice(1)} ${verb}: ${against}.`
}

function couldBeMistaken(study: Study, results: Result[], a: Result, b: Result): boolean {
  if (!isReported(a) || !isReported(b)) return false
  const named = study.resolutions.some(
    ({ outcome, resultIds }) =>
      outcome === 'not-comparable' && resultIds.includes(a.id) && resultIds.includes(b.id),
  )
  if (named) return true
  if (shareSource(a, b)) return false
  return !isSubgroup(study, results, a) && !isSubgroup(study, results, b)
}

const isReported = (result: Result) => result.reports.some(({ state }) => state === 'reported')

const shareSource = (a: Result, b: Result) =>
  a.reports.some(({ sourceId }) => b.reports.some((other) => other.sourceId === sourceId))

/** Says whether a source prints the same question for a larger group and, beside it, for this part. */
function isSubgroup(study: Study, results: Result[], result: Result): boolean {
  return results.some(
    (other) => isWithin(study, result.populationId, other.populationId) && shareSource(result, other),
  )
}
