import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { parquetMetadata } from 'hyparquet'
import { beforeAll, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { bulkFile, bulkFiles } from '@/evidence/exports/bulk/bulk-file'
import type { BulkContent } from '@/evidence/exports/bulk/bulk-table'
import { resultsParquet } from '@/evidence/exports/packed/results-parquet'
import { poolEffects } from '@/evidence/statistics/meta-analysis'
import { site } from './site'

type Row = Record<string, string>
const scope = { name: 'all-studies', title: 'All studies', version: '2026-11-29' }
let content: BulkContent
beforeAll(() => {
  const { studies } = knownContent('content')
  const revision = { date: '2026-11-23', hash: '0'.repeat(64), note: 'First published.', changes: [] }
  content = { studies, histories: { 'atezolizumab-asps': [revision] }, readings: {}, site }
})
const textOf = (file: string, options = {}) => bulkFile(file, content, scope, options)?.body as string
const rowsOf = (file: string) => parse(textOf(file), { columns: true, record_delimiter: '\r\n' }) as Row[]

/** metafor's escalc(measure = "PLO", xi = count, ni = denominator) with its default: a half is added to a count of none or of all. */
function logitOf({ count, denominator }: Row) {
  const [events, others] = [Number(count), Number(denominator) - Number(count)]
  const add = events === 0 || others === 0 ? 0.5 : 0
  return {
    effect: Math.log((events + add) / (others + add)),
    variance: 1 / (events + add) + 1 / (others + add),
  }
}

test('one line chooses the response rates of alveolar sarcoma from the table alone, and the documentation gives what it pools', () => {
  const chosen = rowsOf('results.csv').filter(
    (row) =>
      row.outcome_concept === 'objective-response' &&
      row.population_disease === 'alveolar-soft-part-sarcoma' &&
      row.key_result === 'yes',
  )
  const { estimate } = poolEffects(chosen.map(logitOf))
  const percent = (100 / (1 + Math.exp(-estimate))).toFixed(1)
  // No patient twice, and nobody with another sarcoma: those of a basket trial are not in it as a whole.
  expect(new Set(chosen.map(({ study, population_id: people }) => `${study} ${people}`)).size).toBe(
    chosen.length,
  )
  expect(chosen.every(({ shown }) => shown === 'yes')).toBe(true)
  expect(chosen.find(({ study }) => study === 'atezolizumab-asps')).toMatchObject({
    count: '19',
    denominator: '52',
  })
  expect(chosen.find(({ study }) => study === 'tivantinib-mit-tumours')).toMatchObject({
    count: '0',
    denominator: '27',
  })
  expect(readFileSync('docs/exports.md', 'utf8')).toContain(`${chosen.length} rows and ${percent}%`)
})

test('yi and its standard error are given where they can be derived, with how, and nowhere else', () => {
  const rows = rowsOf('results.csv')
  const row = (study: string, result: string) =>
    rows.find((one) => one.study === study && one.result === result && one.shown === 'yes')
  // log(19/33) and sqrt(1/19 + 1/33).
  expect(Number(row('atezolizumab-asps', 'objective-response-investigator')?.yi)).toBeCloseTo(-0.5521, 4)
  expect(Number(row('atezolizumab-asps', 'objective-response-investigator')?.sei)).toBeCloseTo(0.288, 3)
  const none = rows.filter(({ kind, count }) => kind === 'proportion' && count === '0')
  expect(none.length).toBeGreaterThan(0)
  expect(none.every(({ yi, sei }) => yi === '' && sei === '')).toBe(true)
  expect(rows.filter(({ kind, yi }) => (kind === 'median' || kind === 'rate-at-time') && yi !== '')).toEqual(
    [],
  )
  const ratios = rows.filter(({ kind, yi }) => kind === 'ratio' && yi !== '')
  expect(ratios.length).toBeGreaterThan(20)
  for (const { value, yi, sei } of ratios) {
    expect(Number(yi)).toBeCloseTo(Math.log(Number(value)), 10)
    expect(Number(sei)).toBeGreaterThan(0)
  }
  expect(rows.filter(({ yi, effect_how: how }) => (yi === '') !== (how === ''))).toEqual([])
})

test('whose people have which disease is told, and not where others are among them', () => {
  const diseases = new Map(
    rowsOf('populations.csv').map((row) => [`${row.study} ${row.population}`, row.disease]),
  )
  expect(diseases.get('cediranib-judson-2014 enrolled')).toBe('')
  expect(diseases.get('cediranib-judson-2014 asps')).toBe('alveolar-soft-part-sarcoma')
  expect(diseases.get('alter0203-asps synovial')).toBe('')
  expect(diseases.get('eribulin-sts-309 randomised')).toBe('liposarcoma;leiomyosarcoma')
  expect(diseases.get('eribulin-sts-309 liposarcoma')).toBe('liposarcoma')
  expect(diseases.get('regosarc randomised')).toBe('soft-tissue-sarcoma')
})

test('the archive holds every table with a description that names each column, and every row names its study', () => {
  const files = unzipSync(bulkFile('tables.zip', content, scope)?.body as Uint8Array)
  const described = JSON.parse(strFromU8(files['datapackage.json'] as Uint8Array)) as {
    resources: {
      path: string
      schema: { fields: { name: string; description: string }[]; primaryKey?: string[] }
    }[]
  }
  expect(described.resources.map(({ path }) => path)).toEqual(
    bulkFiles.filter((file) => file.endsWith('.csv')),
  )
  const studies = new Set(content.studies.map(({ slug }) => slug))
  for (const { path, schema } of described.resources) {
    const text = strFromU8(files[path] as Uint8Array)
    expect(text).toBe(textOf(path))
    const [head = [], ...rows] = parse(text, { record_delimiter: '\r\n' }) as string[][]
    expect(
      schema.fields.map(({ name }) => name),
      path,
    ).toEqual(head)
    expect(
      schema.fields.every(({ description }) => description.length > 5),
      path,
    ).toBe(true)
    expect(rows.length, path).toBeGreaterThan(0)
    expect(
      rows.every(([slug]) => studies.has(slug ?? '')),
      path,
    ).toBe(true)
    const { primaryKey = [] } = schema
    const keys = rows.map((row) => primaryKey.map((name) => row[head.indexOf(name)]).join(' '))
    if (primaryKey.length > 0) expect(new Set(keys).size, path).toBe(rows.length)
  }
  expect(bulkFile('nothing.csv', content, scope)).toBeNull()
})

test('a CSV begins with a byte-order mark for those who ask, and Parquet says of itself what it is', () => {
  expect(textOf('sources.csv', { bom: true })).toBe(`\ufeff${textOf('sources.csv')}`)
  const { key_value_metadata: kept = [] } = parquetMetadata(
    resultsParquet(content.studies.slice(0, 2)).buffer,
  )
  const told = Object.fromEntries(kept.map(({ key, value }) => [key, value]))
  expect(told.license).toBe('https://creativecommons.org/licenses/by/4.0/')
  expect(JSON.parse(told.columns ?? '[]')).toContainEqual(expect.objectContaining({ name: 'yi' }))
})
