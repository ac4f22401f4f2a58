import type { Article } from '@/evidence/prose/article'
import type { Term } from '@/evidence/study/study'

/** Returns the glossary entries that an article's tags name, each once, in the order of the text. */
export function usedTerms({ tags, terms }: Article): Term[] {
  const ids = new Set(tags.filter(({ name }) => name === 'Term').map(({ attributes }) => attributes.id))
  return [...ids].flatMap((id) => terms.find((term) => term.id === id) ?? [])
}
