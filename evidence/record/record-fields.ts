import { z } from 'zod'
import { absenceReasons } from '@/evidence/study/absence'
import { parsePrinted } from '@/evidence/study/printed'

/** One of the words of a vocabulary. */
export const keysOf = <T extends Record<string, unknown>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])

/** Names in addresses and references. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const id = z
  .string()
  .regex(idPattern, 'expected an id of lower-case letters, digits and single hyphens')
export const text = z.string().trim().min(1, 'expected some text')
export const count = z.number().int().min(0)
/** A number as a source printed it: `"16.0"`. */
export const printed = z
  .string({ error: 'expected the number as printed, in quotes, for example "16.0"' })
  .refine(
    (value) => parsePrinted(value) !== null,
    'expected a plain number as printed, for example "16.0" or "-66.2"',
  )
/** A date as exact as its source: `"2022-07-31"`, `"2022-07"` or `"2022"`. */
export const partialDate = z
  .string({ error: 'expected a date in quotes: "2022-07-31", "2022-07" or "2022"' })
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date: "2022-07-31", "2022-07" or "2022"')
  .refine(isCalendarDate, 'expected a date that exists in the calendar')
/** A day of ours, which is always known exactly: `2026-11-23`. */
export const exactDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day: 2026-11-23')
  .refine(isCalendarDate, 'expected a day that exists in the calendar')
/** Verbatim words of a source, at most 25. */
export const quote = text.refine(
  (value) => value.split(/\s+/).length <= 25,
  'expected a quote of at most 25 words',
)
export const absence = keysOf(absenceReasons)
export const absent = z.strictObject({ absent: absence })
/** A limit of a spread as printed, or the reason why there is none. */
export const limit = z.union([printed, absent], {
  error: 'expected the limit as printed, in quotes, or { absent: not-reached }',
})
/** Where in a source something stands. */
export const pointer = { source: id, locator: text, quote: quote.optional() }

function isCalendarDate(value: string): boolean {
  const [year, month = '01', day = '01'] = value.split('-')
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`)
}
