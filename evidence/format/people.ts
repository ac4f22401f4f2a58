import { formatCount, noBreakSpace } from './number'
import { numberInWords } from './number-words'

/** The noun that follows a number: `{ one: 'patient', many: 'patients' }`. */
export type CountedNoun = { one: string; many: string }

/** Digits, or words where a sentence asks for them. */
export type NumberStyle = 'digits' | 'words'

/** Returns a whole number in the style asked for; from a million on always in digits. */
export function formatWhole(count: number, style: NumberStyle): string {
  return style === 'words' && count >= 0 && count < 1_000_000 ? numberInWords(count) : formatCount(count)
}

const unstatedNumberOf = 'an unstated number of'

/** Returns what stands before the label of a population: `52`, or `an unstated number of` where its source states none. */
export function formatNumberOf(count: number | null, style: NumberStyle = 'digits'): string {
  return count === null ? unstatedNumberOf : formatWhole(count, style)
}

/** Returns a number of people for a column of numbers, `52` or `not stated`: neither a blank nor a nought. */
export function formatSize(count: number | null): string {
  return count === null ? 'not stated' : formatCount(count)
}

/** What is said of a share of people whose number no source states. */
export const denominatorNotStated = 'denominator not stated'

/** The same in a sentence: `of how many patients, we have not read`. The source may say it in a part that was not read. */
export const ofHowManyNotRead = (noun?: CountedNoun) =>
  `of how many${noun ? ` ${noun.many}` : ''}, we have not read`

/**
 * Returns `52 patients`, `1 patient`, `0 patients` or `nineteen patients`; the space does not break. `an unstated number
 * of patients` where no source states how many.
 */
export function formatPeople(count: number | null, noun: CountedNoun, style: NumberStyle = 'digits'): string {
  if (count === null) return `${unstatedNumberOf} ${noun.many}`
  return `${formatWhole(count, style)}${noBreakSpace}${count === 1 ? noun.one : noun.many}`
}

/**
 * Returns `19 of 52 patients`, `1 of 1 patient`; the noun agrees with the denominator, as in journals. Of people whose
 * number is not stated, `19 of an unstated number of patients`.
 */
export function formatPeopleOf(
  count: number,
  total: number | null,
  noun: CountedNoun,
  style: NumberStyle = 'digits',
): string {
  if (total === null) return `${formatWhole(count, style)}${noBreakSpace}of ${formatPeople(total, noun)}`
  return `${formatWhole(count, style)}${noBreakSpace}of${noBreakSpace}${formatPeople(total, noun)}`
}

const exactShares: readonly (readonly [numerator: number, denominator: number, words: string])[] = [
  [1, 2, 'half'],
  [1, 3, 'one third'],
  [2, 3, 'two thirds'],
  [1, 4, 'one quarter'],
  [3, 4, 'three quarters'],
]

/**
 * Returns a share that is exact in words: `none of the 52 patients`, `all seven patients`, `both patients`,
 * `half of the 52 patients`; null when it is no simple fraction, for then words would round it.
 * Denominators below ten stand in words, as journals print them.
 */
export function formatShareWords(count: number, total: number, noun: CountedNoun): string | null {
  if (total < 1 || count < 0 || count > total) return null
  const whole = formatPeople(total, noun, total < 10 ? 'words' : 'digits')
  const spaced = (...words: string[]) => words.join(noBreakSpace)
  if (total === 2 && count === 0) return spaced('neither', 'of', 'the', whole)
  if (count === 0) return spaced('none', 'of', 'the', whole)
  if (count === total && total === 1) return spaced('the', 'only', noun.one)
  if (count === total && total === 2) return spaced('both', noun.many)
  if (count === total) return spaced('all', whole)
  const exact = exactShares.find(([numerator, denominator]) => count * denominator === total * numerator)
  return exact ? spaced(exact[2].replace(' ', noBreakSpace), 'of', 'the', whole) : null
}

/**
 * Returns how many in ten or in a hundred a share is, to the nearest whole number (halves up): `about 4 in 10`;
 * `fewer than 1 in 10` and `more than 9 in 10` instead of a false 0 or 10; `none in 10` and `all 10 in 10`
 * are left to words, so null for a share of 0 or 1.
 */
export function formatInTen(count: number, total: number, base: 10 | 100): string | null {
  if (total < 1 || count <= 0 || count >= total) return null
  const nearest = Math.floor((2 * base * count + total) / (2 * total))
  const exact = nearest * total === base * count
  const [bound, shown] =
    nearest === 0
      ? ['fewer than ', 1]
      : nearest === base
        ? ['more than ', base - 1]
        : [exact ? '' : 'about ', nearest]
  return `${bound.replace(/ /g, noBreakSpace)}${shown}${noBreakSpace}in${noBreakSpace}${base}`
}
