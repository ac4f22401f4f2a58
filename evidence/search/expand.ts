import type { QueryTerm } from './clean-query'
import type { NamedTerm } from './document'
import { nameInTable } from './names'
import { spellingKey } from './spelling'

/** What a term may be in a text: itself, or another name of the same thing. */
export type Alternatives = {
  terms: QueryTerm[]
  /** Other names, folded; empty where the glossary has none. */
  names: string[]
  /** The name that the records use, folded, where the table of names has it for what was typed; else left out. */
  main?: string
}

const maxNameTerms = 5
const maxNames = 12

/** Returns every run of up to five neighbouring terms that could be a name in the glossary: what to look up. */
export function possibleNames(terms: readonly QueryTerm[]): string[] {
  const names = new Set<string>()
  terms.forEach((_, from) => {
    for (let to = from + 1; to <= Math.min(terms.length, from + maxNameTerms); to += 1) {
      for (const name of writtenOf(joined(terms.slice(from, to)))) names.add(name)
    }
  })
  return [...names]
}

/**
 * Returns the terms with the other names that the glossary has for them: the longest name first, each term once. A name of
 * one or two letters counts only in capitals, since `or` and `pd` are seldom meant.
 */
export function expand(terms: readonly QueryTerm[], known: readonly NamedTerm[]): Alternatives[] {
  const found: Alternatives[] = []
  for (let from = 0; from < terms.length;) {
    const { length, ...names } = namesAt(terms, from, known)
    found.push({ terms: terms.slice(from, from + length), ...names })
    from += length
  }
  return found
}

function namesAt(
  terms: readonly QueryTerm[],
  from: number,
  known: readonly NamedTerm[],
): Omit<Alternatives, 'terms'> & { length: number } {
  for (let length = Math.min(maxNameTerms, terms.length - from); length > 0; length -= 1) {
    const run = terms.slice(from, from + length)
    const name = joined(run)
    const isShort = name.length <= 2 && !run.every(({ typed }) => typed === typed.toUpperCase())
    const written = writtenOf(name)
    const ids = new Set(
      known.filter((one) => written.includes(one.name) && !isShort).map(({ termId }) => termId),
    )
    if (ids.size === 0) continue
    // A name of two letters would find the middle of other words' abbreviations.
    const others = known.filter((one) => ids.has(one.termId) && one.name !== name && one.name.length > 2)
    const main = mainNameOf(ids, written)
    const names = [...new Set(others.map((one) => one.name))].slice(0, maxNames)
    return { length, names, ...(main !== null && { main }) }
  }
  return { length: 1, names: apart(terms[from]?.text ?? '') }
}

/** The one name that the records use for what was typed otherwise; null where it is that name, or more than one. */
function mainNameOf(ids: ReadonlySet<string>, written: readonly string[]): string | null {
  const mains = [...ids].map(nameInTable).filter((name) => name !== null)
  const [main = null] = mains
  return mains.length === 1 && main !== null && !written.includes(main) ? main : null
}

/** How a name may be written: in either spelling, a code with or without its spaces, and an abbreviation with an m for "median" before it. */
function writtenOf(name: string): string[] {
  const ofMedian = /^m([a-z]{2,4})$/.exec(name)?.[1]
  const isCode = /\d/.test(name) && name.length <= 14
  return [
    ...new Set([
      name,
      spellingKey(name),
      ...(ofMedian ? [ofMedian] : []),
      ...(isCode ? [name.replaceAll(' ', '')] : []),
    ]),
  ]
}

/** `PD1` may stand as `PD-1`; `1200mg` stands as `1200 mg`, and as `1,200 mg`, in the texts. */
function apart(text: string): string[] {
  const [, amount = '', unit = ''] = /^(\d+)([a-z]{1,4})$/.exec(text) ?? []
  const [, letters, digits] = /^([a-z]{2,})(\d{1,4})$/.exec(text) ?? []
  if (letters && digits) return [`${letters} ${digits}`]
  if (amount === '') return []
  const thousands = amount.replace(/^(\d{1,3})(\d{3})$/, '$1 $2')
  return [...new Set([`${amount} ${unit}`, `${thousands} ${unit}`])]
}

const joined = (terms: readonly QueryTerm[]) => terms.map(({ text }) => text).join(' ')
