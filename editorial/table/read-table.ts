import { readFileSync, statSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { Unzip, UnzipInflate } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { isWithinItsFolder, readContentText } from '@/queries/content-text'
import { readYaml } from '@/evidence/record/yaml-document'

/** A table as text, with the place of each of its cells as a sentence begins with it. Rows and columns count from 0 here. */
export type TextTable = { rows: string[][]; placeOf(row: number, column: number): string }

/** Why a file is no table, with its place. */
export class NoTable extends Error {
  constructor(place: string, message: string) {
    super(`${place} ${message}`)
    this.name = 'NoTable'
  }
}

/** What a table may be written in, by the ending of its file. */
export const tableKinds = ['csv', 'xlsx', 'yaml', 'yml'] as const
export type TableKind = (typeof tableKinds)[number]

/** Returns what a file seems to be by its ending, or null. */
export function tableKindOf(file: string): TableKind | null {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase()
  return tableKinds.find((kind) => kind === ending) ?? null
}

/** Returns the rows of a file of a table, the head first. Throws {@link NoTable} with the place where it is none. */
export async function readTable(file: string, kind: TableKind): Promise<TextTable> {
  if (kind === 'xlsx') return readSpreadsheet(file)
  const { text, problem } = readContentText(file)
  if (text === null) throw new NoTable(`${file}:1:1`, problem)
  return kind === 'csv' ? readCsv(file, text) : readYamlTable(file, text)
}

function readCsv(file: string, text: string): TextTable {
  try {
    const rows = parseCsv(text, { bom: true, relax_column_count: true, skip_empty_lines: false })
    return { rows, placeOf: (row, column) => `${file}:${row + 1}:${column + 1}` }
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1
    const said = error instanceof Error ? error.message : String(error)
    throw new NoTable(`${file}:${line}:1`, `The file is no CSV: ${said.replace(/\.?$/, '.')}`)
  }
}

/** A table in YAML is a list of rows, each a block of cells by the head of their column. */
function readYamlTable(file: string, text: string): TextTable {
  const { value, problems, placeOf } = readYaml(text)
  const at = (path: readonly (string | number)[]) => {
    const { line, column } = placeOf(path)
    return `${file}:${line}:${column}`
  }
  const [first] = problems
  if (first) throw new NoTable(`${file}:${first.line}:${first.column}`, first.message)
  if (!Array.isArray(value))
    throw new NoTable(at([]), 'Here is no list; expected a list of rows, "- { outcome: …, pazopanib: … }".')
  const heads = [...new Set(value.flatMap((row) => (isBlock(row) ? Object.keys(row) : [])))]
  const rows = value.map((row: unknown, r) => {
    if (!isBlock(row))
      throw new NoTable(at([r]), 'This row is no block of cells by the head of their column.')
    return heads.map((head) => {
      const cell = row[head]
      if (cell === undefined || cell === null) return ''
      // A number would lose what it is printed with: 16.0 is not 16.
      if (typeof cell !== 'string')
        throw new NoTable(at([r, head]), `The cell is no text; put it in quotes, as it is printed.`)
      return cell
    })
  })
  return {
    rows: [heads, ...rows],
    placeOf: (row, column) => at(row === 0 ? [] : [row - 1, heads[column] ?? '']),
  }
}

const isBlock = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Most that a workbook may hold, packed and unpacked, in bytes: a table of a paper has some thousands. */
const largestPacked = 4_194_304
const largestUnpacked = 33_554_432
const mostParts = 500

/** A cell that the spreadsheet keeps as a number, and not as what somebody typed. */
type NumberCell = { number: string }

async function readSpreadsheet(file: string): Promise<TextTable> {
  const bytes = spreadsheetBytes(file)
  requireSafe(file, bytes)
  let cells: unknown[][]
  try {
    cells = await readSheet<NumberCell>(Buffer.from(bytes), { parseNumber: (number) => ({ number }) })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new NoTable(
      `${file}:1:1`,
      `The first sheet of the workbook cannot be read: ${said.replace(/\.?$/, '.')}`,
    )
  }
  const placeOf = (row: number, column: number) => `${file}:${row + 1}:${column + 1}`
  const rows = cells.map((line, row) =>
    line.map((cell, column) => {
      if (cell === null || cell === undefined) return ''
      if (typeof cell === 'string') return cell
      throw new NoTable(
        placeOf(row, column),
        `The spreadsheet keeps this cell as ${isNumber(cell) ? `the number ${cell.number}` : 'a date or a logical value'}, without what was printed (16.0 becomes 16); format the cell as text and type it again.`,
      )
    }),
  )
  return { rows, placeOf }
}

const isNumber = (cell: unknown): cell is NumberCell => isBlock(cell) && 'number' in cell

function spreadsheetBytes(file: string): Uint8Array {
  const refuse = (message: string) => new NoTable(`${file}:1:1`, message)
  try {
    if (!isWithinItsFolder(file))
      throw refuse('The file is a link out of its folder; expected the file itself.')
    const state = statSync(file)
    if (!state.isFile()) throw refuse('Here is no plain file; expected a workbook.')
    if (state.size > largestPacked)
      throw refuse(`The file has ${state.size} bytes; a workbook may have at most ${largestPacked}.`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof NoTable) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw refuse(code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code}).`)
  }
}

/**
 * Throws {@link NoTable} for an archive that unpacks to far more than a table needs, or whose XML defines entities: what an
 * archive says of its own size is not believed, so that it is unpacked piece by piece, and given up in time.
 */
function requireSafe(file: string, bytes: Uint8Array): void {
  const refuse = (message: string) => new NoTable(`${file}:1:1`, message)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw refuse('The file is no workbook (.xlsx); an older .xls has to be saved as .xlsx or CSV.')
  let [unpacked, parts] = [0, 0]
  const unzip = new Unzip((part) => {
    parts += 1
    if (parts > mostParts) throw refuse(`The workbook has more than ${mostParts} parts; expected one table.`)
    let before = ''
    part.ondata = (error, piece) => {
      if (error) throw refuse(`The workbook is damaged: ${error.message}.`)
      unpacked += piece.length
      if (unpacked > largestUnpacked)
        throw refuse(`The workbook unpacks to more than ${largestUnpacked} bytes; expected one table.`)
      const text = before + Buffer.from(piece).toString('latin1')
      if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
        throw refuse('The workbook defines entities in its XML; expected plain cells.')
      before = text.slice(-16)
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  try {
    // Small pieces, so that no one of them unpacks to more than some megabytes.
    for (let at = 0; at < bytes.length; at += 4096)
      unzip.push(bytes.subarray(at, at + 4096), at + 4096 >= bytes.length)
  } catch (error) {
    if (error instanceof NoTable) throw error
    throw refuse(`The workbook is damaged: ${error instanceof Error ? error.message : String(error)}.`)
  }
  if (parts === 0) throw refuse('The workbook is damaged: it holds no parts.')
}
