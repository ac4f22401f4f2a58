import { findPopulation } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { placesOf, type Span } from '@/evidence/verify/read/found'

const treatment =
  '(?:any )?(?:earlier|previous|prior) (?:systemic )?(?:anticancer )?(?:treatments?|therapy|therapies)'
const without = new RegExp(
  `\\b(?:(?:of|in|among|for) (?:those|patients) )?without ${treatment}\\b(?! (?:with|by|of)\\b)`,
  'giu',
)
const after = new RegExp(
  `\\b(?:(?:of|in|among|for) (?:those|patients) )?(?:after|despite|following) ${treatment}\\b(?! (?:with|by|of)\\b)`,
  'giu',
)
const any = new RegExp(
  `\\b(?:(?:of|in|among|for) (?:those|patients) )?(?:without|after|despite|following) ${treatment}(?: (?:with|by|of) \\p{L}+)?`,
  'giu',
)

/**
 * Returns the places of "without earlier treatment" and "after earlier treatment" in a text: those that are so of the people in whom a
 * result was counted, by the line of treatment that the record gives them, and those that are not. Of people of either kind, and of
 * people whose line the record does not state, neither is returned.
 */
export function placesOfLine(
  study: Study,
  result: Result | null,
  text: string,
): { borne: Span[]; wrong: Span[] } {
  const line = result === null ? 'mixed' : findPopulation(study, result.populationId).lineOfTherapy
  if (line !== 'first-line' && line !== 'previously-treated') return { borne: [], wrong: [] }
  const borne = placesOf(line === 'first-line' ? without : after, text)
  return {
    borne,
    wrong: placesOf(any, text).filter(({ index }) => !borne.some((one) => one.index === index)),
  }
}
