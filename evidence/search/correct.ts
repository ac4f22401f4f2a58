import { editDistance } from '@/evidence/text/nearest'
import type { QueryTerm } from './clean-query'

/** A word of the index with the number of documents that have it. */
export type KnownWord = { word: string; uses: number }

/** Bounds within which a word can be what was meant: same length or nearly, and one of the first two letters right. */
export type WordSearch = { letters: string[]; shortest: number; longest: number }

const minWordLength = 4

/** Returns where to look for what a term may have meant, or null for one too short, or not a single word. */
export function searchFor({ kind, text }: QueryTerm): WordSearch | null {
  if (kind !== 'word' || text.length < minWordLength || text.includes(' ')) return null
  const reach = reachOf(text)
  return { letters: [...text.slice(0, 2)], shortest: text.length - reach, longest: text.length + reach }
}

/** One slip in a short word, two from seven letters on, three in a drug's long name. */
const reachOf = (word: string) => (word.length < 7 ? 1 : word.length < 11 ? 2 : 3)

/**
 * Returns the terms with each word that the index does not know replaced by the nearest that it knows (fewest slips, then
 * most used), or null when nothing is to be corrected.
 */
export function correct(terms: readonly QueryTerm[], known: readonly KnownWord[]): QueryTerm[] | null {
  const corrected = terms.map((term) => {
    if (searchFor(term) === null || known.some(({ word }) => word === term.text)) return term
    const word = nearest(term.text, known)
    return word === null ? term : { ...term, text: word, typed: word }
  })
  return corrected.some((term, index) => term !== terms[index]) ? corrected : null
}

function nearest(wanted: string, known: readonly KnownWord[]): string | null {
  let best: (KnownWord & { slips: number }) | null = null
  for (const candidate of known) {
    if (Math.abs(candidate.word.length - wanted.length) > reachOf(wanted)) continue
    const slips = editDistance(wanted, candidate.word)
    if (slips > reachOf(wanted)) continue
    if (!best || slips < best.slips || (slips === best.slips && candidate.uses > best.uses)) {
      best = { ...candidate, slips }
    }
  }
  return best?.word ?? null
}
