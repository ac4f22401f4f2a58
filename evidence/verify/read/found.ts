import type { Written } from './written'

/** Where something stands in a text: characters from 0, the end not included. */
export type Span = { index: number; end: number }

/** A quantity found in a text; `bound` is the word that makes a bound of it ("more than"), else null. */
export type FoundQuantity = Span & { found: 'quantity'; written: Written; bound: string | null }

/** Digits that are no finding, with what they are: "registry number". */
export type FoundName = Span & { found: 'name'; because: string }

export type Found = FoundQuantity | FoundName

/** Returns the numbers of people or events in which the quantities count: 52 of "of 52" and of "19 of 52". */
export const totalsIn = (quantities: readonly FoundQuantity[]): number[] =>
  quantities.flatMap(({ written }) =>
    written.kind === 'denominator' || written.kind === 'fraction' ? [written.total] : [],
  )

/** Returns the text with the places blanked, so that what is left keeps its own place. */
export function blanked(text: string, places: readonly Span[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { index, end } of [...places].sort((one, other) => one.index - other.index)) {
    if (end <= from) continue
    pieces.push(text.slice(from, index), ' '.repeat(end - Math.max(index, from)))
    from = end
  }
  return [...pieces, text.slice(from)].join('')
}

/** Returns where a named group of a match stands, except null where it took no part. The pattern needs the flag `d`. */
export function placeOf(match: RegExpExecArray, group: string): Span | null {
  const pair = match.indices?.groups?.[group]
  return pair ? { index: pair[0], end: pair[1] } : null
}

/** Returns every place of a text where a pattern matches. The pattern needs the flag `g`. */
export const placesOf = (pattern: RegExp, text: string): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ index, end: index + found.length }))
