import { Prisma } from '@/generated/prisma/client'
import type { DocumentKind } from '@/evidence/search/document'
import { columnWeights, kindWeights, type Candidate } from '@/evidence/search/rank'
import type { Connection } from '../stored-rows'
import type { Candidates, TextIndex, TextQuery } from './engine'
import { marksOf } from './postgres-marks'
import { phraseQueries, wholeQuery, wordsIn } from './text-query'

/** The full text of PostgreSQL. */
export const postgresIndex: TextIndex = { candidates, marks: marksOf, rebuild }

// The same bounds as for SQLite, for the same reasons: see sqlite-index.ts.
const maxMatched = 1000
const maxCandidates = 120

const firstWeights = Prisma.raw(
  Object.entries(kindWeights)
    .filter(([, weight]) => weight > 1)
    .map(([kind, weight]) => `WHEN '${kind}' THEN ${2 * weight}`)
    .join(' '),
)

/**
 * BM25 with the constants of FTS5. How often a phrase stands in a document, each time as much as its column weighs, comes from
 * `ts_rank`, which counts a repeated word less each time: its scale for one word, and for several, makes one in a body 1.
 */
const [k1, b] = [1.2, 0.75]
const [ofTitle, ofHeading, ofBody, ofAbbreviations] = columnWeights
// In the order of PostgreSQL's classes D, C, B and A, which `rebuild` gives to the columns.
const classWeights = [ofBody, ofHeading, ofAbbreviations, ofTitle].map((weight) => weight / ofTitle)
const often = Prisma.sql`(CASE numnode(p."query") WHEN 1 THEN ${(ofTitle * Math.PI ** 2) / 6}::float8 ELSE ${ofTitle}::float8 END)
  * ts_rank(${classWeights}::float4[], m."vector", p."query")`

async function candidates(
  connection: Connection,
  query: TextQuery,
  study: string | null,
): Promise<Candidates> {
  const whole = wholeQuery(query)
  if (whole === null) return { candidates: [], found: 0, isMany: false }
  const ofStudy =
    study === null
      ? Prisma.empty
      : Prisma.sql`AND "id" IN (SELECT "id" FROM "SearchDocument" WHERE "studySlug" = ${study})`
  const phrases = Prisma.join(
    phraseQueries(query).map((phrase) => Prisma.sql`(to_tsquery('words', ${phrase}))`),
  )
  const rows = await connection.$queryRaw<(Candidate & { found: bigint; kind: DocumentKind })[]>(Prisma.sql`
    WITH "all" AS MATERIALIZED (
      SELECT count(*)::float8 AS "documents", avg("words")::float8 AS "words" FROM "SearchIndex"
    ), "phrase" AS MATERIALIZED (
      SELECT p."query", (SELECT count(*) FROM "SearchIndex" s WHERE s."vector" @@ p."query")::float8 AS "in"
      FROM (VALUES ${phrases}) p("query")
    ), "matched" AS MATERIALIZED (
      SELECT "id", "vector", "words" FROM "SearchIndex"
      WHERE "vector" @@ to_tsquery('words', ${whole}) ${ofStudy} ORDER BY "id" LIMIT ${maxMatched}
    ), "relevant" AS MATERIALIZED (
      SELECT m."id", sum(
        greatest(1e-6, ln((a."documents" - p."in" + 0.5) / (p."in" + 0.5)))
        * f."often" * ${k1 + 1}::float8 / (f."often" + ${k1}::float8 * (1 - ${b}::float8 + ${b}::float8 * m."words" / a."words"))
      ) AS "relevance"
      FROM "matched" m CROSS JOIN "all" a CROSS JOIN "phrase" p
      CROSS JOIN LATERAL (SELECT ${often} AS "often") f
      WHERE m."vector" @@ p."query" GROUP BY m."id"
    )
    SELECT d."id", d."kind", d."studySlug", d."title", d."heading", d."abbreviations", d."weight",
      coalesce(r."relevance", 0)::float8 AS "relevance", count(*) OVER () AS "found"
    FROM "matched" m JOIN "SearchDocument" d USING ("id") LEFT JOIN "relevant" r USING ("id")
    ORDER BY coalesce(r."relevance", 0) * d."weight" * (CASE d."kind" ${firstWeights} ELSE 1 END) DESC, d."id"
    LIMIT ${maxCandidates}`)
  const found = Number(rows[0]?.found ?? 0)
  return {
    candidates: rows.map(({ found: _, ...row }) => row),
    found,
    isMany: found >= maxMatched,
  }
}

type Text = { id: number; title: string; heading: string; body: string; abbreviations: string }

const documentsAtOnce = 1000
/** Stands between two columns, so that no phrase is found across them. */
const between = 'zqzqzq'

/** Makes the index anew from the table of documents, a thousand at a time. */
async function rebuild(
  transaction: Pick<Prisma.TransactionClient, '$executeRaw' | '$queryRaw'>,
): Promise<void> {
  await transaction.$executeRaw`DELETE FROM "SearchIndex"`
  for (let last = 0; ;) {
    const rows = await transaction.$queryRaw<Text[]>`
      SELECT "id", "title", "heading", "body", "abbreviations" FROM "SearchDocument"
      WHERE "id" > ${last} ORDER BY "id" LIMIT ${documentsAtOnce}`
    const end = rows.at(-1)
    if (!end) break
    last = end.id
    const columnsOf = ['title', 'heading', 'body', 'abbreviations'] as const
    const words = columnsOf.map((column) => rows.map((row) => wordsIn(row[column])))
    const [title, heading, body, abbreviations] = words.map((lists) => lists.map((list) => list.join(' ')))
    const lengths = rows.map((_, index) => words.reduce((sum, lists) => sum + (lists[index]?.length ?? 0), 0))
    await transaction.$executeRaw`
      INSERT INTO "SearchIndex" ("id", "words", "vector")
      SELECT d."id", d."words",
        setweight(to_tsvector('words', d."title"), 'A') || to_tsvector('words', ${between})
        || setweight(to_tsvector('words', d."heading"), 'C') || to_tsvector('words', ${between})
        || setweight(to_tsvector('words', d."body"), 'D') || to_tsvector('words', ${between})
        || setweight(to_tsvector('words', d."abbreviations"), 'B')
      FROM unnest(${rows.map(({ id }) => id)}::int[], ${lengths}::int[], ${title}::text[], ${heading}::text[], ${body}::text[],
        ${abbreviations}::text[]) d("id", "words", "title", "heading", "body", "abbreviations")`
  }
}
