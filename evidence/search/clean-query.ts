import { fold, nameKey } from './fold'

/** A term of a query: a word, a number (`20.8`, `19 of 52`), or an identifier (`NCT03141684`, a DOI, PMID or PMCID). */
export type QueryTerm = {
  kind: 'word' | 'number' | 'identifier'
  /** The term in plain words, folded, without marks that a query language could read. */
  text: string
  /** As it was typed, for showing it and for telling `OR` from `or`. */
  typed: string
}

export type CleanQuery = {
  /** What was typed, as far as it is used: one line, at most 100 characters. */
  shown: string
  /** At most eight. */
  terms: QueryTerm[]
  /** Whether more was typed than is used. */
  isCut: boolean
}

export const maxQueryLength = 100
export const maxTerms = 8

// Words that stand in every text. "of" between two numbers is part of a number.
const stopWords = new Set(
  'a an and are as at be by did do does for from had has have how i in is it its many much not of on or our that the their there these they this to was were what when where which who why will with work works you your'.split(
    ' ',
  ),
)

const identifier =
  /(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/[^\s"'<>]*[\p{L}\p{N}])|\b(NCT\s?-?\d{8})\b|\b(PMC\s?\d{4,9})\b|\bPMID:?\s*(\d{4,9})\b/giu
const part =
  /(\d+)\s*(?:\/|of|out of)\s*(\d+)|(\d+(?:\.\d+)+|\d+)(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[-–'’.][\p{L}\p{N}]+)*/giu

/**
 * Returns the terms of whatever was typed, except none when nothing in it could be found: no sign of it reaches the query
 * language, whatever it is. Cost does not grow with the length of what was typed.
 */
export function cleanQuery(typed: string): CleanQuery {
  const line = oneLine(typed)
  const shown = [...line].slice(0, maxQueryLength).join('').trim()
  const identifiers: QueryTerm[] = []
  const rest = shown.replace(identifier, (whole, ...found: (string | undefined)[]) => {
    const text = found.slice(0, 4).find((one) => one !== undefined) ?? ''
    // A registry number is often written with a space after its letters.
    const bare = text.startsWith('10.') ? text : text.replace(/[\s-]/g, '')
    identifiers.push({ kind: 'identifier', text: fold(bare), typed: whole })
    return ' '
  })
  const words = [...rest.replace(/(\d)[·∙•](?=\d)/g, '$1.').matchAll(part)].map(termFrom)
  const telling = words.filter(({ text, typed: own }) => !stopWords.has(text) || isCapitals(own))
  const all = distinct([...identifiers, ...(telling.length > 0 || identifiers.length > 0 ? telling : words)])
  return {
    shown,
    terms: all.slice(0, maxTerms),
    isCut: line.length > shown.length || all.length > maxTerms,
  }
}

/** Returns a folded name without the words that no query is asked by: `sarcoma soft parts` of "sarcoma of the soft parts". */
export const tellingWords = (name: string): string =>
  name
    .split(' ')
    .filter((word) => !stopWords.has(word))
    .join(' ')

/** Control characters, direction marks, halves of characters and pictures become spaces. */
function oneLine(typed: string): string {
  return typed
    .slice(0, 2000)
    .normalize('NFKC')
    .replace(/[\p{C}\p{Z}\p{So}\p{Sk}]+/gu, ' ')
    .trim()
}

function termFrom(match: RegExpExecArray): QueryTerm {
  const [typed, count, total, number] = match
  if (count && total) return { kind: 'number', text: `${count} of ${total}`, typed }
  // Seven digits and more count nothing here: they are a PubMed identifier without its letters.
  if (number) return { kind: /^\d{7,}$/.test(number) ? 'identifier' : 'number', text: number, typed }
  return { kind: 'word', text: nameKey(typed), typed }
}

/** `OR`, `CR` and `PD` are abbreviations when they are typed so. */
const isCapitals = (typed: string) => /^\p{Lu}{2,}$/u.test(typed)

function distinct(terms: QueryTerm[]): QueryTerm[] {
  const seen = new Set<string>()
  return terms.filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text))
}
