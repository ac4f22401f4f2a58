const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** Every word that a number in words is made of; prose that holds one outside a tag is unbound. */
export const numberWords: readonly string[] = [
  ...small,
  ...tens.filter((word) => word !== ''),
  'hundred',
  'thousand',
  'million',
]

/**
 * Returns a whole number from 0 to 999,999 in British words: `nineteen`, `fifty-two`, `one hundred and one`.
 * Throws a RangeError for anything else: words for it would be longer than the sentence around them.
 */
export function numberInWords(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 999_999) {
    throw new RangeError(`${count} has no form in words here: expected a whole number from 0 to 999,999.`)
  }
  if (count < 20) return small[count] ?? ''
  if (count < 100) return joined(tens[Math.floor(count / 10)] ?? '', '-', count % 10)
  if (count < 1000) return joined(`${numberInWords(Math.floor(count / 100))} hundred`, ' and ', count % 100)
  const rest = count % 1000
  return joined(`${numberInWords(Math.floor(count / 1000))} thousand`, rest < 100 ? ' and ' : ' ', rest)
}

function joined(head: string, link: string, rest: number): string {
  return rest === 0 ? head : head + link + numberInWords(rest)
}

/** Returns the text with its first letter as a capital, for the start of a sentence. */
export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
