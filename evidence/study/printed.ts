import type { AbsenceReason } from './absence'
import type { Bound } from './vocabulary'

/** A number exactly as a source printed it, beside what it means. `16.0` and `16` are different texts. */
export type Printed = {
  /** The digits as printed, ASCII minus, no unit, no thousands separator. */
  text: string
  number: number
  /** Digits after the decimal point: 0 for `37`, 1 for `16.0`. */
  decimals: number
  /** Never a bound: a `Bounded` is no `Printed`, so that nobody reckons with the 1 of `<1` unawares. */
  bound?: null
}

/** A printed number that may be only a bound of the true one: `<1`, `>99`, `32.2+`. */
export type Bounded = Omit<Printed, 'bound'> & {
  /** How the true number lies to the digits; null where it is the number itself. */
  bound: Bound | null
}

const printedPattern = /^-?\d+(?:\.(\d+))?$/

/** Returns the parsed number with its printed text, or null when the text is not a plain decimal number. */
export function parsePrinted(text: string): Printed | null {
  const match = printedPattern.exec(text)
  if (!match) return null
  return { text, number: Number(text), decimals: match[1]?.length ?? 0 }
}

/** The sign of each bound in a record and on a page, before the digits or after them. */
export const boundSigns: Record<Bound, { before: string; after: string }> = {
  'less-than': { before: '<', after: '' },
  'at-most': { before: '≤', after: '' },
  'greater-than': { before: '>', after: '' },
  'at-least': { before: '≥', after: '' },
  censored: { before: '', after: '+' },
}
const signs = Object.entries(boundSigns) as [Bound, { before: string; after: string }][]

/** Returns the parsed number of `16.0`, `<1`, `≥99` or `32.2+`, or null when the text is none of these. */
export function parseBounded(text: string): Bounded | null {
  const plain = parsePrinted(text)
  if (plain) return { ...plain, bound: null }
  for (const [bound, { before, after }] of signs) {
    if (!text.startsWith(before) || !text.endsWith(after)) continue
    const digits = parsePrinted(text.slice(before.length, text.length - after.length))
    if (digits) return { ...digits, bound }
  }
  return null
}

/** Returns the number as printed with the sign of its bound, `<1` or `32.2+`: what a record and a column of exports hold. */
export function printedText({
  text,
  bound = null,
}: Pick<Bounded, 'text'> & { bound?: Bound | null }): string {
  if (bound === null) return text
  const { before, after } = boundSigns[bound]
  return before + text + after
}

/** Returns the number where it is the number itself; null where it is only a bound, with which nothing can be reckoned. */
export function exact(printed: Bounded | null): Printed | null {
  if (printed === null || printed.bound !== null) return null
  return { text: printed.text, number: printed.number, decimals: printed.decimals }
}

/** Says whether the true number may lie above, or below, what the digits say. */
export function reaches({ bound }: Bounded): { below: boolean; above: boolean } {
  return {
    below: bound === 'less-than' || bound === 'at-most',
    above: bound === 'greater-than' || bound === 'at-least' || bound === 'censored',
  }
}

/** As `exact`, of a limit; null also where none was printed. */
export function exactLimit(
  limit: { state: 'reported'; printed: Bounded } | { state: AbsenceReason } | null,
): Printed | null {
  return limit?.state === 'reported' ? exact(limit.printed) : null
}

/** Says whether a number lies within a bound: 0.25 within `<1`, not 1 itself. Anything lies within no bound. */
export function isWithin(value: number, { number, bound }: Bounded): boolean {
  if (bound === 'less-than') return value < number
  if (bound === 'at-most') return value <= number
  if (bound === 'greater-than') return value > number
  return bound === null || value >= number
}
