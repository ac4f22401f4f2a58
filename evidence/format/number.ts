import type { Limit } from '@/evidence/study/result'
import { describeAbsence } from '@/evidence/study/absence'
import { boundSigns, type Bounded, type Printed } from '@/evidence/study/printed'

export const noBreakSpace = '\u00a0'
export const trueMinus = '\u2212'

/**
 * Returns the printed digits with a true minus and long ones in groups, for reading; exports keep the ASCII text. A
 * number that is printed only as a bound keeps its sign: `<1`, `32.2+`.
 */
export function formatPrinted(printed: Printed | Bounded): string {
  const { before, after } = printed.bound ? boundSigns[printed.bound] : { before: '', after: '' }
  return before + formatDigits(printed.text) + after
}

function formatDigits(text: string): string {
  const [whole = '', decimals] = text.replace('-', '').split('.')
  const digits = decimals === undefined ? inGroups(whole) : `${inGroups(whole)}.${decimals}`
  return text.startsWith('-') ? trueMinus + digits : digits
}

/** Four digits stand together, five and more in groups of three with a narrow space that does not break. */
function inGroups(digits: string): string {
  return digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, '\u202f') : digits
}

/** Returns a whole number in digits, grouped like printed ones. */
export function formatCount(count: number): string {
  const digits = inGroups(String(Math.abs(count)))
  return count < 0 ? trueMinus + digits : digits
}

/** Returns the limit as printed, or the reason for its absence in words. */
export function formatLimit(limit: Limit): string {
  return limit.state === 'reported' ? formatPrinted(limit.printed) : describeAbsence(limit.state)
}

/**
 * Returns a share in percent, rounded half up: whole when the total is below 100, one decimal from 100 on;
 * "<1" and ">99" instead of a false 0 or 100. For shares that no source printed; label it as computed.
 */
export function formatShare(count: number, total: number): string {
  const scale = total < 100 ? 1 : 10
  const tenths = Math.floor((count * 100 * scale * 2 + total) / (total * 2))
  const rounded = scale === 1 ? String(tenths) : `${Math.floor(tenths / 10)}.${tenths % 10}`
  if (count > 0 && tenths === 0) return scale === 1 ? '<1' : '<0.1'
  if (count < total && tenths === 100 * scale) return scale === 1 ? '>99' : '>99.9'
  return rounded
}
