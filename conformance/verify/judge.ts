import type { Study } from '@/evidence/study/study'
import { gravest, isMatch, type ClaimVerdict } from '@/evidence/verify/say/verdict'
import { verifyText } from '@/evidence/verify/verify-text'

/** Returns what the verifier says of each number of a text that it judges. */
export const findingsIn = (study: Study, text: string) =>
  verifyText(study, text).flatMap((one) => (one.kind === 'finding' ? [one] : []))

/** Returns the verdict on each number of a text that is judged. */
export const verdictsIn = (study: Study, text: string): ClaimVerdict[] =>
  findingsIn(study, text).map(({ verdict }) => verdict)

/** Returns the verdict on a whole text: the gravest of its numbers; null where none was judged. */
export function verdictOn(study: Study, text: string): ClaimVerdict | null {
  const verdicts = verdictsIn(study, text)
  return verdicts.length > 0 ? gravest(verdicts) : null
}

/** Says whether a number of a text, from a place of it on, matches one that the record has of a result. */
export const hasMatch = (study: Study, text: string, from = 0): boolean =>
  findingsIn(study, text).some(
    ({ verdict, stored, index }) => index >= from && isMatch(verdict) && stored !== null,
  )
