import { Prisma } from '@/generated/prisma/client'
import type { DocumentKind } from '@/evidence/search/document'
import { matchBegins, matchEnds, markedPieces } from '@/evidence/search/marked'
import { matchExpression } from '@/evidence/search/match-expression'
import { columnWeights, kindWeights, type Candidate } from '@/evidence/search/rank'
import type { Connection } from '../stored-rows'
import type { Candidates, Marks, TextIndex, TextQuery } from './engine'

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

/** The full text of SQLite: FTS5, whose query language `evidence/search/match-expression.ts` writes. */
export const sqliteIndex: TextIndex = {
  candidates: candidatesFor,
  marks: marksOf,
  rebuild: async (transaction) => {
    await transaction.$executeRaw`INSERT INTO "SearchIndex" ("SearchIndex") VALUES ('rebuild')`
    // One segment: what is read then does not depend on how often it was written.
    await transaction.$executeRaw`INSERT INTO "SearchIndex" ("SearchIndex") VALUES ('optimize')`
  },
}

const none = { candidates: [], found: 0, isMany: false }

async function candidatesFor(
  client: Connection,
  { groups, join, isOpen }: TextQuery,
  study: string | null,
): Promise<Candidates> {
  const expression = matchExpression(groups, join, isOpen)
  if (expression === null) return none
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

async function marksOf(
  client: Connection,
  { groups, join, isOpen }: TextQuery,
  ids: readonly number[],
): Promise<Map<number, Marks>> {
  const expression = matchExpression(groups, join, isOpen)
  if (ids.length === 0 || expression === null) return new Map()
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
