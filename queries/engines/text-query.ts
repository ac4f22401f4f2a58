import type { TextQuery } from './engine'

// Shorter beginnings would find nearly everything: as evidence/search/match-expression.ts has it for SQLite.
const minPrefixLength = 4

/**
 * Words that stand one after the other, the last of them perhaps the beginning of one. Those of one group, numbered, are found only
 * where all of them are; other names are found by themselves and have no group.
 */
export type Phrase = { words: string[]; isOpen: boolean; group: number | null }

/** A word of a text: where it stands, and how it is looked for. */
export type Token = { from: number; to: number; word: string }

/**
 * Returns the words of a text as SQLite's `unicode61` tells them apart: runs of letters and digits, small and without accents. Both
 * the index and a query are made of these, so that no sign of what was typed is ever read as an operator.
 */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)].flatMap((match) => {
    const word = match[0]
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
    // What is left of a sign such as a superscript may be more than one word.
    const letters = word.replace(/[^\p{L}\p{N}]+/gu, '')
    return letters === '' ? [] : [{ from: match.index, to: match.index + match[0].length, word: letters }]
  })
}

/** Returns a text as its words alone. */
export const wordsIn = (text: string): string[] => tokensOf(text).map(({ word }) => word)

/** Returns every phrase that a query looks for, those of other names too. */
export function phrasesIn({ groups, isOpen }: TextQuery): Phrase[] {
  return groups
    .flatMap((group, index) => [
      ...typedPhrases(group, index, isOpen && index === groups.length - 1),
      ...namePhrases(group),
    ])
    .filter(({ words }) => words.length > 0)
}

/** Returns the phrases of a query, each in PostgreSQL's language of text search. */
export const phraseQueries = (query: TextQuery): string[] => phrasesIn(query).map(written)

/** Returns a query in PostgreSQL's language of text search, or null where it asks for nothing that could be found. */
export function wholeQuery({ groups, join, isOpen }: TextQuery): string | null {
  const parts = groups.map((group, index) => {
    const typed = typedPhrases(group, index, isOpen && index === groups.length - 1)
    const isEmpty = typed.some(({ words }) => words.length === 0)
    const alternatives = [
      ...(isEmpty ? [] : [typed.map(written).join(' & ')]),
      ...namePhrases(group)
        .filter(({ words }) => words.length > 0)
        .map(written),
    ]
    return alternatives.map((one) => `(${one})`).join(' | ')
  })
  const asked = join === 'OR' ? parts.filter((part) => part !== '') : parts
  if (asked.length === 0 || asked.includes('')) return null
  return asked.map((part) => `(${part})`).join(join === 'OR' ? ' | ' : ' & ')
}

type Group = TextQuery['groups'][number]

function typedPhrases({ terms }: Group, group: number, mayBeBeginning: boolean): Phrase[] {
  return terms.map(({ kind, text }, index) => ({
    words: wordsIn(text),
    group,
    isOpen: mayBeBeginning && index === terms.length - 1 && kind === 'word' && text.length >= minPrefixLength,
  }))
}

const namePhrases = ({ names }: Group): Phrase[] =>
  names.map((name) => ({ words: wordsIn(name), isOpen: false, group: null }))

const written = ({ words, isOpen }: Pick<Phrase, 'words' | 'isOpen'>) =>
  `(${words.join(' <-> ')}${isOpen ? ':*' : ''})`
