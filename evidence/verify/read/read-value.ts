import { spreadNames } from '@/evidence/study/spread-traits'
import { blanked } from './found'
import { findQuantities } from './find-quantities'
import { plainText } from './plain-text'
import type { Written } from './written'

/** Longest value that is read, in characters. */
export const maxValueLength = 200

/** Raised for text that holds no value, with what a value looks like. */
export class UnreadableValue extends Error {
  constructor(typed: string) {
    super(
      `“${typed.slice(0, 60)}” is no value that can be looked up. Write it as a source would: 37%, 19 of 52, 20.8 months, 24 to 51, 95% CI 24 to 51, P = 0.001, or "not reached".`,
    )
    this.name = 'UnreadableValue'
  }
}

// What may stand around the numbers of a value without changing it.
const filler = new RegExp(
  String.raw`^(?:[\s(),;:[\]=≈~]|and|about|approximately|median|mean|of|the|was|is|95%|\d{2}%|${spreadNames}|binomial|exact|patients?|one-sided|two-sided)*$`,
  'iu',
)

/** Returns the quantities of a value, in the order in which they were written. Throws UnreadableValue. */
export function readValue(typed: string): Written[] {
  const text = plainText(typed)
    .trim()
    .replace(/^(?:none|nobody|no one)$/i, '0 patients')
  const found = text.length > maxValueLength ? [] : findQuantities(text)
  const quantities = found.flatMap((one) => (one.found === 'quantity' ? [one] : []))
  const rest = blanked(text, found)
  const isBounded = quantities.some(({ bound }) => bound !== null)
  if (quantities.length === 0 || isBounded || !filler.test(rest)) throw new UnreadableValue(typed)
  return quantities.map(({ written }) => written)
}
