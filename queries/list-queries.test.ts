import { expect, test } from 'vitest'
import { temporarySite } from '@/editorial/fixtures/temporary-site'
import { importAll } from '@/editorial/import'
import { PrismaClient } from '@/generated/prisma/client'
import { libsqlAdapter, readingPragmas } from './libsql-adapter'
import { studySelect } from './study-select'

/** Returns how many queries a page that lists every study sends, and how many studies it then has. */
async function listFrom(contentDir: string): Promise<{ queries: number; studies: number }> {
  const { databaseUrl } = await temporarySite()
  await importAll({ contentDir, databaseUrl })
  const client = new PrismaClient({
    adapter: libsqlAdapter(databaseUrl, readingPragmas),
    log: [{ emit: 'event', level: 'query' }],
  })
  let queries = 0
  client.$on('query', () => (queries += 1))
  const studies = await client.study.findMany({ select: studySelect })
  await client.$disconnect()
  return { queries, studies: studies.length }
}

test('a page over all studies sends as many queries for many studies as for one', async () => {
  const [one, many] = [await listFrom('editorial/fixtures/content'), await listFrom('content')]
  expect(one.studies).toBe(1)
  expect(many.studies).toBeGreaterThan(10)
  // One for the studies, one for each of the 21 tables that hang on them, one for the conditions' names.
  expect([one.queries, many.queries]).toEqual([23, 23])
}, 60_000)
