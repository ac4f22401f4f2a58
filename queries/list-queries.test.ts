import { expect, test } from 'vitest'
import { countedClient } from '@/editorial/fixtures/counted-client'
import { copyTemplate, type Template } from '@/editorial/fixtures/template-database'
import { temporarySite } from '@/editorial/fixtures/temporary-site'
import { studySelect } from './study-select'

/** Returns how many queries a page that lists every study sends, and how many studies it then has. */
async function listFrom(template: Template): Promise<{ queries: number; studies: number }> {
  const { databasePath } = await temporarySite()
  const { client, asked } = await countedClient(await copyTemplate(template, databasePath))
  const studies = await client.study.findMany({ select: studySelect })
  await client.$disconnect()
  return { queries: asked.queries, studies: studies.length }
}

test('a page over all studies sends as many queries for many studies as for one', async () => {
  const [one, many] = [await listFrom('invented'), await listFrom('published')]
  expect(one.studies).toBe(1)
  expect(many.studies).toBeGreaterThan(10)
  // One for the studies, one for each of the 26 tables that hang on them, one for the conditions' names.
  expect([one.queries, many.queries]).toEqual([34, 34])
}, 60_000)
