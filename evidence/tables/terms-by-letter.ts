import type { Term } from '@/evidence/study/study'

/** Returns the terms under their first letters, both in alphabetical order, case aside; a figure or sign goes under `0-9`. */
export function termsByLetter(terms: Term[]): { letter: string; terms: Term[] }[] {
  const byLetter = new Map<string, Term[]>()
  for (const term of [...terms].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const first = keyOf(term).charAt(0).toUpperCase()
    const letter = /[A-Z]/.test(first) ? first : '0–9'
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), term])
  }
  return [...byLetter].map(([letter, own]) => ({ letter, terms: own }))
}

const keyOf = ({ term }: Term) => term.toLowerCase()
