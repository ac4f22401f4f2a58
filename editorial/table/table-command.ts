import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parse as parseCsv } from 'csv-parse/sync'
import { Document, isMap, isScalar, isSeq, visit } from 'yaml'
import { csvTable } from '@/evidence/exports/csv'
import { suggestName } from '@/evidence/text/nearest'
import { readRecordFile } from '../record-file'
import { draftPathsIn, recordPathsIn } from '../content-files'
import { readContentText } from '../content-text'
import { readYaml } from '../yaml-document'
import { terminal, type Streams } from '../streams'
import type { Spread } from './read-cell'
import { outcomesOfTable, type People } from './rows-to-outcomes'
import { tableOfStudy } from './table-of-study'

const usage = `npm run table -- SLUG --csv FILE --from PASSAGE    outcomes as a record writes them, from a table: outcomes as rows, arms as columns
npm run table -- SLUG                            the record's results as such a table, to compare with the paper's own
    --limits ci95|ci90|range|iqr    what limits are where the cells do not say
    --content FOLDER    another content folder`

/**
 * Makes outcomes of a table, or a table of a record's outcomes, on standard output; returns the exit code: 1 where a cell is
 * not understood or a record has errors, 2 for a wrong call. A table with one fault gives nothing.
 */
export function runTable(args: string[], { out, err }: Streams = terminal): number {
  let options: ReturnType<typeof readOptions>
  try {
    options = readOptions(args)
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`)
    return 2
  }
  const { file, csv, from, limitsAre } = options
  if (csv === '') {
    const { study } = readRecordFile(file)
    if (study === null) {
      err(`${file} has errors: npm run check names them.\n`)
      return 1
    }
    const [head = [], ...rows] = tableOfStudy(study)
    out(csvTable(head, rows))
    return 0
  }
  const { text, problem } = readContentText(csv)
  if (text === null) {
    err(`${csv}: ${problem}\n`)
    return 1
  }
  let rows: string[][]
  try {
    rows = parseCsv(text, { bom: true, relax_column_count: true, skip_empty_lines: false })
  } catch (error) {
    err(`${csv} is no CSV: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  const { outcomes, faults } = outcomesOfTable(rows, peopleIn(file), from, limitsAre)
  for (const { row, column, message } of faults) err(`${csv}:${row}:${column} ${message}\n`)
  if (faults.length > 0) {
    err('Rows and columns are counted from 1, with the head as row 1. Nothing was made of the table.\n')
    return 1
  }
  out(inShort(outcomes))
  return 0
}

/** Returns outcomes as a record has them, a report on a line. */
function inShort(outcomes: readonly Record<string, unknown>[]): string {
  const document = new Document({ outcomes })
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key)) return
      if (key.value === 'reports' && isSeq(value)) value.flow = true
      if (key.value === 'spread' && isMap(value)) value.flow = true
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

function readOptions(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      csv: { type: 'string', default: '' },
      from: { type: 'string', default: '' },
      limits: { type: 'string', default: '' },
    },
  })
  const [slug, ...more] = positionals
  if (slug === undefined || more.length > 0) throw new Error('Name one study.')
  const known = [...recordPathsIn(values.content), ...draftPathsIn(values.content)]
  const file = known.find((one) => path.basename(path.dirname(one)) === slug)
  if (file === undefined || !existsSync(file)) {
    const names = known.map((one) => path.basename(path.dirname(one)))
    throw new Error(`There is no study "${slug}". ${suggestName(slug, names)}`)
  }
  if (values.csv !== '' && values.from === '')
    throw new Error('--from names the passage of the record that the table stands in.')
  const limitsAre = limitNames[values.limits] ?? null
  if (values.limits !== '' && limitsAre === null)
    throw new Error(
      `--limits "${values.limits}" is not known. ${suggestName(values.limits, Object.keys(limitNames))}`,
    )
  return { ...values, file, limitsAre }
}
