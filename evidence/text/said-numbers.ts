import { numbersIn } from './quoted-numbers'

/** Ways to say a count without its number: nobody, one, both, everybody. */
const wordsForCounts: [says: (count: number, denominator: number | null) => boolean, words: RegExp][] = [
  [(count) => count === 0, /\b(?:no|none|not|never|neither|nobody|without|absence|absent)\b/i],
  [(count) => count === 1, /\b(?:an?(?! total\b)|another|single|second|third|fourth|remaining)\b/i],
  [(count) => count === 2, /\bboth\b/i],
  [(count, denominator) => count === denominator, /\b(?:all|every|each|none|no)\b/i],
]

/** Says whether a quotation tells a count in words that hold no number: "neither", "a patient", "all". */
export function saysCountInWords(count: number, denominator: number | null, quote: string): boolean {
  return wordsForCounts.some(([says, words]) => says(count, denominator) && words.test(quote))
}

/** Says whether a number is the total of two that are quoted: "3 complete and 34 partial responses" hold 37. */
export function isSumOf(text: string, quoted: readonly string[]): boolean {
  return quoted.some((one, index) =>
    quoted.slice(index + 1).some((two) => Number(one) + Number(two) === Number(text)),
  )
}

/**
 * Returns the numbers of a quotation by each way to read its commas and spaces: some print a comma before the decimals ("37,5 mg"),
 * or a space between the thousands. Each reading by itself: a number of two readings would be added to itself.
 */
function readingsOf(quote: string): string[][] {
  const texts = new Set([
    quote,
    quote.replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2'),
    quote.replace(/(?<=(?<!\d)\d{1,3})[\s\u00a0\u202f](?=\d{3}(?!\d))/g, ''),
  ])
  return [...texts].map(numbersIn)
}

/** Says whether a quotation prints a number, in figures or as a word, whatever its sign. */
export function printsNumber(text: string, quote: string): boolean {
  return readingsOf(quote).some((quoted) => quoted.includes(text.replace('-', '')))
}

/** Says whether a quotation holds a number as printed or as the total of two, whatever its sign. */
export function holdsNumber(text: string, quote: string): boolean {
  const plain = text.replace('-', '')
  return readingsOf(quote).some((quoted) => quoted.includes(plain) || isSumOf(plain, quoted))
}
