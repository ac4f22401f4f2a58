import type { Article } from '@/evidence/prose/article'
import type { Term } from '@/evidence/study/study'

/** Returns the glossary entries that an article's tags name, each once, in the order of the text. */
export function usedTerms({ tags }: Article): Term[] {
  const terms = tags.flatMap(({ resolved }) => (resolved.kind === 'term' ? [resolved.term] : []))
  return [...new Map(terms.map((term) => [term.id, term])).values()]
}
