import { absenceReasons, type AbsenceReason } from '@/evidence/study/absence'
import { parsePrinted, type Printed } from '@/evidence/study/printed'
import type { Limit } from '@/evidence/study/result'
import type { SourcePointer } from '@/evidence/study/study'
import { DatabaseProblem, rebuildCommand } from './database-file'

/** The database's own constraints exclude such a cell, so the file was changed behind its back. */
function impossible(what: string): DatabaseProblem {
  return new DatabaseProblem(`The database holds ${what}. Delete it, then: ${rebuildCommand}`)
}

/** Returns a stored word as the vocabulary's word that it is. */
export function wordOf<Word extends string>(vocabulary: Record<Word, unknown>, stored: string): Word {
  const found = Object.keys(vocabulary).find((word) => word === stored)
  if (found === undefined) throw impossible(`the unknown word "${stored}"`)
  return found as Word
}

/** Returns a stored word as one of a few. */
export function oneOf<Word extends string>(words: readonly Word[], stored: string): Word {
  const found = words.find((word) => word === stored)
  if (found === undefined) throw impossible(`the unknown word "${stored}"`)
  return found
}

/** Returns why something is missing, or null where no reason is stored. */
export function absenceOrNull(stored: string | null): AbsenceReason | null {
  return stored === null ? null : wordOf(absenceReasons, stored)
}

/** Returns a number as printed; its stored text and number must agree. */
export function printedOf(text: string, number: number | null): Printed {
  const printed = parsePrinted(text)
  if (printed?.number !== number || !printed) throw impossible(`the number ${number} printed as "${text}"`)
  return printed
}

export function printedOrNull(text: string | null, number: number | null): Printed | null {
  return text === null ? null : printedOf(text, number)
}

/** Returns a stored limit, or null where there is none. */
export function limitOf(state: string | null, text: string | null, number: number | null): Limit | null {
  if (state === null) return null
  if (state !== 'reported') return { state: wordOf(absenceReasons, state) }
  return { state, printed: printedOf(text ?? '', number) }
}

export function pointerOf({ sourceId, locator, quote }: SourcePointer): SourcePointer {
  return { sourceId, locator, quote }
}

/** Returns rows by the name of what they belong to, in their order. */
export function groupBy<Row>(rows: readonly Row[], owner: (row: Row) => string): (name: string) => Row[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(owner(row))
    if (group) group.push(row)
    else groups.set(owner(row), [row])
  }
  return (name) => groups.get(name) ?? []
}
