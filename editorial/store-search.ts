import { createHash } from 'node:crypto'
import { Prisma } from '@/generated/prisma/client'
import { wordsKnownFrom } from '@/evidence/search/known-words'
import type { TextIndex } from '@/queries/engines/engine'
import type { SearchContent } from './search-content'

type Transaction = Pick<Prisma.TransactionClient, '$executeRaw' | '$queryRaw'>
type Row = readonly (string | number | null)[]

const valuesAtOnce = 20_000

/**
 * Makes the search tables hold this content, inside the given transaction, and returns whether they changed. The same
 * content as last time is not written again, unless `anew` says that what is there may be damaged.
 */
export async function storeSearch(
  transaction: Transaction,
  content: SearchContent,
  index: TextIndex,
  { signal, anew = false }: { signal?: AbortSignal | undefined; anew?: boolean } = {},
): Promise<boolean> {
  const value = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  const [stored] = await transaction.$queryRaw<
    { contentHash: string }[]
  >`SELECT "contentHash" FROM "SearchState"`
  if (!anew && stored?.contentHash === value) return false
  for (const [table, rows] of Object.entries(tablesOf(content, value))) {
    signal?.throwIfAborted()
    await transaction.$executeRaw(Prisma.sql`DELETE FROM ${Prisma.raw(`"${table}"`)}`)
    await insert(transaction, table, rows)
  }
  await index.rebuild(transaction)
  return true
}

function tablesOf({ documents, names, listings }: SearchContent, hash: string): Record<string, Row[]> {
  return {
    SearchState: [[hash]],
    SearchDocument: documents.map((one, index) => [
      index + 1,
      one.kind,
      one.studySlug,
      one.address,
      one.weight,
      one.title,
      one.heading,
      one.body,
      one.abbreviations,
    ]),
    SearchWord: wordsKnownFrom(documents).map(({ word, uses }) => {
      const [first = '', second = ''] = word
      return [word, first, second, word.length, uses]
    }),
    SearchName: names.map(({ name, termId }) => [name, termId]),
    StudyListing: listings.map((one) => [one.slug, one.title, one.shortTitle, JSON.stringify(one)]),
  }
}

/** Every row of a table has the table's columns, in their order. */
async function insert(transaction: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  const width = rows[0]?.length ?? 1
  const atOnce = Math.floor(valuesAtOnce / width)
  for (let from = 0; from < rows.length; from += atOnce) {
    const values = rows.slice(from, from + atOnce).map((row) => Prisma.sql`(${Prisma.join([...row])})`)
    await transaction.$executeRaw(
      Prisma.sql`INSERT INTO ${Prisma.raw(`"${table}"`)} VALUES ${Prisma.join(values)}`,
    )
  }
}
