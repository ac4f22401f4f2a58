import { z } from 'zod'
import { absenceReasons, valueStates } from '../absence'
import { parseBounded, parsePrinted } from '../printed'
import { bounds } from '../vocabulary'

// The kinds of field that a study is made of. Their messages are what editors read when a record breaks them.

/** One of the words of a vocabulary. */
export const keysOf = <T extends Record<string, unknown>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])

/** Returns the words of a vocabulary for a sentence: `one, two or not-stated`. */
export function listed(table: Record<string, unknown>): string {
  const names = Object.keys(table)
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** Names in addresses and references. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const id = z
  .string()
  .regex(idPattern, 'expected an id of lower-case letters, digits and single hyphens')
export const text = z.string().trim().min(1, 'expected some text')
export const count = z.number().int().min(0)
export const flag = z.boolean()

/** A number of participants of whom there is at least one. */
export const countAboveZero = z.number().int().min(1)

/** A number as a source printed it: `"16.0"`. */
export const printedText = z
  .string({ error: 'expected the number as printed, in quotes, for example "16.0"' })
  .refine(
    (value) => parsePrinted(value) !== null,
    'expected a plain number as printed, for example "16.0" or "-66.2"',
  )
  .meta({ pattern: '^-?\\d+(?:\\.\\d+)?$' })

export const printed = z
  .strictObject({
    text: printedText.describe('The digits as printed; 16.0 and 16 differ'),
    number: z.number(),
    decimals: count.describe('Digits after the decimal point, as printed'),
  })
  .describe('A number exactly as a source printed it, beside what it means')

/** A number as a source printed it, or as the bound that it printed: `"<1"`, `"32.2+"`. */
export const boundedText = z
  .string({ error: 'expected the number as printed, in quotes, for example "16.0"' })
  .refine(
    (value) => parseBounded(value) !== null,
    'expected a plain number as printed, for example "16.0", "-66.2", "<1" or "32.2+"',
  )
  .meta({ pattern: '^(?:[<>≤≥]?-?\\d+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?\\+)$' })

export const bounded = z
  .strictObject({
    ...printed.shape,
    bound: keysOf(bounds)
      .nullable()
      .describe(
        `What is printed is not the number but a bound of it: ${listed(bounds)} ("<1", ">99", "32.2+"); null where it is the number itself.`,
      ),
  })
  .describe('A number exactly as a source printed it, or the bound that it printed')

/** A date as exact as its source: `"2022-07-31"`, `"2022-07"` or `"2022"`. */
export const partialDate = z
  .string({ error: 'expected a date in quotes: "2022-07-31", "2022-07" or "2022"' })
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date: "2022-07-31", "2022-07" or "2022"')
  .refine(isCalendarDate, 'expected a date that exists in the calendar')
  .describe('ISO 8601 date, as precise as the source gives it')

/** A day of ours, which is always known exactly: `2026-11-23`. */
export const exactDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day: 2026-11-23')
  .refine(isCalendarDate, 'expected a day that exists in the calendar')

/** Verbatim words of a source, at most 25. */
export const quote = text
  .refine((value) => value.split(/\s+/).length <= 25, 'expected a quote of at most 25 words')
  .describe('Verbatim, at most 25 words')

export const absence = keysOf(absenceReasons)
export const valueState = keysOf(valueStates).describe('A number was printed, or why there is none')

/** A limit of a spread: printed, or the reason why there is none (an upper limit that was not reached). */
export const limit = z.union([
  z.strictObject({ state: z.literal('reported'), printed: bounded }),
  z.strictObject({ state: absence }),
])

/** A page of a source that can be pointed to. */
export const pointer = z.strictObject({
  sourceId: id.describe('The source that states it'),
  locator: text.describe('Where in the source: section, table, page'),
  quote: quote.nullable(),
})

function isCalendarDate(value: string): boolean {
  const [year, month = '01', day = '01'] = value.split('-')
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`)
}
