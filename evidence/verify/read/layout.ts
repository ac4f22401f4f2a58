import type { ArmMention } from '@/evidence/study/arm-mentions'
import type { Span } from './found'

const rowBegins = /\n[ \t]*(?:[-*•–·|]|\d{1,2}[.)][ \t])|\n[^\n]*\t/u

/** Says whether an item of a list, or a row of a table, begins between two places of a text as it was typed. */
export const isParted = (typed: string, from: number, to: number): boolean =>
  rowBegins.test(typed.slice(from, to))

/** Returns the numbers that count the items of a list: 1, 2 and so on, each at the beginning of a line. */
export function listNumbers(typed: string): Span[] {
  const found = [...typed.matchAll(/^[ \t]*(\d{1,2})[.)](?=[ \t]+\S)/gmu)]
  return found.length > 1 && found.every(({ 1: number }, place) => Number(number) === place + 1)
    ? found.map(({ 0: whole, index }) => ({
        index: index + whole.search(/\d/u),
        end: index + whole.length,
      }))
    : []
}

type Line = Span & { text: string }

function linesOf(typed: string): Line[] {
  let index = 0
  return typed.split('\n').map((text) => {
    const line = { index, end: index + text.length, text }
    index = line.end + 1
    return line
  })
}

const isRow = ({ text }: Line) => text.includes('\t') || (text.match(/\|/gu) ?? []).length > 1
const columnOf = ({ index, text }: Line, place: number) =>
  (text.slice(0, place - index).match(/[\t|]/gu) ?? []).length

/**
 * Returns the arm to which a table of a pasted text gives a place: the one that its row names, else the one above it in the nearest row
 * that names any; null where the table names none for it, and undefined where the place stands in no table.
 */
export function armInTable(
  typed: string,
  mentions: readonly ArmMention[],
  place: number,
): string | null | undefined {
  const lines = linesOf(typed)
  const at = lines.findIndex(({ index, end }) => index <= place && place <= end)
  const row = lines[at]
  if (!row || !isRow(row)) return undefined
  const namedIn = ({ index, end }: Line) => mentions.filter((one) => one.index >= index && one.end <= end)
  const own = new Set(namedIn(row).map(({ armId }) => armId))
  if (own.size > 0) return own.size === 1 ? ([...own][0] ?? null) : null
  const column = columnOf(row, place)
  for (const above of lines.slice(0, at).reverse()) {
    if (!isRow(above)) return null
    const named = namedIn(above)
    if (named.length > 0) return named.find(({ index }) => columnOf(above, index) === column)?.armId ?? null
  }
  return null
}
