import { namedKinds, type KnownName } from '@/evidence/record/names-schema'
import type { KnownWord } from './correct'
import type { NamedTerm } from './document'
import { tellingWords } from './clean-query'
import { nameKey } from './fold'
import { spellingKey } from './spelling'

/** Returns every name of the table's entries, folded, with those written together: each finds what the others name. */
export function namesOfTable(table: readonly KnownName[]): NamedTerm[] {
  return table.flatMap((one) => namedTerms(`${one.kind}:${nameKey(one.name)}`, allNames(one)))
}

/** Returns the name, folded, that the table's entry of this id is under; null for the id of anything else. */
export function nameInTable(termId: string): string | null {
  const [, kind = '', name = ''] = /^([a-z]+):(.+)$/.exec(termId) ?? []
  return Object.hasOwn(namedKinds, kind) ? name : null
}

/** Returns the names of one thing as a query may write them: folded, in either spelling, and codes written together. */
export function namedTerms(termId: string, names: readonly string[]): NamedTerm[] {
  const keys = names.map(nameKey).filter((key) => key !== '')
  const written = keys.flatMap((key) => [key, spellingKey(key), together(key), tellingWords(key) || key])
  return [...new Set(written)].map((name) => ({ termId, name }))
}

/** `PD-1`, `anti-PD-1` and `AG-013736` are asked for as `pd1`, `antipd1` and `ag013736` too. */
const together = (key: string) =>
  /\d/.test(key) && key.includes(' ') && key.length <= 14 ? key.replaceAll(' ', '') : key

/** Returns the other names that the table has for a name, as they are written; none where it has none. */
export function otherNamesOf(table: readonly KnownName[], kind: KnownName['kind'], name: string): string[] {
  const key = nameKey(name)
  return table
    .filter((one) => one.kind === kind && allNames(one).some((other) => nameKey(other) === key))
    .flatMap((one) => allNames(one).filter((other) => nameKey(other) !== key))
}

function allNames({ name, brands, codes, also, misspelt }: KnownName): string[] {
  return [name, ...(brands ?? []), ...(codes ?? []), ...(also ?? []), ...(misspelt ?? [])]
}

/** Returns the words of the index that are spelt otherwise in American English, each with that spelling. */
export function spellingsOf(words: readonly KnownWord[]): NamedTerm[] {
  const known = new Set(words.map(({ word }) => word))
  return words.flatMap(({ word }) => {
    const key = spellingKey(word)
    if (key === word) return []
    const spelt = known.has(key) ? [word] : [word, key]
    return [...new Set([key, ...spelt])].map((name) => ({ termId: `spelling:${key}`, name }))
  })
}
