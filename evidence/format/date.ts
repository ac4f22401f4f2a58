import type { PartialDate } from '@/evidence/study/result'
import { noBreakSpace } from './number'

/** The months in order, named here alone. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/**
 * Returns a date in words as precise as it is given, `31 July 2022`, `July 2022` or `2022`; `form` makes it
 * less precise. Null when the form asks for more than the date holds. No time zone is involved.
 */
export function formatDate(date: PartialDate, form: 'full' | 'month' | 'year' | null = null): string | null {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? undefined : monthNames[Number(month) - 1]
  if (form === 'year' || (form === null && name === undefined)) return year
  if (name === undefined) return null
  if (form === 'month' || (form === null && day === undefined)) return `${name}${noBreakSpace}${year}`
  return day === undefined ? null : `${Number(day)}${noBreakSpace}${name}${noBreakSpace}${year}`
}
