import type { SearchDocument } from './document'
import { wordsOf } from './fold'
import type { KnownWord } from './correct'

/** Returns the words of documents that a misspelt one may be corrected to: letters only, four or more. */
export function wordsKnownFrom(documents: readonly SearchDocument[]): KnownWord[] {
  const uses = new Map<string, number>()
  for (const { title, heading, body, abbreviations } of documents) {
    for (const word of new Set(wordsOf(`${title} ${heading} ${body} ${abbreviations}`))) {
      if (/^\p{L}{4,40}$/u.test(word)) uses.set(word, (uses.get(word) ?? 0) + 1)
    }
  }
  return [...uses].map(([word, count]) => ({ word, uses: count }))
}
