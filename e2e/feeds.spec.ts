import { readFileSync } from 'node:fs'
import { parseFeed } from '@rowanmanning/feed-parser'
import { expect, test, type APIRequestContext } from '@playwright/test'
import Ajv from 'ajv'
import { validateXML } from 'xmllint-wasm'
import { pathsOfSitemap, slugsOfStudies } from './support/pages'

const read = (file: string) => readFileSync(`node_modules/${file}`, 'utf8')
const feeds = ['/feed.xml', '/conditions/alveolar-soft-part-sarcoma/feed.xml']

/** Returns the studies of a condition, as the interface lists them. */
async function slugsOf(request: APIRequestContext, address: string): Promise<string[]> {
  const condition = address.split('/')[2] ?? ''
  const answer = await request.get(`/api/v1/studies?condition=${condition}&limit=100`)
  const { items } = (await answer.json()) as { items: { slug: string }[] }
  expect(items.length).toBeGreaterThan(10)
  return items.map(({ slug }) => slug)
}

for (const address of feeds) {
  test(`a feed reader finds every study in ${address}, dated, named and with its finding`, async ({
    request,
  }) => {
    const slugs = address === '/feed.xml' ? await slugsOfStudies(request) : await slugsOf(request, address)
    const feed = parseFeed(await (await request.get(address)).text())
    expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' })
    expect(feed.self).toMatch(new RegExp(`${address}$`))
    expect(feed.updated).toBeInstanceOf(Date)
    const found = feed.items.map(({ url }) => new URL(url ?? '').pathname)
    expect(found.sort()).toEqual(slugs.map((slug) => `/studies/${slug}`).sort())
    for (const item of feed.items) {
      expect(item.id, item.title ?? '').toBe(item.url)
      expect(item.title?.length).toBeGreaterThan(10)
      expect(`${item.description ?? ''}${item.content ?? ''}`).toMatch(/\d/)
      expect(item.updated).toBeInstanceOf(Date)
      expect(item.authors.length + feed.authors.length).toBeGreaterThan(0)
    }
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length)
  })
}

test('feed.json is valid by the JSON Schema of JSON Feed 1.1, and that schema finds an item without an id', async ({
  request,
}) => {
  const isValid = new Ajv({ strict: false, formats: { 'date-time': true, uri: true } }).compile(
    JSON.parse(read('jsonfeed-schema/schema-v1.1.json')),
  )
  const feed = await (await request.get('/feed.json')).json()
  isValid(feed)
  expect(isValid.errors).toBeNull()
  const [first, ...rest] = feed.items
  expect(isValid({ ...feed, items: [{ ...first, id: undefined }, ...rest] })).toBe(false)
})

test("the sitemap is valid by sitemaps.org's own schema, which finds a date that is none", async ({
  request,
}) => {
  const contents = await (await request.get('/sitemap.xml')).text()
  const schema = [{ fileName: 'sitemap.xsd', contents: read('sitemap/schema/sitemap.xsd') }]
  // The extension for pictures is Google's, and has a schema of its own that is not at hand: each picture is looked at here.
  const pictures = [...contents.matchAll(/<image:image><image:loc>([^<]*)<\/image:loc><\/image:image>/g)]
  expect(pictures.length).toBe(contents.split('<image:image>').length - 1)
  for (const [, address = ''] of pictures) expect(new URL(address).pathname).toMatch(/\.(?:png|svg)$|-image$/)
  const bare = (text: string) => text.replace(/<image:image>.*?<\/image:image>/gs, '')
  const check = (text: string) =>
    validateXML({ xml: [{ fileName: 'sitemap.xml', contents: bare(text) }], schema })
  expect((await check(contents)).errors).toEqual([])
  expect((await check(contents.replace(/<lastmod>[^<]*/, '<lastmod>yesterday'))).valid).toBe(false)
  expect((await pathsOfSitemap(request)).length).toBeGreaterThan(75)
})
