import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pathsWithStyles } from '@/e2e/support/pages'
import { addressOfList } from '@/evidence/listing/address'
import { facetNames } from '@/evidence/listing/facets'
import { sitePlaces, type SitePath } from '@/evidence/study/site-places'
import { bulkNames } from '@/evidence/exports/bulk/bulk-tables'
import config from '@/next.config.mjs'

const places = Object.keys(sitePlaces) as SitePath[]

test('every page of app/ that stands for itself is a place of the site, and every place is such a page', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file) && !file.includes('['))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`)
  // The filtered list answers at `/studies` with a query, and has no address that a reader sees; the preview of drafts is there for
  // whoever holds a pass, and no page leads to it.
  const unseen = ['/studies/filtered', '/preview']
  expect(pages.filter((page) => !unseen.includes(page)).sort()).toEqual([...places].sort())
})

test('the text of each place lies in content/', () => {
  const texts = Object.values(sitePlaces).flatMap(({ text }) => (text === null ? [] : [text]))
  expect(texts.filter((text) => !existsSync(`content/${text}.mdx`))).toEqual([])
})

test('the browser reads every place', () => {
  expect(places.filter((place) => !pathsWithStyles.includes(place))).toEqual([])
})

test('every choice of the list of studies is rendered, and none answers with the unfiltered file', async () => {
  const chosen = Object.fromEntries(facetNames.map((name) => [name, 'x']))
  const address = addressOfList({ chosen, sort: 'title', page: 2 })
  const choices = [...new URLSearchParams(address.split('?')[1]).keys()]
  expect(choices).toHaveLength(facetNames.length + 2)
  const rewrites = await config.rewrites?.()
  const listed = Array.isArray(rewrites) ? rewrites : (rewrites?.beforeFiles ?? [])
  const rendered = listed.map(({ source, has, destination }) => [source, has?.[0]?.key, destination])
  expect(rendered).toEqual([
    ...choices.map((key) => ['/studies', key, '/studies/filtered']),
    ...bulkNames.map((name) => [`/data/${name}.csv`, 'bom', `/data/with-bom/${name}.csv`]),
    ['/studies/:slug.csv', 'bom', '/studies/:slug/with-bom'],
  ])
})
