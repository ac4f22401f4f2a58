import type { Term } from '@/evidence/study/study'
import type { NamedTerm, SearchDocument } from './document'
import { nameKey } from './fold'
import { indexable } from './marked'
import { namedTerms } from './names'

/** Returns what can be found of the glossary: each term, with both of its definitions. */
export function termDocuments(terms: readonly Term[]): SearchDocument[] {
  return terms.map((term) => ({
    kind: 'term',
    studySlug: null,
    address: `/glossary#${term.id}`,
    weight: 1,
    title: indexable(term.term),
    heading: 'Glossary',
    body: indexable(`${term.plain} ${term.definition}`),
    abbreviations: otherNames(term).join('; '),
  }))
}

/** Returns every name of every term, folded. */
export function namesOfTerms(terms: readonly Term[]): NamedTerm[] {
  return terms.flatMap((term) => namedTerms(term.id, [term.term, ...otherNames(term)]))
}

/** Returns the other names of each term that a text names: `ORR` for "Objective response at six months". */
export function namesIn(text: string, terms: readonly Term[]): string[] {
  const words = ` ${nameKey(text)} `
  return terms.filter(({ term }) => words.includes(` ${nameKey(term)} `)).flatMap(otherNames)
}

const otherNames = ({ abbreviation, synonyms }: Term) =>
  abbreviation ? [abbreviation, ...synonyms] : synonyms
