import { Prisma, type PrismaClient } from '@/generated/prisma/client'
import type { KnownWord, WordSearch } from '@/evidence/search/correct'
import type { NamedTerm } from '@/evidence/search/document'

type Client = Pick<PrismaClient, '$queryRaw'>

/** Returns every name of the terms that the glossary has under any of these names. */
export async function namesLike(client: Client, names: readonly string[]): Promise<NamedTerm[]> {
  if (names.length === 0) return []
  return client.$queryRaw<NamedTerm[]>(Prisma.sql`
    SELECT "termId", "name" FROM "SearchName" WHERE "termId" IN (
      SELECT "termId" FROM "SearchName" WHERE "name" IN (${Prisma.join([...names])})
    ) ORDER BY "termId", "name"`)
}

/** Returns which of these very words some document has. */
export async function wordsAmong(client: Client, words: readonly string[]): Promise<Set<string>> {
  const rows = await client.$queryRaw<{ word: string }[]>(
    Prisma.sql`SELECT "word" FROM "SearchWord" WHERE "word" IN (${Prisma.join([...words])})`,
  )
  return new Set(rows.map(({ word }) => word))
}

/** Returns the words of the index within the bounds of any of the searches. */
export async function wordsLike(client: Client, searches: readonly WordSearch[]): Promise<KnownWord[]> {
  const bounds = searches.flatMap(({ letters, shortest, longest }) =>
    ['first', 'second'].map((column) => {
      const letter = Prisma.raw(`"${column}"`)
      return Prisma.sql`(${letter} IN (${Prisma.join(letters)}) AND "length" BETWEEN ${shortest} AND ${longest})`
    }),
  )
  const rows = await client.$queryRaw<{ word: string; uses: number | bigint }[]>(
    Prisma.sql`SELECT "word", "uses" FROM "SearchWord" WHERE ${Prisma.join(bounds, ' OR ')} ORDER BY "word"`,
  )
  return rows.map(({ word, uses }) => ({ word, uses: Number(uses) }))
}

/** Returns the titles of studies by their slugs. */
export async function studyNames(client: Client, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  const rows = await client.$queryRaw<{ slug: string; title: string }[]>(
    Prisma.sql`SELECT "slug", "title" FROM "StudyListing" WHERE "slug" IN (${Prisma.join([...slugs])})`,
  )
  return new Map(rows.map(({ slug, title }) => [slug, title]))
}
