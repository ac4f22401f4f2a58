import { blanked, placesOf, type Span } from './found'

const abbreviations = /(?:\b(?:vs|e\.g|i\.e|et al|Fig|Dr|approx|no|ca|cf|resp)\.)/giu
const ends = /(?:[.!?]+["')\]]*|(?<=[\p{L}%)\]])\.\d{1,2}(?:[,–-]\d{1,2})*)\s+(?=[\p{Lu}\d"([])|[\n\r]{2,}/gu

/** Returns the sentences of a plain text, each with its place; a point in a number or an abbreviation ends none. */
export function sentencesOf(text: string): Span[] {
  const guarded = text.replace(abbreviations, (found) => found.replace(/\./g, ' '))
  const places: Span[] = []
  let index = 0
  for (const match of guarded.matchAll(ends)) {
    const end = match.index + match[0].length
    places.push({ index, end })
    index = end
  }
  return [...places, { index, end: text.length }].filter((place) => place.end > place.index)
}

const joints =
  /[;:]|,(?!\d{3})|(?<![\p{L}])(?:and|but|while|whereas|versus|vs\.?|compared (?:with|to)|against|although|with (?=an? |median))(?![\p{L}-])/giu
const brackets = /[([][^()[\]]*[)\]]/gu

/** Returns the clauses of a sentence: what stands between commas and joining words, brackets with what they follow. */
export function clausesOf(text: string, sentence: Span): Span[] {
  const words = text.slice(sentence.index, sentence.end)
  const open = blanked(words, placesOf(brackets, words))
  const places: Span[] = []
  let index = 0
  for (const match of open.matchAll(joints)) {
    if (match.index > index) places.push({ index, end: match.index })
    index = match.index
  }
  places.push({ index, end: words.length })
  return places.map((place) => ({ index: place.index + sentence.index, end: place.end + sentence.index }))
}

/** Says whether the first place lies within the second. */
export const within = (inner: Span, outer: Span) => inner.index >= outer.index && inner.end <= outer.end

/** Says whether the first place lies within the second and is not all of it. */
export const isPartOf = (inner: Span, outer: Span) =>
  within(inner, outer) && outer.end - outer.index > inner.end - inner.index
