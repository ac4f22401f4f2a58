import { findOutcome, shownReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Partition, Study } from '@/evidence/study/study'
import { resultsOfConcept, sameSetting } from '@/evidence/study/setting'

/**
 * Returns the partitions that follow from the meaning of the words: complete plus partial responses are the
 * objective responses (RECIST 1.1), wherever the three are reported with counts under one key and the
 * record does not already say so.
 */
export function responsePartitions(study: Study): Partition[] {
  const hasCount = (result: Result) => shownReport(study, result).count !== null
  const completes = resultsOfConcept(study, 'complete-response')
  const partials = resultsOfConcept(study, 'partial-response')
  return resultsOfConcept(study, 'objective-response').flatMap((whole) => {
    const part = (results: Result[]) =>
      results.find(
        (result) => sameSetting(result, whole) && sameCriteria(study, result, whole) && hasCount(result),
      )
    const [complete, partial] = [part(completes), part(partials)]
    if (!complete || !partial || !hasCount(whole)) return []
    const said = study.partitions.some(
      (partition) =>
        partition.whole.kind === 'result' &&
        partition.whole.resultId === whole.id &&
        partition.resultIds.includes(complete.id),
    )
    if (said) return []
    return [
      {
        id: `${whole.id}-complete-and-partial`,
        title: 'Complete and partial responses',
        whole: { kind: 'result', resultId: whole.id },
        resultIds: [complete.id, partial.id],
        sourceId: null,
        closes: true,
        excess: null,
      },
    ]
  })
}

const sameCriteria = (study: Study, a: Result, b: Result) =>
  findOutcome(study, a.outcomeId).criteria === findOutcome(study, b.outcomeId).criteria
