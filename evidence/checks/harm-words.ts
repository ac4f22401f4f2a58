import type { Harm } from '@/evidence/study/study'
import { attributions, type Attribution } from '@/evidence/study/vocabulary'

/** What a text says of a harm, in which words, and what is recorded of it instead; loosely, where the one may mean the other. */
export type OtherWords = { spoken: string; recorded: string; words: RegExp; isLoose?: true }

const gradeWords =
  /\bgrades?\s*(≥|>=)?\s*([1-5])(?:\s*(?:-|–|to|or|and|\/)\s*([1-5])\b|\s*(?:or|and)\s*(?:higher|worse|more|greater|above)|(\s*\+))?/gi

const anyGrade = /\b(?:any|all|whatever)[-\s]grades?\b/i

/** Returns the bands of grades that a text names, as `lowest-highest`, each once. */
function gradesIn(quote: string): string[] {
  const bands = [...quote.matchAll(gradeWords)].map(([all, atLeast, low = '', high]) => {
    const open = atLeast !== undefined || /higher|worse|more|greater|above|\+/.test(all)
    return `${low}-${high ?? (open ? '5' : low)}`
  })
  return [...new Set([...bands, ...(anyGrade.test(quote) ? ['1-5'] : [])])]
}

/**
 * Returns the grades that a text names where they are not the recorded ones; null where it names none, or several bands,
 * so that it cannot be told which is meant. `grade 3 or higher` is printed of lists in which no grade 5 occurs.
 */
export function otherGrades({ grade }: Harm, text: string): OtherWords | null {
  if (grade === null) return null
  const [band, ...others] = gradesIn(text)
  const recorded = `${grade.lowest}-${grade.highest}`
  if (band === undefined || others.length > 0 || band === recorded) return null
  if (band === `${grade.lowest}-5` && grade.highest >= 4) return null
  const say = (one: string) => one.replace(/^(\d)-\1$/, '$1').replace('-', ' to ')
  return { spoken: say(band), recorded: say(recorded), words: band === '1-5' ? anyGrade : gradeWords }
}

const relatedWords =
  /\b(?:treatment|drug|therapy|study|study[-\s]drug)[-\s]related\b|\bTR(?:S?)AEs?\b|\brelated to (?:the )?(?:study )?(?:treatment|drug|therapy)\b/i
const anyCauseWords =
  /\b(?:any|all)[-\s]cause\b|\b(?:regardless|irrespective|whatever|independent(?:ly)?)\b[^.]{0,30}\b(?:cause|causality|attribution|relation(?:ship)?|relatedness)\b|\bwhether or not\b[^.]{0,40}\brelated\b/i

const unrelatedWords = /\b(?:not|un)[-\s]?(?:treatment|drug)?[-\s]?related\b/i

const possiblyWords = /\b(?:possib|probab|potential)\w*\s+(?:(?:treatment|drug|therapy)[-\s])?related\b/i

/**
 * Returns whose cause a text names where another is recorded; null where it names none or both. A text that says "related"
 * bears out "possibly related" too, and one that says "possibly related" does not bear out "related".
 */
export function otherAttribution({ attribution }: Harm, text: string): OtherWords | null {
  if (attribution === 'related' && possiblyWords.test(text)) {
    return {
      spoken: 'events that were possibly related',
      recorded: attributions.related,
      words: possiblyWords,
      isLoose: true,
    }
  }
  const related = relatedWords.test(text)
  const anyCause = anyCauseWords.test(text)
  if (related === anyCause || unrelatedWords.test(text)) return null
  const recorded = attribution === 'possibly-related' ? 'related' : attribution
  if (recorded === (related ? 'related' : 'any-cause')) return null
  return {
    spoken: related ? 'treatment-related events' : 'events of any cause',
    recorded: attributions[attribution],
    words: related ? relatedWords : anyCauseWords,
  }
}

const bearingOut: Record<Exclude<Attribution, 'not-stated'>, RegExp> = {
  // A reaction is by its definition suspected to come from the drug (ICH E2A), and toxicity is what a drug does.
  related:
    /\brelated\b|\bTRS?AEs?\b|\b(?:adverse|serious|drug) reactions?\b|\breactions? to\b|\btoxicit(?:y|ies)\b|\b(?:due|attribut\w+|caused) (?:to|by)\b/i,
  'possibly-related': /\b(?:possib|probab|potential|suspect)\w*\b|\b(?:adverse|serious|drug) reactions?\b/i,
  // What emerges under treatment counts whatever its cause (ICH E9).
  'any-cause': new RegExp(`${anyCauseWords.source}|\\btreatment[-\\s]emergent\\b|\\bTEAEs?\\b`, 'i'),
}

/** Says whether some of the texts about a harm name the cause that is recorded; that a cause is not stated needs no words. */
export function bearsOutAttribution({ attribution }: Harm, texts: readonly string[]): boolean {
  return attribution === 'not-stated' || texts.some((text) => bearingOut[attribution].test(text))
}
