import { z } from 'zod'
import { absenceReasons } from '../absence'
import { parsePrinted, type Bounded, type Printed } from '../printed'
import type { Limit } from '../result'
import { bounds } from '../vocabulary'

/** A row of a table: its cells by column. */
export type Row = Record<string, unknown>

/** Raised on a cell that the database's own constraints exclude: the file was changed behind its back. */
export class ImpossibleCell extends Error {
  constructor(readonly what: string) {
    super(`A row holds ${what}.`)
    this.name = 'ImpossibleCell'
  }
}

/** Returns a stored word, which is one of a vocabulary's. */
export function wordIn(words: readonly string[], stored: unknown): string {
  if (typeof stored === 'string' && words.includes(stored)) return stored
  throw new ImpossibleCell(`the unknown word "${stored ?? ''}"`)
}

/** Returns a stored cell, which is not empty. */
export function filled(stored: unknown, column: string): unknown {
  if (stored === null || stored === undefined) throw new ImpossibleCell(`nothing in the column "${column}"`)
  return stored
}

/** Returns a number as printed; its stored text and number must agree. */
export function printedFrom(text: unknown, number: unknown): Printed {
  const printed = typeof text === 'string' ? parsePrinted(text) : null
  if (!printed || printed.number !== number) {
    throw new ImpossibleCell(`the number ${number} printed as "${text ?? ''}"`)
  }
  return printed
}

/** Returns a number as printed, or the bound that was. */
export function boundedFrom(text: unknown, number: unknown, bound: unknown): Bounded {
  const held = bound === null || bound === undefined ? null : wordIn(Object.keys(bounds), bound)
  // One of the keys of `bounds`, as `wordIn` has seen to.
  return { ...printedFrom(text, number), bound: held as Bounded['bound'] }
}

const reasons = Object.keys(absenceReasons)

/** Returns a stored limit for which none was printed. */
export function absentLimitFrom(state: unknown): Limit {
  // One of the keys of `absenceReasons`, as `wordIn` has seen to.
  return { state: wordIn(reasons, state) as keyof typeof absenceReasons }
}

/** Returns what a cell of JSON holds, which the shape allows. */
export function jsonFrom(schema: z.core.$ZodType, stored: unknown, column: string): unknown {
  const read = z.safeParse(schema, parsedJson(stored))
  if (read.success) return read.data
  throw new ImpossibleCell(`no JSON of its shape in the column "${column}"`)
}

function parsedJson(stored: unknown): unknown {
  try {
    return typeof stored === 'string' ? JSON.parse(stored) : undefined
  } catch {
    return undefined
  }
}
