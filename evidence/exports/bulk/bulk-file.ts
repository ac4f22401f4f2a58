import { licence } from '@/evidence/study/site'
import { byteOrderMark, csvTable } from '../csv'
import { archiveOf } from '../packed/archive'
import { jsonText } from '../study-json'
import type { BulkContent, BulkTable, Described } from './bulk-table'
import { bulkNames, bulkTables, type BulkName } from './bulk-tables'

/** What a set of tables is of: all studies, those of a disease, or those that gave a drug. */
export type BulkScope = { name: string; title: string; version: string }

export const csvOf = ({ columns, rows }: BulkTable, options: { bom?: boolean } = {}): string =>
  (options.bom ? byteOrderMark : '') +
  csvTable(
    columns.map(({ name }) => name),
    rows,
  )

const fieldTypes = { text: 'string', number: 'number', date: 'string' } as const

const fieldOf = ({ name, type, unit, meaning }: Described) => ({
  name,
  type: fieldTypes[type],
  description: unit === null ? meaning : `${meaning} Unit: ${unit}.`,
  // A date is as precise as its source: a year, a month or a day, which the format's own dates cannot be.
  ...(type === 'date' && { format: 'default', constraints: { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' } }),
})

/** Returns the description of the tables by the Frictionless Data Package of Open Knowledge, version 1. */
export function dataPackage(
  content: BulkContent,
  { name, title, version }: BulkScope,
): Record<string, unknown> {
  return {
    profile: 'tabular-data-package',
    name,
    title,
    version,
    homepage: `${content.site.address}/`,
    licenses: [{ name: licence.spdx, path: licence.address, title: licence.name }],
    description: `${licence.scope} An empty cell never means zero. A row of results is one source's report: choose "shown" or "key_result" before counting. Text that a spreadsheet would run as a formula stands behind an apostrophe.`,
    resources: bulkNames.map((table) => {
      const { title: ofTable, columns, key } = bulkTables[table](content)
      return {
        profile: 'tabular-data-resource',
        name: table,
        title: ofTable,
        path: `${table}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          fields: columns.map(fieldOf),
          missingValues: [''],
          ...(key.length > 0 && { primaryKey: key }),
          ...(table !== 'studies' && {
            foreignKeys: [{ fields: 'study', reference: { resource: 'studies', fields: 'study' } }],
          }),
        },
      }
    }),
  }
}

/** Returns every table with its description in one archive. */
export function bulkArchive(content: BulkContent, scope: BulkScope): Uint8Array<ArrayBuffer> {
  return archiveOf({
    'datapackage.json': jsonText(dataPackage(content, scope)),
    'LICENCE.txt': `${licence.name} (${licence.shortName})\n${licence.address}\n\n${licence.scope}\n`,
    ...Object.fromEntries(bulkNames.map((table) => [`${table}.csv`, csvOf(bulkTables[table](content))])),
  })
}

export type BulkFile = { body: string | Uint8Array<ArrayBuffer>; type: string; saved: boolean }

/** The files of a set of tables, as addresses name them. */
export const bulkFiles: readonly string[] = [
  ...bulkNames.map((name) => `${name}.csv`),
  'datapackage.json',
  'tables.zip',
]

/** Returns one file of a set of tables, or null where there is none of that name. */
export function bulkFile(
  file: string,
  content: BulkContent,
  scope: BulkScope,
  options: { bom?: boolean } = {},
): BulkFile | null {
  if (file === 'tables.zip') {
    return { body: bulkArchive(content, scope), type: 'application/zip', saved: true }
  }
  if (file === 'datapackage.json') {
    return { body: jsonText(dataPackage(content, scope)), type: 'application/json', saved: false }
  }
  const name = bulkNames.find((one) => file === `${one}.csv`)
  if (name === undefined) return null
  return { body: csvOf(tableOf(name, content), options), type: 'text/csv', saved: true }
}

const tableOf = (name: BulkName, content: BulkContent) => bulkTables[name](content)
