import type { Report } from '@/evidence/study/result'

/** Where a number stands in a text, in characters from 0. */
export type NumberPlace = { start: number; end: number }

/** Returns the places of a number in a quotation, in its printed digits, with a point or a raised one; without its sign. */
export function numberPlaces(quote: string, number: string): NumberPlace[] {
  const plain = number.replace('-', '').replace(/[.]/g, '[.·]')
  return [...quote.matchAll(new RegExp(`(?<![\\d.·])${plain}(?![\\d]|[.·]\\d)`, 'g'))].map(
    ({ index, 0: text }) => ({ start: index, end: index + text.length }),
  )
}

/** Returns the number by which a report is looked for in a quotation: its value, else its count; null where it has neither. */
export const numberOf = ({ value, count }: Report): string | null => value?.text ?? count?.toString() ?? null

/** What leads from the words about one number to those about another. */
const toOther =
  /;|\.\s|\b(?:while|whereas|but|than|of (?:which|whom|these)|including|others?|remaining|rest)\b/i
/** The first of two numbers that stand together: "4.3 months versus 6.9". */
const firstOfTwo =
  /\d+(?:[.·]\d+)?\s*%?\s*(?:days?|weeks?|wks?|months?|mos?|years?|yrs?)?\s*(?:vs?\.?|versus|and|or)\s+(?=$|\d)/gi
const inBrackets = /[([][^()[\]]*[)\]]/g

/**
 * Says whether words of a quotation speak of a number in it: the number stands there once, no other number, sentence or
 * turn lies between the two, and the words are neither denied nor followed by a number of their own ("34% (grade 3 in 4%)").
 */
export function speaksOf(quote: string, words: RegExp, number: string): boolean {
  const [place, ...more] = numberPlaces(quote, number)
  if (place === undefined || more.length > 0) return false
  const all = new RegExp(words.source, words.flags.includes('g') ? words.flags : `${words.flags}g`)
  return [...quote.matchAll(all)].some(({ index, 0: said }) => {
    const end = index + said.length
    if (/\b(?:no|not|without|non|rather than)[-\s]*$/i.test(quote.slice(0, index))) return false
    // The number may stand within the words: "a 90% CI".
    if (index <= place.start && place.end <= end) return true
    const isBefore = end <= place.start
    if (!isBefore && /\d/.test(quote.slice(end).split(/[(),;]|\.\s/)[0] ?? '')) return false
    const between = isBefore ? quote.slice(end, place.start) : quote.slice(place.end, index)
    const plain = between.replace(inBrackets, ' ').replace(firstOfTwo, '')
    return !toOther.test(plain) && !/\d/.test(plain)
  })
}
