import { z } from 'zod'

/** An enumeration of the keys of a vocabulary; the words of each key go into the description. */
export function keysOf<T extends Record<string, unknown>>(table: T) {
  return z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])
}

export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
export const words = z.string().min(1)
export const count = z.int().min(0)
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('ISO 8601 date, as precise as the source gives it')

export const printed = z
  .strictObject({
    text: z
      .string()
      .regex(/^-?\d+(?:\.\d+)?$/)
      .describe('The digits as printed; 16.0 and 16 differ'),
    number: z.number(),
    decimals: count.describe('Digits after the decimal point, as printed'),
  })
  .describe('A number exactly as a source printed it, beside what it means')

export const pointer = z.strictObject({
  sourceId: id,
  locator: words,
  quote: words.nullable().describe('Verbatim, at most 25 words'),
})
