import { strFromU8, unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { SaxesParser } from 'saxes'
import { beforeAll, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { columns } from '@/evidence/exports/report-columns'
import { resultsParquet } from '@/evidence/exports/packed/results-parquet'
import { referenceWriters } from '@/app/references/writers'
import { studyArchive } from '@/evidence/exports/packed/study-archive'
import { studyWorkbook } from '@/evidence/exports/packed/study-workbook'
import { columnName } from '@/evidence/exports/packed/workbook'
import { reportRows } from '@/evidence/exports/report-row'
import { studyCsv } from '@/evidence/exports/study-csv'
import type { Study } from '@/evidence/study/study'
import { readCsv } from './read-csv'
import { site } from './site'

let studies: Study[] = []
beforeAll(() => {
  studies = knownContent('content').studies
})
const flagship = () => studies.find(({ slug }) => slug === 'atezolizumab-asps') as Study

test('a Parquet reader finds the rows of all CSV files, and the sums agree', async () => {
  const file = resultsParquet(studies).buffer
  const read = await parquetReadObjects({ file })
  const rows = studies.flatMap((study) => readCsv(studyCsv(study)))
  expect(read).toHaveLength(rows.length)
  for (const { name } of columns.filter(({ type }) => type === 'number')) {
    const held = read.map((row) => row[name] as number | null).filter((value) => value !== null)
    const written = rows.map((row) => row[name]).filter((cell) => cell !== '')
    expect(held.length, name).toBe(written.length)
    expect(
      held.reduce((sum, value) => sum + value, 0),
      name,
    ).toBeCloseTo(
      written.reduce((sum, cell) => sum + Number(cell), 0),
      6,
    )
  }
  const row = read.find(
    ({ result, source }) => result === 'objective-response-investigator' && source === 'chen-2023',
  )
  expect(row).toMatchObject({
    count: 19,
    denominator: 52,
    value_printed: '37',
    low: 24,
    high: 51,
    spread_level: 95,
  })
})

test('an archive holds every part, and its bytes are the same each time', () => {
  const first = studyArchive(flagship(), site, referenceWriters)
  const files = unzipSync(first)
  expect(Object.keys(files).map((name) => name.replace('atezolizumab-asps/', ''))).toEqual([
    'README.md',
    'LICENCE.txt',
    'atezolizumab-asps.csv',
    'findings.csv',
    'data-dictionary.csv',
    'checks.csv',
    'atezolizumab-asps.json',
    'study-v1.schema.json',
    'atezolizumab-asps.fhir.json',
    'citation.ris',
    'citation.bib',
    'citation.csl.json',
  ])
  expect(strFromU8(files['atezolizumab-asps/atezolizumab-asps.csv'] ?? new Uint8Array())).toBe(
    studyCsv(flagship()),
  )
  expect(
    Buffer.from(studyArchive(structuredClone(flagship()), site, referenceWriters)).equals(Buffer.from(first)),
  ).toBe(true)
})

/** Returns the cells of a sheet, read by an XML parser; throws when a part is not well-formed. */
function cellsOf(xml: string): Map<string, string | number> {
  const cells = new Map<string, string | number>()
  let at = ''
  let isText = false
  let text = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'c') [at, isText, text] = [String(attributes.r), attributes.t === 'inlineStr', '']
  })
  parser.on('text', (part) => (text += part))
  parser.on('closetag', ({ name }) => {
    if (name === 'c') cells.set(at, isText ? text : Number(text))
  })
  parser.write(xml).close()
  return cells
}

test('a workbook holds every cell of every study, numbers as numbers and words as words', () => {
  for (const study of studies) {
    const files = unzipSync(studyWorkbook(study, site))
    for (const part of Object.values(files)) cellsOf(strFromU8(part))
    const cells = cellsOf(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array()))
    reportRows(study).forEach((row, index) =>
      columns.forEach(({ name, cell }, column) => {
        const at = `${columnName(column)}${index + 2}`
        expect(cells.get(at) ?? null, `${study.slug} ${at} ${name}`).toBe(cell(row))
      }),
    )
  }
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
])('column %i is %s', (index, name) => {
  expect(columnName(index)).toBe(name)
})
