/** Longest quotation, in words. */
export const maxQuotedWords = 25

/** Signs that quotations write in plain ASCII. */
const ascii: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/\u2265/g, '>='],
  [/\u2264/g, '<='],
  [/\u00b7/g, '.'],
  [/[\u00a0\u2009\u202f]/g, ' '],
  [/\u00b1/g, '+/-'],
]

/**
 * Returns the words of a sentence around a place in it, verbatim but for signs beyond ASCII, at most so many: the whole sentence
 * where it is no longer, else as many words before as after, and never half a word.
 */
export function passageAround(sentence: string, at: number, maxWords = maxQuotedWords): string {
  const words = [...sentence.matchAll(/\S+/g)]
  const middle = Math.max(
    0,
    words.findLastIndex(({ index }) => index <= at),
  )
  const before = Math.floor((maxWords - 1) / 2)
  const last = Math.min(words.length, Math.max(maxWords, middle + maxWords - before))
  const first = Math.max(0, last - maxWords)
  const kept = words.slice(first, last)
  const begin = kept[0]?.index ?? 0
  const end = (kept.at(-1)?.index ?? 0) + (kept.at(-1)?.[0].length ?? 0)
  const quoted = sentence.slice(begin, end).replace(/\s+/g, ' ')
  return ascii.reduce((text, [sign, plain]) => text.replace(sign, plain), quoted).trim()
}
