import { verdictOfInterval, verdictOfTest } from '@/evidence/format/favours'
import { joinResult } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Span } from '@/evidence/verify/read/found'

/** What a drug is said to have done to an outcome: more than the number of one arm can say. */
const didBetter =
  /(?<!\b(?:not|no|without|neither|nor|never|n['’]t)(?: \p{L}+)? )\b(?:improv(?:es|ed)|prolong(?:s|ed)|extend(?:s|ed)|outperform(?:s|ed))\b/giu

/**
 * Returns the places of words that say that an arm did better, beside a number of one arm, where the record has no comparison of that
 * outcome that bears them out: none at all, or none whose interval or test tells the arms apart.
 */
export function directionNotBorne(study: Study, result: Result | null, text: string): Span[] {
  if (result === null || result.armId === null || result.comparatorArmId !== null) return []
  const compared = study.results.filter(
    ({ outcomeId, comparatorArmId }) => outcomeId === result.outcomeId && comparatorArmId !== null,
  )
  const isBorne = compared.some(({ id }) => {
    const joined = joinResult(study, id)
    return [verdictOfInterval(joined), verdictOfTest(joined)].some(
      (one) => one === 'better' || one === 'worse',
    )
  })
  if (isBorne) return []
  return [...text.matchAll(didBetter)].map(({ 0: words, index }) => ({ index, end: index + words.length }))
}
