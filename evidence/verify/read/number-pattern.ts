import { numberInWords } from '@/evidence/format/number-words'
import { boundSigns, parsePrinted, type Bounded, type Printed } from '@/evidence/study/printed'
import type { Bound } from '@/evidence/study/vocabulary'
import type { WrittenUnit } from './written'

/** Digits as people type them, without a sign: `1,200`, `20.8`, `20,8`, `.001`. Source of a pattern. */
export const digits = String.raw`(?:0,\d+(?![\d,])|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+|,\d{1,2}(?![\d,]))?|(?<![\d.])\.\d+)`

/** The same with a minus, which needs something before it that is no word or number. */
export const signed = String.raw`(?:(?<![\p{L}\p{N}.)\]%])-\s?|\bminus\s|(?<![\p{L}\p{N}.)\]%+])\+)?${digits}`

/** The same with the sign of a bound: `<1`, `≥ 99`, and `32.2+` of somebody still under observation. */
export const bounded = String.raw`(?:[<>≤≥]\s*)?${signed}\+?`

const signBounds = Object.entries(boundSigns).map(
  ([bound, { before, after }]) => [before + after, bound as Bound] as const,
)

/** Returns the number, or the bound, that was typed, except null where it is none. */
export function readBounded(typed: string): Bounded | null {
  const sign = /^[<>≤≥]|\+$/.exec(typed.trim())?.[0]
  const printed = readNumber(typed.trim().replace(/^[<>≤≥]\s*|\+$/g, ''))
  const bound = signBounds.find(([one]) => one === sign)?.[1] ?? null
  return printed && { ...printed, bound }
}

/** Returns the number that was typed, except null where it is none. */
export function readNumber(typed: string): Printed | null {
  const isNegative = /^(?:-|minus)/.test(typed.trim())
  const power = /^(\d(?:\.\d+)?)(?:\s*[×x]\s*10\s*-\s*|e-)(\d)$/iu.exec(typed.trim())
  if (power) return parsePrinted(shifted(power[1] ?? '', Number(power[2])))
  const unsigned = typed.replace(/^(?:\s*-\s*|\s*minus\s*|\s*\+)/, '').trim()
  const grouped = /^(?!0,)\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(unsigned)
  const pointed = grouped ? unsigned.replaceAll(',', '') : unsigned.replace(',', '.')
  return parsePrinted(`${isNegative ? '-' : ''}${pointed.startsWith('.') ? '0' : ''}${pointed}`)
}

/** Longest first: "seventeen" is no seven. */
function numbersInWords(from: number, below: number): string {
  const all = Array.from({ length: below - from }, (_, place) => numberInWords(from + place))
  return all.sort((one, other) => other.length - one.length).join('|')
}

/** "1.0 × 10-3" is 0.0010: the point moves, and no binary arithmetic. */
function shifted(text: string, places: number): string {
  const [whole = '', decimals = ''] = text.split('.')
  return `0.${'0'.repeat(Math.max(0, places - whole.length))}${whole}${decimals}`
}

const words = Array.from({ length: 100 }, (_, number) => [numberInWords(number), number] as const)
const wordNumbers = new Map<string, number>([['no', 0], ['none', 0], ...words])

/** The words below a hundred, the tens with or without their units: few alternatives, for they are tried at every word. */
const units = numbersInWords(1, 10)
const belowHundred = `(?:${[20, 30, 40, 50, 60, 70, 80, 90].map(numberInWords).join('|')})(?:[- ](?:${units}))?|${numbersInWords(10, 20)}|${numbersInWords(0, 10)}`
const ofHundreds = 'a|one|two|three|four|five|six|seven|eight|nine'

/** Whole numbers in words up to nine hundred and ninety-nine, the longest first. Source of a pattern. */
export const spelled = `(?:${ofHundreds}) hundred(?:(?: and)? (?:${belowHundred}))?|${belowHundred}`
/** Numbers in words as landmarks have them: "at two years". Source of a pattern. */
export const spelledSmall =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|twenty four)'
const hundreds = new RegExp(`^(${ofHundreds}) hundred(?:(?: and)? (.+))?$`, 'iu')

/** Returns a whole number written in digits or words, or null. */
export function readWhole(typed: string): number | null {
  const large = hundreds.exec(typed)
  if (large)
    return (
      100 * (readWhole(large[1] === 'a' ? 'one' : (large[1] ?? '')) ?? 1) + (readWhole(large[2] ?? 'no') ?? 0)
    )
  const word = wordNumbers.get(typed.toLowerCase().replace(' ', '-'))
  if (word !== undefined) return word
  const printed = readNumber(typed)
  return printed !== null && printed.decimals === 0 ? printed.number : null
}

/** Words for people and for what is counted by the head. Source of a pattern. */
export const peopleWords =
  'patients?|participants?|people|persons?|subjects?|individuals?|adults?|child(?:ren)?|adolescents?|women|men|responders?|pts?'

const unitWords: readonly (readonly [Exclude<WrittenUnit, null>, string])[] = [
  ['percent', '%|per ?cent|pct'],
  ['months', 'months?|mos?\\b|mths?'],
  ['weeks', 'weeks?|wks?'],
  ['days', 'days?'],
  ['years', 'years?|yrs?'],
  ['cycles', 'cycles?'],
  ['lines', 'lines?'],
  ['events', 'events'],
  ['centres', 'centers?|centres?|sites|hospitals|institutions'],
  ['participants', peopleWords],
]

/** Any unit. Source of a pattern. */
export const anyUnit = `(?:${unitWords.map(([, source]) => source).join('|')})(?![\\p{L}\\p{N}])`

/** Returns the unit that a word names, or null. */
export function readUnit(word: string | undefined): WrittenUnit {
  if (word === undefined) return null
  const found = unitWords.find(([, source]) => new RegExp(`^(?:${source})$`, 'iu').test(word.trim()))
  return found?.[0] ?? null
}
