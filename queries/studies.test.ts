import { expect, test, vi } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { copyTemplate, type Template } from '@/editorial/fixtures/template-database'
import { temporarySite } from '@/editorial/fixtures/temporary-site'
import { countedClient } from '@/editorial/fixtures/counted-client'
import { closeDatabase } from './database'
import { getStudy, listSlugs, listStudies } from './studies'
import { studySelect } from './study-select'
import { getTerms } from './terms'

async function imported(template: Template): Promise<string> {
  const { databasePath } = await temporarySite()
  return copyTemplate(template, databasePath)
}

async function importedFrom(
  contentDir: 'content' | 'editorial/fixtures/content' = 'editorial/fixtures/content',
) {
  vi.stubEnv('DATABASE_URL', await imported(contentDir === 'content' ? 'published' : 'invented'))
  await closeDatabase()
  return knownContent(contentDir)
}

test('a study comes out of the database as its record went in', async () => {
  const content = await importedFrom()
  expect(await listStudies()).toEqual(content.studies)
  expect(await getTerms()).toEqual(content.terms)
  expect(await listSlugs()).toEqual(['invented-trial'])
  expect(content.studies).toHaveLength(1)
})

test('the published studies come out of the database as their records went in', async () => {
  const content = await importedFrom('content')
  expect(content.studies.map(({ slug }) => slug)).toContain('atezolizumab-asps')
  expect(await listStudies()).toEqual(content.studies)
  expect(await getStudy('atezolizumab-asps')).toEqual(
    content.studies.find(({ slug }) => slug === 'atezolizumab-asps'),
  )
  expect(await getTerms()).toEqual(content.terms)
})

test('a number keeps its printed form', async () => {
  await importedFrom()
  const study = await getStudy('invented-trial')
  const report = study?.results.find(({ id }) => id === 'response-investigator')?.reports[0]
  expect(report?.low).toEqual({
    state: 'reported',
    printed: { text: '16.0', number: 16, decimals: 1, bound: null },
  })
})

test('an unknown slug is no study', async () => {
  await importedFrom()
  expect(await getStudy('no-such-study')).toBeNull()
})

test('a study takes the same number of queries however much it holds', async () => {
  const { url, slug } = { url: await imported('invented'), slug: 'invented-trial' }
  const published = { url: await imported('published'), slug: 'atezolizumab-asps' }
  const counts = await Promise.all([queriesFor(url, slug), queriesFor(published.url, published.slug)])
  // One for the study, one for each of the 30 tables that hang on it, one for the conditions' names.
  expect(counts).toEqual([34, 34])
})

async function queriesFor(url: string, slug: string): Promise<number> {
  const { client, asked } = await countedClient(url)
  expect(await client.study.findUnique({ where: { slug }, select: studySelect })).not.toBeNull()
  await client.$disconnect()
  return asked.queries
}
