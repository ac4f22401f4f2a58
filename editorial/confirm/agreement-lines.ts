import type { ReadingAgreement } from '@/evidence/readings/agreement'
import { agreementColumns, agreementTable } from '@/evidence/readings/agreement-table'

/** Returns how far two readers agreed, field by field, for the terminal. */
export function agreementLines(agreement: ReadingAgreement): string[] {
  const table = agreementTable(agreement)
  if (table === null) return ['No value has been read by a second reader who had not seen the first entry.']
  const lines = [[...agreementColumns], ...table.rows.map(({ cells }) => cells)]
  const widths = agreementColumns.map(
    (_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)) + 2,
  )
  return [
    table.note,
    ...lines.map((cells) => `  ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('')}`.trimEnd()),
  ]
}
