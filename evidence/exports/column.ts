import type { z } from 'zod'
import type { JoinedReport } from '@/evidence/study/join'
import type { ReportRow } from './report-row'

export type Cell = string | number | null

/** One column of the table of reports, with what a data dictionary says of it. */
export type ExportColumn = {
  name: string
  /** Cells may be empty. A date is as precise as its source. */
  type: 'text' | 'number' | 'date'
  /** Unit of the numbers, or null for text; `see unit` where the column `unit` says it. */
  unit: string | null
  meaning: string
  cell: (row: ReportRow) => Cell
}

/** Returns a column of words. */
export function textColumn(name: string, meaning: string, cell: ExportColumn['cell']): ExportColumn {
  return { name, type: 'text', unit: null, meaning, cell }
}

/** Returns a column of numbers in a unit. */
export function numberColumn(
  name: string,
  unit: string,
  meaning: string,
  cell: ExportColumn['cell'],
): ExportColumn {
  return { name, type: 'number', unit, meaning, cell }
}

/** Returns what the shape says of a field, for a table, in which a cell is empty where the field is null. */
export function meaningOf(field: z.ZodType): string {
  return (field.description ?? '').replace(/\bnull\b/g, 'empty').replace(/\bNull\b/g, 'Empty')
}

/** Returns the cell that reads from the report joined with what gives it meaning. */
export function fromJoined(read: (joined: JoinedReport) => Cell): ExportColumn['cell'] {
  return ({ joined }) => read(joined)
}
