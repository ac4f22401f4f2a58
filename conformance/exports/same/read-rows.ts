import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { readSheet } from 'read-excel-file/node'
import { spreadText, textOf, type Reading } from './said'

type Row = Record<string, unknown>

/** Returns what the rows of a table of reports say, by the id of the report. */
function readingOf(rows: readonly Row[]): Reading {
  return new Map(
    rows.map((row) => {
      const state = textOf(row.state)
      const limit = (end: 'low' | 'high') => numberAsPrinted(row, end) || textOf(row[`${end}_state`])
      const isSpread = textOf(row.spread) !== ''
      const said = {
        state,
        value: numberAsPrinted(row, 'value'),
        count: textOf(row.count),
        denominator: textOf(row.denominator),
        personTime: numberAsPrinted(row, 'person_time'),
        low: isSpread ? limit('low') : '',
        high: isSpread ? limit('high') : '',
        spread: spreadText(textOf(row.spread), textOf(row.spread_level)),
        sd: numberAsPrinted(row, 'standard_deviation'),
        se: numberAsPrinted(row, 'standard_error'),
        p: pValueOf(row),
        reads: textOf(row.reads),
      }
      const id = `${textOf(row.result)}--${textOf(row.source)}`
      return [id, said]
    }),
  )
}

const relations: Record<string, string> = {
  equals: '=',
  'less-than': '<',
  'at-most': '≤',
  'greater-than': '>',
}

function pValueOf(row: Row): string {
  const printed = numberAsPrinted(row, 'p')
  if (printed === '') return ''
  const sides = row.p_sides === 'one' ? 'one-sided ' : ''
  return `${sides}P ${relations[textOf(row.p_relation)]} ${printed}`
}

const boundSigns: Record<string, string> = {
  'less-than': '<',
  'at-most': '≤',
  'greater-than': '>',
  'at-least': '≥',
  censored: '+',
}

/** Returns the printed text when the number beside it is the same, else both, so that neither can be wrong alone. */
function numberAsPrinted(row: Row, name: string): string {
  const [printed, number] = [textOf(row[`${name}_printed`]), textOf(row[name])]
  const bound = textOf(row[`${name}_bound`])
  const digits = printed.replace(/^[<>≤≥]|\+$/, '')
  const isSigned = (boundSigns[bound] ?? '') === printed.replace(digits, '')
  const agree = digits === '' ? number === '' : isSigned && Number(digits) === Number(number || Number.NaN)
  return agree ? printed : `${printed} beside ${number}`
}

/** Returns what a CSV says, read by csv-parse. */
export const readCsvText = (text: string): Reading =>
  readingOf(parse(text, { columns: true, record_delimiter: '\r\n' }) as Row[])

/** Returns what a workbook says, read by read-excel-file. */
export async function readWorkbook(bytes: Uint8Array): Promise<Reading> {
  const [header = [], ...rows] = await readSheet(Buffer.from(bytes), 'Reports')
  return readingOf(
    rows.map((cells) => Object.fromEntries(header.map((name, place) => [textOf(name), cells[place]]))),
  )
}

/** Returns what a Parquet file of one study says. */
export const readParquet = async (bytes: Uint8Array<ArrayBuffer>): Promise<Reading> =>
  readingOf(await parquetReadObjects({ file: bytes.buffer }))
