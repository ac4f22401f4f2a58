const number = /^-?\d+(?:\.\d+)?$/
// A spreadsheet takes a cell that starts so for a formula; the full-width signs are taken for their plain twins.
const formula = /^[=+\-@\t\r\n\0＝＋－＠]/

/** By this mark some spreadsheets tell UTF-8 from the letters of their own country. */
export const byteOrderMark = '\ufeff'

/**
 * Returns a cell by RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front; a plain
 * number stays one, `-0.5` included.
 */
export function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Returns a table by RFC 4180: a header, then the rows, each line ended by CR LF. */
export function csvTable(columns: readonly string[], rows: (string | number | null)[][]): string {
  return [columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
}
