import { monthNames } from '@/evidence/format/date'
import { numberInWords } from '@/evidence/format/number-words'
import { editDistance } from './nearest'

const wordNumbers = new Map<string, number>([
  ['no', 0],
  ['none', 0],
  ...Array.from({ length: 100 }, (_, number) => [numberInWords(number), number] as const),
])

/** Dates and identifiers hold digits that are no results. */
const notResults = new RegExp(
  `(?:${monthNames.join('|')})\\s+(?:\\d{1,2},?\\s+)?\\d{4}|\\b(?:19|20)\\d{2}\\b|\\b[A-Z]{2,}[A-Z\\d]*-?\\d+\\b`,
  'g',
)

/**
 * Returns the numbers of a text as plain digits without sign, `1200` for "1,200", `8` for "eight", `0` for
 * "none"; dates, years and names such as PD-1 are left out.
 */
export function numbersIn(text: string): string[] {
  const known = remembered.get(text)
  if (known) return known
  if (remembered.size > 10_000) remembered.clear()
  const numbers = readNumbers(text)
  remembered.set(text, numbers)
  return numbers
}

// The same quotations are read again for every source, page and corruption run.
const remembered = new Map<string, string[]>()

function readNumbers(text: string): string[] {
  const plain = text
    .replace(notResults, ' ')
    .replace(/·/g, '.')
    // Some journals print no zero before the point: "P = .0010".
    .replace(/(?<![\d.])\.(?=\d)/g, '0.')
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
  const digits = plain.match(/\d+(?:\.\d+)?/g) ?? []
  const words = plain.toLowerCase().match(/[a-z]+(?:-[a-z]+)?/g) ?? []
  return [...digits, ...words.flatMap(numberOfWord)]
}

/** "twenty-one" is one number; of two words that a hyphen joins to something else ("chemotherapy-three") each may be one. */
function numberOfWord(word: string): string[] {
  const whole = wordNumbers.get(word)
  if (whole !== undefined) return [String(whole)]
  return word.includes('-') ? word.split('-').flatMap((part) => wordNumbers.get(part)?.toString() ?? []) : []
}

/**
 * Says whether what was recorded could be a slip of the pen for what is quoted: one digit or the point wrong,
 * missing, extra or swapped. A quoted number of one digit is no evidence of a slip: it lies within one slip of too many numbers.
 */
export function isNearMiss(recorded: string, quoted: string): boolean {
  const [a, b] = [recorded.replace('.', ''), quoted.replace('.', '')]
  return b.length >= 2 && recorded !== quoted && editDistance(a, b) <= 1
}
