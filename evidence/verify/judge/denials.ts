import { verdictOfInterval } from '@/evidence/format/favours'
import { joinResult } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'

/**
 * Says whether a denial of an effect is asked elsewhere, of a comparison, or borne out by all comparisons of what one arm's number
 * is of.
 */
export function isDenialBorne(study: Study, result: Result | null): boolean {
  if (result === null) return false
  // A denial of a clear difference is none that the record bears out: "no effect was seen, with a ratio of 0.51 (0.35 to 0.75)".
  if (result.comparatorArmId !== null)
    return [null, 'no-clear-difference'].includes(verdictOfInterval(joinResult(study, result.id)))
  const compared = study.results.filter(
    (one) => one.outcomeId === result.outcomeId && one.comparatorArmId !== null && one.kind === 'ratio',
  )
  return (
    compared.length > 0 &&
    compared.every(({ id }) => verdictOfInterval(joinResult(study, id)) === 'no-clear-difference')
  )
}

/** Words that deny an effect, which is asked where a comparison is judged. */
export const denying =
  /\b(?:did|does|do|has|have|could)(?: not|n['’]t)(?=\s+(?:clearly |significantly )?(?:improve|prolong|extend|delay|reduce|cut|lower|increase|slow|benefit|show|differ))|\b(?:no|without)(?: (?:clear|significant|statistically significant))? (?:differences?|benefit|improvement|effect)\b|\bnot (?:clearly |statistically )?(?:significant(?:ly)?|different|better|worse|longer|shorter)\b/giu
