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

/** Says whether a quotation holds a number as printed, in figures or as a word, whatever its sign. */
export function holdsNumber(text: string, quote: string): boolean {
  // Some print a comma before the decimals: "37,5 mg".
  const readings = [quote, quote.replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2')].map(numbersIn)
  const plain = text.replace('-', '')
  // Each by itself: a number of both readings would be added to itself.
  return readings.some((quoted) => quoted.includes(plain) || isSumOf(plain, quoted))
}
