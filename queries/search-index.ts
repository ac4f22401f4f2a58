import { Prisma, type PrismaClient } from '@/generated/prisma/client'
import type { KnownWord, WordSearch } from '@/evidence/search/correct'
import type { DocumentKind, NamedTerm } from '@/evidence/search/document'
import { matchBegins, matchEnds, markedPieces, type Piece } from '@/evidence/search/marked'
import { columnWeights, kindWeights, type Candidate } from '@/evidence/search/rank'

type Client = Pick<PrismaClient, '$queryRaw'>

/** A document's texts with what was found in them marked, and where it stands. */
export type Marks = { address: string; heading: string; titlePieces: Piece[]; bodyPieces: Piece[] }

// Of many matches the first of the index are ranked: glossary and studies come first in it. Weighing a word takes time
// for each document that has it, and a word that stands nearly everywhere tells nothing: it is then not weighed at all.
const maxMatched = 1000
const maxWeighed = 20_000
const maxCandidates = 120
const wordsOfSnippet = 40

/** Only so many go on to be ranked: what a name asks for has to be among them, however often the name is used. */
const firstWeights = Prisma.raw(
  Object.entries(kindWeights)
    .filter(([, weight]) => weight > 1)
    .map(([kind, weight]) => `WHEN '${kind}' THEN ${2 * weight}`)
    .join(' '),
)

/** Returns the best documents for an expression of the index's query language, and how many there are. */
export async function candidatesFor(
  client: Client,
  expression: string,
  study: string | null,
): Promise<{ candidates: Candidate[]; found: number; isMany: boolean }> {
  const ofStudy =
    study === null
      ? Prisma.empty
      : Prisma.sql`AND "rowid" IN (SELECT "id" FROM "SearchDocument" WHERE "studySlug" = ${study})`
  const rows = await client.$queryRaw<
    (Candidate & { found: number | bigint; kind: DocumentKind })[]
  >(Prisma.sql`
    WITH "many" AS MATERIALIZED (
      SELECT count(*) = ${maxWeighed} AS "isSo" FROM (
        SELECT 1 FROM "SearchIndex" WHERE "SearchIndex" MATCH ${expression} LIMIT ${maxWeighed})
    ), "matched" AS MATERIALIZED (
      SELECT "rowid" AS "id", CASE WHEN (SELECT "isSo" FROM "many") THEN 1.0
        ELSE -bm25("SearchIndex", ${Prisma.join([...columnWeights])}) END AS "relevance"
      FROM "SearchIndex" WHERE "SearchIndex" MATCH ${expression} ${ofStudy} LIMIT ${maxMatched}
    )
    SELECT d."id", d."kind", d."studySlug", d."title", d."heading", d."abbreviations", d."weight", m."relevance",
      count(*) OVER () AS "found"
    FROM "matched" m JOIN "SearchDocument" d ON d."id" = m."id"
    ORDER BY m."relevance" * d."weight" * (CASE d."kind" ${firstWeights} ELSE 1 END) DESC, d."id"
    LIMIT ${maxCandidates}`)
  const found = Number(rows[0]?.found ?? 0)
  const candidates = rows.map(({ found: _, ...row }) => ({ ...row, id: Number(row.id) }))
  return { candidates, found, isMany: found >= maxMatched }
}

/** Returns the given documents' texts with the matches marked. */
export async function marksOf(
  client: Client,
  expression: string,
  ids: readonly number[],
): Promise<Map<number, Marks>> {
  if (ids.length === 0) return new Map()
  type Row = { id: number | bigint; address: string; heading: string; title: string; body: string }
  const rows = await client.$queryRaw<Row[]>(Prisma.sql`
    SELECT d."id", d."address", d."heading",
      highlight("SearchIndex", 0, ${matchBegins}, ${matchEnds}) AS "title",
      snippet("SearchIndex", 2, ${matchBegins}, ${matchEnds}, '…', ${wordsOfSnippet}) AS "body"
    FROM "SearchIndex" JOIN "SearchDocument" d ON d."id" = "SearchIndex"."rowid"
    WHERE "SearchIndex" MATCH ${expression} AND "SearchIndex"."rowid" IN (${Prisma.join([...ids])})`)
  return new Map(
    rows.map(({ id, address, heading, title, body }) => [
      Number(id),
      { address, heading, titlePieces: markedPieces(title), bodyPieces: markedPieces(body) },
    ]),
  )
}

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
