import { existsSync } from 'node:fs'
import { Document, isMap, isScalar, isSeq, stringify, visit } from 'yaml'
import { csvTable } from '@/evidence/exports/csv'
import { workbookOf } from '@/evidence/exports/packed/workbook'
import { suggestName } from '@/evidence/text/nearest'
import { readRecordFile } from '../record-file'
import { oneName, readCall, recordOf } from '../command-line'
import { readContentText } from '@/queries/content-text'
import { readYaml } from '@/evidence/record/yaml-document'
import { terminal, type Streams } from '../streams'
import { WrongCall } from '../wrong-call'
import { writeWhole } from '../write-whole'
import type { Spread } from './read-cell'
import { NoTable, readTable, tableKindOf, type TableKind } from './read-table'
import { outcomesOfTable, type People } from './rows-to-outcomes'
import { tableOfStudy } from './table-of-study'

const usage = `npm run table -- SLUG --file TABLE --from PASSAGE   outcomes as a record writes them, from a table: outcomes as rows, arms as columns
npm run table -- SLUG [--to TABLE]                the record's results as such a table, to compare with the paper's own
                        columns: outcome, kind, unit, at, assessor, harm ("yes", or its term), then arms and comparisons
    TABLE               a file that ends in .csv, .xlsx (its first sheet, cells as text) or .yaml (a list of rows)
    --csv FILE          the same as --file, of a CSV file with any ending
    --limits ci95|ci90|range|iqr    what limits are where the cells do not say
    --content FOLDER    another content folder`

/**
 * Makes outcomes of a table, or a table of a record's outcomes, on standard output; returns the exit code: 1 where a cell is
 * not understood or a record has errors, 2 for a wrong call. A table with one fault gives nothing.
 */
export async function runTable(args: string[], streams: Streams = terminal): Promise<number> {
  const { out, err } = streams
  const options = readOptions(args, streams)
  if (typeof options === 'number') return options
  const { record, source, from, limitsAre, to } = options
  if (source === null) {
    const { study } = readRecordFile(record)
    if (study === null) {
      err(`${record} has errors: npm run check names them.\n`)
      return 1
    }
    return writeTable(tableOfStudy(study), to, streams)
  }
  const { file, kind } = source
  try {
    const table = await readTable(file, kind)
    const { outcomes, faults } = outcomesOfTable(table.rows, peopleIn(record), from, limitsAre)
    for (const { row, column, message } of faults) err(`${table.placeOf(row - 1, column - 1)} ${message}\n`)
    if (faults.length > 0) {
      err('Rows and columns are counted from 1, with the head as row 1. Nothing was made of the table.\n')
      return 1
    }
    out(inShort(outcomes))
    return 0
  } catch (error) {
    if (!(error instanceof NoTable)) throw error
    err(`${error.message}\nNothing was made of the table.\n`)
    return 1
  }
}

/** Writes a table to a file, in what its ending says, or prints it as CSV. */
function writeTable([head = [], ...rows]: string[][], to: Source | null, { out, err }: Streams): number {
  if (to === null) {
    out(csvTable(head, rows))
    return 0
  }
  if (existsSync(to.file)) {
    err(`${to.file} is there already; nothing was written over. Name another file.\n`)
    return 1
  }
  const cells = (row: readonly string[]) =>
    head.flatMap((name, at) => (row[at] ? [[name, row[at]] as const] : []))
  const made = {
    csv: () => csvTable(head, rows),
    xlsx: () => workbookOf([{ name: 'Results', header: head, rows }]),
    yaml: () =>
      stringify(
        rows.map((row) => Object.fromEntries(cells(row))),
        { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
      ),
  }
  writeWhole(to.file, made[to.kind === 'yml' ? 'yaml' : to.kind]())
  out(`${to.file}: ${rows.length} rows.\n`)
  return 0
}

/** Returns outcomes as a record has them, a result on a line. */
function inShort(outcomes: readonly Record<string, unknown>[]): string {
  const document = new Document({ outcomes })
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key)) return
      // A result on a line: a table of forty is then read and corrected like one.
      if (key.value === 'results' && isSeq(value))
        for (const one of value.items) if (isMap(one)) one.flow = true
      if (key.value === 'harm' && isMap(value)) value.flow = true
    },
    // To readers of YAML 1.1 a bare `=` is no text.
    Scalar: (_, node) => {
      if (node.value === '=') node.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: true })
}

/** Returns the arms and populations of a record, which may be a draft with much still to fill in. */
function peopleIn(file: string): People {
  const { value } = readYaml(readContentText(file).text ?? '')
  const blocks = (list: unknown) =>
    (Array.isArray(list) ? list : []).filter(
      (one): one is Record<string, unknown> => typeof one === 'object' && one !== null,
    )
  const record = (value ?? {}) as Record<string, unknown>
  return {
    arms: blocks(record.arms).map(({ id }) => ({ id: String(id) })),
    populations: blocks(record.populations).map(({ id, arm, n }) => ({
      id: String(id),
      armId: typeof arm === 'string' ? arm : null,
      n: typeof n === 'number' ? n : null,
    })),
  }
}

const limitNames: Readonly<Record<string, Spread>> = {
  ci95: { kind: 'confidence-interval', level: 95 },
  ci90: { kind: 'confidence-interval', level: 90 },
  range: { kind: 'range' },
  iqr: { kind: 'interquartile-range' },
}

type Source = { file: string; kind: TableKind }

const options = {
  file: { type: 'string' },
  csv: { type: 'string' },
  from: { type: 'string', default: '' },
  to: { type: 'string' },
  limits: { type: 'string', default: '' },
} as const

function readOptions(args: string[], streams: Streams) {
  return readCall(args, streams, usage, options, ({ values, positionals }) => {
    const { file, csv, from, to, limits } = values
    const record = recordOf(values.content, oneName(positionals))
    if (file !== undefined && csv !== undefined)
      throw new WrongCall('--file and --csv name two tables; expected one.')
    const source =
      csv !== undefined ? { file: csv, kind: 'csv' as const } : file !== undefined ? kindOf(file) : null
    if (source !== null && from === '')
      throw new WrongCall('--from names the passage of the record that the table stands in.')
    if (source !== null && to !== undefined)
      throw new WrongCall('--to is for a table of the record; leave out --file.')
    const limitsAre = limitNames[limits] ?? null
    if (limits !== '' && limitsAre === null)
      throw new WrongCall(
        `--limits "${limits}" is not known. ${suggestName(limits, Object.keys(limitNames))}`,
      )
    return { record, source, from, limitsAre, to: to === undefined ? null : kindOf(to) }
  })
}

function kindOf(file: string): Source {
  const kind = tableKindOf(file)
  if (kind === null)
    throw new WrongCall(`${file} is no name of a table; expected one that ends in .csv, .xlsx or .yaml.`)
  return { file, kind }
}
