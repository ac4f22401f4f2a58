import { findOutcome } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { placesOf, type Span } from '@/evidence/verify/read/found'

const perhaps = /\b(?:that|which) (?:the )?(?:drug|treatment|study drug) may have caused\b/giu

/** Returns the places of "that the drug may have caused", where the record calls what was counted related, potentially or possibly. */
export const placesOfCauses = (study: Study, result: Result | null, text: string): Span[] =>
  result !== null &&
  /\b(?:potentially|possibly) (?:treatment-|drug-)?related\b/iu.test(
    findOutcome(study, result.outcomeId).title,
  )
    ? placesOf(perhaps, text)
    : []
