import { createHash } from 'node:crypto'
import { Prisma, type PrismaClient } from '@/generated/prisma/client'
import { studyTables, type StudyTable } from '@/evidence/study/storage/tables'

/** What can run a query: the client, or a transaction of it. */
export type Connection = Pick<PrismaClient, '$queryRaw'>

/** The column of each table of a study that holds its slug. */
const slugColumns = new Map<string, string>(
  studyTables.map(({ model }) => [model, model === 'Study' ? 'slug' : 'studySlug']),
)

/** The tables that studies share. `Meta` is in neither list: it speaks of the others. */
export const sharedTables = ['Condition', 'Term', 'TermSynonym'] as const
export type SharedTable = (typeof sharedTables)[number]

type Row = Record<string, unknown>

const columnsOf = (table: StudyTable | SharedTable): string[] =>
  Object.values(Prisma[`${table}ScalarFieldEnum`])

/** Returns rows as one text each, columns in the schema's order, sorted: equal rows give equal texts. */
export function rowTexts(table: StudyTable | SharedTable, rows: readonly Row[]): string[] {
  const columns = columnsOf(table)
  return rows.map((row) => JSON.stringify(columns.map((column) => row[column] ?? null))).sort()
}

/** Returns the stored rows of a table, of one study or of all, as texts. */
export async function storedRowTexts(
  connection: Connection,
  table: StudyTable | SharedTable,
  slug?: string,
): Promise<string[]> {
  const name = (identifier: string) => Prisma.raw(`"${identifier}"`)
  const columns = Prisma.join(columnsOf(table).map(name))
  const slugColumn = slugColumns.get(table)
  const ofStudy =
    slug === undefined || slugColumn === undefined
      ? Prisma.empty
      : Prisma.sql`WHERE ${name(slugColumn)} = ${slug}`
  const rows = await connection.$queryRaw<Row[]>(Prisma.sql`SELECT ${columns} FROM ${name(table)} ${ofStudy}`)
  return rowTexts(table, rows)
}

/** The tables of search and of the list of studies: made from the content beside the others, and in no Prisma model. */
const searchTables = ['SearchState', 'SearchDocument', 'SearchWord', 'SearchName', 'StudyListing'] as const

async function searchRowTexts(
  connection: Connection,
  table: (typeof searchTables)[number],
): Promise<string[]> {
  const rows = await connection.$queryRaw<Row[]>(Prisma.sql`SELECT * FROM ${Prisma.raw(`"${table}"`)}`)
  return rows.map((row) => JSON.stringify(Object.values(row), withoutBigInts)).sort()
}

const withoutBigInts = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

/** Returns the SHA-256, in hex, of all rows of all tables but `Meta`, those of search too, whatever their order on disk. */
export async function contentHash(connection: Connection): Promise<string> {
  const hash = createHash('sha256')
  for (const table of [...studyTables.map(({ model }) => model), ...sharedTables]) {
    hash.update(`${table}\n`)
    for (const text of await storedRowTexts(connection, table)) hash.update(`${text}\n`)
  }
  for (const table of searchTables) {
    hash.update(`${table}\n`)
    for (const text of await searchRowTexts(connection, table)) hash.update(`${text}\n`)
  }
  return hash.digest('hex')
}
