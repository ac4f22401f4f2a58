import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyTemplate } from '@/editorial/fixtures/template-database'
import { fillDatabase } from '@/editorial/fill-database'
import { migrate } from '@/editorial/fixtures/migrate'
import { keptLists } from '@/evidence/api/kept-list'
import { ordersOf } from '@/evidence/api/kept-lists'
import { facetNames } from '@/evidence/listing/facets'
import { cleanQuery } from '@/evidence/search/clean-query'
import { expand } from '@/evidence/search/expand'
import { reciprocalRank, relevanceSet } from '@/evidence/search/relevance-set'
import { closeDatabase, database } from '@/queries/database'
import { getDataVersion } from '@/queries/data-version'
import { wholeQuery } from '@/queries/engines/text-query'
import { allNames, readList } from '@/queries/lists'
import { search, type SearchResult } from '@/queries/search'
import { getStudy, listSlugs, listStudies, listTitles } from '@/queries/studies'
import { getStudyList } from '@/queries/study-list'
import { getTerms } from '@/queries/terms'

const folder = mkdtempSync(path.join(tmpdir(), 'both-engines-'))
const addresses = { sqlite: `file:${path.join(folder, 'site.db')}`, postgres: '' }

beforeAll(async () => {
  await migrate(addresses.sqlite)
  await fillDatabase({ contentDir: 'content', databaseUrl: addresses.sqlite })
  addresses.postgres = await copyTemplate('published', '')
}, 300_000)
afterAll(async () => {
  await closeDatabase()
  delete process.env.DATABASE_URL
  rmSync(folder, { recursive: true, force: true })
})

/** Returns what both engines answer. */
async function both<T>(ask: () => Promise<T>): Promise<[T, T]> {
  const answers: T[] = []
  for (const address of [addresses.sqlite, addresses.postgres]) {
    await closeDatabase()
    process.env.DATABASE_URL = address
    answers.push(await ask())
  }
  return answers as [T, T]
}

/** Asserts that both engines answer the same, to the byte, and returns the answer. */
async function same<T>(ask: () => Promise<T>): Promise<T> {
  const [sqlite, postgres] = await both(ask)
  expect(JSON.stringify(postgres)).toBe(JSON.stringify(sqlite))
  return postgres
}

test('the hash of all rows is the same', async () => {
  expect(await same(getDataVersion)).toMatch(/^[0-9a-f]{16}$/)
})

test('every study, every line of the list of studies, the glossary and all names are the same', async () => {
  const slugs = await same(listSlugs)
  expect(slugs.length).toBeGreaterThan(20)
  await same(listStudies)
  await same(listTitles)
  await same(getStudyList)
  await same(getTerms)
  await same(async () => Promise.all(slugs.map((slug) => getStudy(slug))))
  for (const name of ['condition', 'treatment', 'class', 'phase', 'design', 'year'])
    await same(() => allNames(name))
})

test('every list is the same: whole, page by page, filtered, counted and in each order', async () => {
  for (const list of keptLists) {
    const whole = { filters: {}, after: null, limit: 100_000 }
    const all = await same(() => readList(list, whole))
    expect(all?.items.length, list).toBeGreaterThan(0)
    const after = all?.items[Math.floor((all.items.length - 1) / 2)]?.key ?? null
    await same(() => readList(list, { ...whole, after, limit: 7 }))
    await same(() => readList(list, { ...whole, after: 'no/such-item', limit: 7 }))
    await same(() => readList(list, { ...whole, skip: 3, limit: 5 }))
  }
  const [first = ''] = (await same(() => allNames('condition'))) ?? []
  const filters = { condition: [first] }
  const part = await same(() => readList('studies', { filters, facets: facetNames, after: null, limit: 20 }))
  expect(part?.facets?.length).toBe(facetNames.length)
  const orders = keptLists.flatMap((list) =>
    Object.keys(ordersOf[list] ?? {}).map((order) => ({ list, order })),
  )
  expect(orders.length).toBeGreaterThan(2)
  for (const { list, order } of orders)
    await same(() => readList(list, { filters: {}, order, after: null, limit: 50 }))
})

const addressesIn = ({ groups }: SearchResult) =>
  groups.flatMap(({ hits }) => hits.map(({ address }) => address))

test('search finds as much, puts the same first, and marks the same', async () => {
  const [sqlite, postgres] = await both(async () => {
    const answers = new Map<string, SearchResult>()
    for (const { query } of relevanceSet) answers.set(query, await search(query))
    return answers
  })
  const mean = (answers: Map<string, SearchResult>) => {
    const ranks = relevanceSet.map((one) => {
      const answer = answers.get(one.query)
      return answer ? reciprocalRank(one, addressesIn(answer)) : 0
    })
    return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length
  }
  expect(mean(postgres)).toBeGreaterThanOrEqual(0.95)
  expect(Math.abs(mean(postgres) - mean(sqlite))).toBeLessThan(0.02)
  const [differs, marks] = [[] as string[], { all: 0, other: [] as string[] }]
  for (const [query, one] of sqlite) {
    const other = postgres.get(query)
    const asked = ({ found, corrected, unknown, isPartial, alsoAs }: SearchResult) => ({
      found,
      corrected,
      unknown,
      isPartial,
      alsoAs,
    })
    expect(other && asked(other), query).toEqual(asked(one))
    if (other && addressesIn(other)[0] !== addressesIn(one)[0]) differs.push(query)
    const hits = new Map(other?.groups.flatMap((group) => group.hits.map((hit) => [hit.id, hit])))
    for (const { id, titlePieces, bodyPieces } of one.groups.flatMap((group) => group.hits)) {
      const hit = hits.get(id)
      if (!hit) continue
      marks.all += 1
      const isSame =
        JSON.stringify([hit.titlePieces, hit.bodyPieces]) === JSON.stringify([titlePieces, bodyPieces])
      if (!isSame) marks.other.push(`${query}: ${hit.address}`)
    }
  }
  expect(differs.length, differs.join('; ')).toBeLessThanOrEqual(4)
  expect(marks.all).toBeGreaterThan(1000)
  expect(marks.other).toEqual([])
})

test('five thousand random texts never upset the index', async () => {
  await closeDatabase()
  process.env.DATABASE_URL = addresses.postgres
  const signs = [
    '"',
    "'",
    '&',
    '|',
    '!',
    '(',
    ')',
    ':*',
    '<->',
    '\\',
    ' ',
    'a',
    'response',
    '20.8',
    'é',
    '🙂',
    '\u0301',
    '5e3',
    'x-1.y',
  ]
  let seed = 20231
  const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below
  const asked = Array.from({ length: 5000 }, (_, round) => {
    const typed = Array.from({ length: 1 + random(12) }, () => signs[random(signs.length)]).join('')
    return wholeQuery({
      groups: expand(cleanQuery(typed).terms, []),
      join: round % 2 ? 'AND' : 'OR',
      isOpen: true,
    })
  }).filter((query) => query !== null)
  expect(asked.length).toBeGreaterThan(2000)
  const client = await database()
  const rows = await client.$queryRaw<{ read: bigint }[]>`
    SELECT count(to_tsquery('words', q)) AS "read" FROM unnest(${asked}::text[]) q`
  expect(Number(rows[0]?.read)).toBe(asked.length)
})
