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

/** Studies that follow one another by slug, both ends among them. */
type SlugRange = { first: string; last: string }

/** Returns the stored rows of a table, of one study, of several that follow one another or of all, as texts. */
export async function storedRowTexts(
  connection: Connection,
  table: StudyTable | SharedTable,
  slug?: string | SlugRange,
): Promise<string[]> {
  const name = (identifier: string) => Prisma.raw(`"${identifier}"`)
  const columns = Prisma.join(columnsOf(table).map(name))
  const slugColumn = slugColumns.get(table)
  const ofStudy =
    slug === undefined || slugColumn === undefined
      ? Prisma.empty
      : typeof slug === 'string'
        ? Prisma.sql`WHERE ${name(slugColumn)} = ${slug}`
        : Prisma.sql`WHERE ${name(slugColumn)} BETWEEN ${slug.first} AND ${slug.last}`
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

/** Studies whose rows are hashed together: more would need more memory, fewer more queries. */
const studiesAtOnce = 100
const itemsAtOnce = 5000

/**
 * Returns the SHA-256, in hex, of all rows of all tables but `Meta`, those of search and of the lists too, whatever their order
 * on disk. The memory that it takes does not grow with the number of studies, but for the tables of search.
 */
export async function contentHash(connection: Connection): Promise<string> {
  const hash = createHash('sha256')
  const add = (table: string, texts: readonly string[]) => {
    hash.update(`${table}\n`)
    for (const text of texts) hash.update(`${text}\n`)
  }
  const slugs = await connection.$queryRaw<{ slug: string }[]>`SELECT "slug" FROM "Study" ORDER BY "slug"`
  for (let from = 0; from < slugs.length; from += studiesAtOnce) {
    const [first, last] = [slugs[from], slugs[Math.min(from + studiesAtOnce, slugs.length) - 1]]
    if (!first || !last) break
    for (const { model } of studyTables) {
      add(model, await storedRowTexts(connection, model, { first: first.slug, last: last.slug }))
    }
  }
  for (const table of sharedTables) add(table, await storedRowTexts(connection, table))
  for (const table of searchTables) add(table, await searchRowTexts(connection, table))
  for await (const texts of listRowTexts(connection)) add('List', texts)
  return hash.digest('hex')
}

/** Yields the rows of the kept lists as texts, some thousands at a time, in the order of their keys. */
async function* listRowTexts(connection: Connection): AsyncGenerator<string[]> {
  let last: { list: string; place: number } = { list: '', place: -1 }
  for (;;) {
    const rows = await connection.$queryRaw<Row[]>`
      SELECT "list", "place", "key", "item" FROM "ListedItem"
      WHERE ("list", "place") > (${last.list}, ${last.place}) ORDER BY "list", "place" LIMIT ${itemsAtOnce}`
    if (rows.length === 0) break
    yield rows.map((row) => JSON.stringify(Object.values(row), withoutBigInts))
    const end = rows.at(-1)
    last = { list: String(end?.list), place: Number(end?.place) }
  }
  let value = { list: '', name: '', value: '' }
  for (let isFirst = true; ; isFirst = false) {
    const after = isFirst
      ? Prisma.empty
      : Prisma.sql`WHERE ("list", "name", "value") > (${value.list}, ${value.name}, ${value.value})`
    const rows = await connection.$queryRaw<Row[]>(Prisma.sql`
      SELECT "list", "name", "value", "label", "count", "places" FROM "ListedValue" ${after}
      ORDER BY "list", "name", "value" LIMIT ${itemsAtOnce}`)
    if (rows.length === 0) return
    yield rows.map((row) => JSON.stringify(Object.values(row), withoutBigInts))
    const end = rows.at(-1)
    value = { list: String(end?.list), name: String(end?.name), value: String(end?.value) }
  }
}
