import { Prisma } from '@/generated/prisma/client'
import { markedPieces } from '@/evidence/search/marked'
import type { Connection } from '../stored-rows'
import type { Marks, TextQuery } from './engine'
import { highlighted, isIn, snippetOf } from './mark-text'
import { phrasesIn, wordsIn } from './text-query'

const wordsOfSnippet = 40

type Row = { id: number; address: string } & Record<'title' | 'heading' | 'body' | 'abbreviations', string>

/**
 * Returns the given documents' texts with the matches marked. `ts_headline` would read the texts by PostgreSQL's own rules, for which
 * 20.8 is one word and PD-L1 three: so the stems are asked for, and the marks are set here.
 */
export async function marksOf(
  connection: Connection,
  query: TextQuery,
  ids: readonly number[],
): Promise<Map<number, Marks>> {
  if (ids.length === 0) return new Map()
  const rows = await connection.$queryRaw<Row[]>(Prisma.sql`
    SELECT "id", "address", "heading", "title", "body", "abbreviations" FROM "SearchDocument" WHERE "id" IN (${Prisma.join([...ids])})`)
  const phrases = phrasesIn(query)
  const texts = (row: Row) => [row.title, row.heading, row.body, row.abbreviations]
  const words = new Set([
    ...phrases.flatMap((phrase) => phrase.words),
    ...rows.flatMap((row) => texts(row).flatMap(wordsIn)),
  ])
  const stems = await connection.$queryRaw<{ word: string; stem: string | null }[]>`
    SELECT w AS "word", (ts_lexize('stems', w))[1] AS "stem" FROM unnest(${[...words]}::text[]) w`
  const known = new Map(stems.map(({ word, stem }) => [word, stem ?? word]))
  const stemOf = (word: string) => known.get(word) ?? word
  const stemmed = phrases.map((phrase) => ({ ...phrase, stems: phrase.words.map(stemOf) }))
  return new Map(
    rows.map((row) => {
      const missing = stemmed.filter((phrase) => !texts(row).some((text) => isIn(text, phrase, stemOf)))
      const unmet = new Set(missing.flatMap(({ group }) => group ?? []))
      const found = stemmed.filter(({ group }) => group === null || !unmet.has(group))
      const { id, address, heading, title, body } = row
      const titlePieces = markedPieces(highlighted(title, found, stemOf))
      const bodyPieces = markedPieces(snippetOf(body, found, { stemOf, length: wordsOfSnippet }))
      return [id, { address, heading, titlePieces, bodyPieces }]
    }),
  )
}
