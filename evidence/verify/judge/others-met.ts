import { findPopulation } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { placesOf, type Span } from '@/evidence/verify/read/found'

const ofOthers = /\b(?:in |for |of |among |with )?(?:the |all )?others?\b/giu
const isOther = /\b(?:others?|without|no|not)\b/iu

/** Returns the places of "the others", where the record itself calls the people of a result others than those named before. */
export function othersMet(study: Study, result: Result | null, text: string): Span[] {
  if (result === null || !isOther.test(findPopulation(study, result.populationId).label)) return []
  return placesOf(ofOthers, text)
}
