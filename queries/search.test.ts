import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { onPostgres } from '@/editorial/fixtures/postgres-database'
import { copyTemplate } from '@/editorial/fixtures/template-database'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cleanQuery } from '@/evidence/search/clean-query'
import { exampleQueries } from '@/evidence/search/examples'
import { expand } from '@/evidence/search/expand'
import { matchExpression } from '@/evidence/search/match-expression'
import { reciprocalRank, relevanceSet } from '@/evidence/search/relevance-set'
import { ifAvailable } from './available'
import { closeDatabase, database } from './database'
import { search } from './search'
import { getStudyList } from './study-list'

const folder = mkdtempSync(path.join(tmpdir(), 'search-'))
const file = path.join(folder, 'site.db')

beforeAll(async () => {
  process.env.DATABASE_URL = await copyTemplate('published', file)
}, 60_000)
afterAll(async () => {
  await closeDatabase()
  delete process.env.DATABASE_URL
  rmSync(folder, { recursive: true, force: true })
})

const hitsOf = async (query: string) => (await search(query)).groups.flatMap(({ hits }) => hits)

test('what readers ask comes first: mean reciprocal rank at least 0.95', async () => {
  expect(relevanceSet.length).toBeGreaterThanOrEqual(150)
  const misses: string[] = []
  let sum = 0
  for (const one of relevanceSet) {
    const addresses = (await hitsOf(one.query)).map(({ address }) => address)
    const score = reciprocalRank(one, addresses)
    if (score < 1) misses.push(`${one.query}: ${addresses[0]}`)
    sum += score
  }
  expect(sum / relevanceSet.length, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
})

test('a number leads to the row that has it and says which source prints it', async () => {
  const [first] = await hitsOf('PFS 20.8')
  expect(first?.address).toBe('/studies/atezolizumab-asps/data#progression-free-survival')
  expect(first?.titlePieces).toEqual([{ text: 'Progression-free survival', isMatch: true }])
  expect(first?.bodyPieces.slice(0, 2)).toEqual([
    { text: '20.8', isMatch: true },
    { text: '\u00a0months in Chen 2023; ', isMatch: false },
  ])
})

test('a misspelt word is corrected, and said to be', async () => {
  expect(await search('atezolizumb')).toMatchObject({ corrected: 'atezolizumab', isPartial: false })
  expect(await search('xyzzyqwertz')).toMatchObject({ corrected: null, found: 0, groups: [] })
})

test('a brand is looked for by the name of the records too, and said to be', async () => {
  expect((await search('Keytruda')).alsoAs).toEqual([{ typed: 'Keytruda', name: 'pembrolizumab' }])
  expect((await search('pembrolizumab')).alsoAs).toEqual([])
})

test('where nothing has all the words, what has some of them is shown and named so', async () => {
  expect(await search('geptanolimab placebo hypertension 20.8')).toMatchObject({ isPartial: true })
})

test('in one study, only that study is searched', async () => {
  const { groups } = await search('response', { study: 'casps' })
  expect(groups.map(({ studySlug }) => studySlug)).toEqual(['casps'])
  expect((await search('response', { study: "x' OR 1=1" })).found).toBe(0)
})

test('every example finds something', async () => {
  for (const { query } of exampleQueries) expect((await search(query)).found, query).toBeGreaterThan(0)
})

test('the number of queries does not grow with what is found', async () => {
  const asked = vi.spyOn(await database(), '$queryRaw')
  const costOf = async (ask: () => Promise<unknown>) => {
    asked.mockClear()
    await ask()
    return asked.mock.calls.length
  }
  // Names, last word, candidates, marks, titles; with a slip the first three twice, and the words that are near. PostgreSQL is
  // asked for the stems of what is marked.
  const stems = onPostgres ? 1 : 0
  expect(await costOf(() => search('response'))).toBe(5 + stems)
  expect(await costOf(() => search('geptanolimab'))).toBe(5 + stems)
  expect(await costOf(() => search('atezolizumb'))).toBe(9 + stems)
  expect(await costOf(() => search('xyzzyqwertz'))).toBe(4)
  expect(await costOf(() => search('🙂'))).toBe(0)
  expect(await costOf(getStudyList)).toBe(1)
  asked.mockRestore()
})

test.skipIf(onPostgres)('ten thousand random texts never upset the index', () => {
  const Database = createRequire(import.meta.url)('libsql')
  const index = new Database(file, { readonly: true })
  const ask = index.prepare('SELECT rowid FROM "SearchIndex" WHERE "SearchIndex" MATCH ? LIMIT 1')
  const random = generator(20231)
  let asked = 0
  for (let round = 0; round < 10_000; round += 1) {
    const expression = matchExpression(
      expand(cleanQuery(randomText(random)).terms, []),
      round % 2 ? 'AND' : 'OR',
    )
    if (expression === null) continue
    asked += 1
    expect(() => ask.all(expression)).not.toThrow()
  }
  index.close()
  expect(asked).toBeGreaterThan(5000)
})

test('three hundred random texts are answered whole', async () => {
  const random = generator(7)
  for (let round = 0; round < 300; round += 1) {
    expect((await search(randomText(random))).query.terms.length).toBeLessThanOrEqual(8)
  }
})

test('without its database search is not available, and nothing is thrown', async () => {
  const url = process.env.DATABASE_URL
  process.env.DATABASE_URL = `file:${path.join(folder, 'gone.db')}`
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await ifAvailable(() => search('a secret disease'))).toBeNull()
  expect(said.mock.calls.flat().join('')).toContain('database-unavailable')
  expect(said.mock.calls.flat().join('')).not.toContain('secret')
  said.mockRestore()
  process.env.DATABASE_URL = url
  expect((await search('atezolizumab')).found).toBeGreaterThan(0)
})

test('no column can be chosen', async () => {
  // "kind: result" names no column; it asks for two words, which no document has beside each other in the title alone.
  expect((await search('title : response')).query.terms.map(({ text }) => text)).toEqual([
    'title',
    'response',
  ])
})

const scraps = [
  '"',
  "'",
  '*',
  '(',
  ')',
  ':',
  '^',
  '-',
  '+',
  'NEAR(',
  'AND',
  'OR',
  'NOT',
  '{a b}',
  '\u0000',
  '🙂',
  '\u202e',
  'é',
  '%',
  '_',
  ';',
  '--',
  '/*',
  '20.8',
  'response',
  'title',
  '\ud800',
  ' ',
  '\n',
  '日本',
  '1e309',
  '\\',
]

function randomText(random: () => number): string {
  const length = Math.floor(random() * 12)
  const letter = () => String.fromCharCode(Math.floor(random() * 0x3000))
  return Array.from({ length }, () =>
    random() < 0.7 ? (scraps[Math.floor(random() * scraps.length)] ?? '') : letter(),
  ).join(random() < 0.5 ? ' ' : '')
}

/** Returns a generator of numbers from 0 to 1 that is the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
