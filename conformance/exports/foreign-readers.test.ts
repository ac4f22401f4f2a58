import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import AdmZip from 'adm-zip'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { columns } from '@/evidence/exports/report-columns'
import { resultsParquet } from '@/evidence/exports/packed/results-parquet'
import { referenceWriters } from '@/app/references/writers'
import { studyArchive } from '@/evidence/exports/packed/study-archive'
import { studyWorkbook } from '@/evidence/exports/packed/study-workbook'
import { findingColumns, findingsCsv } from '@/evidence/exports/findings-csv'
import { comparisonFindings, uncomparedFindings } from '@/evidence/landscape/comparison-findings'
import { dataDictionaryCsv, studyCsv } from '@/evidence/exports/study-csv'
import { joinAllReports } from '@/evidence/study/join'
import type { Report } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { site } from './site'

let studies: Study[] = []
const folder = mkdtempSync(path.join(tmpdir(), 'denominator-'))
beforeAll(() => {
  studies = knownContent('content').studies
  writeFileSync(path.join(folder, 'results.parquet'), resultsParquet(studies))
  for (const study of studies) writeFileSync(path.join(folder, `${study.slug}.csv`), studyCsv(study))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const limit = (end: Report['low']) => (end?.state === 'reported' ? end.printed.number : null)
const numbers: Record<string, (report: Report) => number | null> = {
  value: ({ value }) => value?.number ?? null,
  count: ({ count }) => count,
  denominator: ({ denominator }) => denominator,
  low: ({ low }) => limit(low),
  high: ({ high }) => limit(high),
}

test.each([
  ['the Parquet file', 'read_parquet', 'results.parquet', ''],
  // A printed limit may be `32.2+`: whether a column is text is seen in the one file that holds such a number.
  ['all CSV files together', 'read_csv', '*.csv', ', files_to_sniff = -1'],
])('DuckDB opens %s, and its sums are those of the record', async (_, reader, file, options) => {
  const reports = studies.flatMap(joinAllReports).map(({ report }) => report)
  const asked = Object.keys(numbers).map((name) => `count(${name}) as "${name} n", sum(${name}) as "${name}"`)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const from = `${reader}('${path.join(folder, file).replaceAll("'", "''")}'${options})`
  const answer = await connection.runAndReadAll(`select count(*) as rows, ${asked.join(', ')} from ${from}`)
  const [sums = {}] = answer.getRowObjectsJson()
  connection.closeSync()
  expect(Number(sums.rows)).toBe(reports.length)
  for (const [name, read] of Object.entries(numbers)) {
    const held = reports.flatMap((report) => read(report) ?? [])
    expect(Number(sums[`${name} n`]), name).toBe(held.length)
    expect(Number(sums[name]), name).toBeCloseTo(
      held.reduce((sum, number) => sum + number, 0),
      6,
    )
  }
})

/** Text that a spreadsheet would run stands behind an apostrophe; a quote may begin with a minus. */
const guarded = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text)

test('csv-parse reads every cell of every CSV as it was meant, and the dictionary names every column', () => {
  const dictionary = parse(dataDictionaryCsv(), { columns: true }) as Record<
    'column' | 'meaning' | 'table',
    string
  >[]
  const columnsOf = (of: string) => dictionary.filter(({ table }) => table === of).map(({ column }) => column)
  expect(columnsOf('results')).toEqual(columns.map(({ name }) => name))
  expect(columnsOf('findings')).toEqual(findingColumns.map(({ name }) => name))
  expect(dictionary.every(({ meaning }) => meaning.length > 10)).toBe(true)
  for (const study of studies) {
    const rows = parse(studyCsv(study), { columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[]
    expect(rows.map(({ quote, locator }) => [quote, locator])).toEqual(
      joinAllReports(study).map(({ report }) => [guarded(report.quote ?? ''), report.locator]),
    )
    expect(Object.keys(rows[0] ?? {})).toEqual(columns.map(({ name }) => name))
  }
})

test('csv-parse reads a row for each line of every summary of findings', () => {
  const rows = parse(findingsCsv(studies), { columns: true, record_delimiter: '\r\n' }) as Record<
    string,
    string
  >[]
  const lines = [...comparisonFindings(studies), ...uncomparedFindings(studies)]
  expect(rows).toHaveLength(lines.flatMap(({ findings }) => findings).length)
  expect(rows.length).toBeGreaterThan(30)
  const lms = rows.find(
    ({ study, outcome }) => study === 'lms-04-trabectedin' && outcome === 'Overall survival',
  )
  // Pautier 2024: hazard ratio 0.65 (0.44 to 0.95), 49% alive at 2 years on doxorubicin alone.
  expect(lms).toMatchObject({
    control: '510',
    experimental: '371',
    difference: '-139',
    difference_low: '-241',
    difference_high: '-18',
    level: '95',
    control_result: 'overall-survival-2-years-doxorubicin',
    certainty: 'moderate',
    number_needed: '8',
  })
  for (const row of rows) {
    expect(row.certainty).not.toBe('')
    expect(row.number_needed === '', row.result).toBe(row.number_needed_none !== '')
    if (row.difference !== '')
      expect(Number(row.difference)).toBe(Number(row.experimental) - Number(row.control))
  }
})

test('a spreadsheet program finds numbers in the columns of numbers and text in the others', async () => {
  const types = new Map(columns.map(({ name, type }) => [name, type === 'number' ? 'number' : 'string']))
  let cells = 0
  for (const study of studies) {
    const [header = [], ...rows] = await readSheet(Buffer.from(studyWorkbook(study, site)), 'Reports')
    for (const row of rows) {
      row.forEach((cell, place) => {
        if (cell === null) return
        cells += 1
        expect(typeof cell, `${study.slug} ${String(header[place])}`).toBe(types.get(String(header[place])))
      })
    }
  }
  expect(cells).toBeGreaterThan(5000)
})

test.each(['=1+1', '+44 20', '-cmd', '@SUM(A1)', '\tx', '＝1'])(
  '%j at the head of a note is words to a spreadsheet, in CSV and in Excel',
  async (note) => {
    const [study] = studies
    if (!study) throw new Error('There is no study.')
    const results = study.results.map((result) => ({
      ...result,
      reports: result.reports.map((report) => ({ ...report, note })),
    }))
    const rows = parse(studyCsv({ ...study, results }), { columns: true }) as Record<string, string>[]
    expect(rows[0]?.note).toBe(`'${note}`)
    const workbook = studyWorkbook({ ...study, results }, site)
    const [header = [], first = []] = await readSheet(Buffer.from(workbook), 'Reports')
    // The reader trims what it reads.
    expect(first[header.indexOf('note')]).toBe(note.trim())
    const sheet = new AdmZip(Buffer.from(workbook)).readAsText('xl/worksheets/sheet1.xml')
    expect(sheet).not.toMatch(/<f[ >]/)
  },
)

test('another unzipper opens every archive, whole and undamaged', () => {
  for (const study of studies) {
    const zip = new AdmZip(Buffer.from(studyArchive(study, site, referenceWriters)))
    expect(zip.test(), study.slug).toBe(true)
    const held = zip.getEntries().map(({ entryName }) => entryName.replace(`${study.slug}/`, ''))
    const endings = ['.csv', '.json', '.fhir.json']
    expect(held).toEqual(
      expect.arrayContaining([
        ...endings.map((ending) => `${study.slug}${ending}`),
        'README.md',
        'LICENCE.txt',
        'data-dictionary.csv',
        'findings.csv',
        'checks.csv',
        'study-v1.schema.json',
        'citation.ris',
        'citation.bib',
        'citation.csl.json',
      ]),
    )
    expect(zip.readAsText(`${study.slug}/${study.slug}.csv`)).toBe(studyCsv(study))
    for (const name of held) expect(zip.readAsText(`${study.slug}/${name}`).length, name).toBeGreaterThan(50)
  }
})
