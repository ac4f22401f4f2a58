import { readFileSync } from 'node:fs'
import { speculationRulesPath } from '../server/security-headers.mjs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { crawl, visitOf, type Visit } from './support/crawl/crawl'
import { deadFragments, deadLinks, falseTypes, reachedByReaders } from './support/crawl/faults'
import { pathsOfSitemap } from './support/pages'

type Published = { path: string; kind: 'page' | 'not-found' | 'data' | 'asset' | 'public' }

// Machines find these by their name alone.
const knownByName = ['/robots.txt', '/sitemap.xml', '/.well-known/security.txt', '/llms.txt']
// The entry for oEmbed's registry, which is told of it once; it names an endpoint that wants to be told of what.
const handedOver = '/oembed/providers.json'
// The reference of the interface shows what a misspelt question is told.
const wrongOnPurpose = '/api/v1/results?asessor=investigator&kind=proportions'

test.describe('every address of the site', () => {
  // In one worker, so that the site is walked once; a failure does not keep the others from being told.
  test.describe.configure({ mode: 'default', timeout: 120_000 })
  let visits = new Map<string, Visit>()

  test.beforeAll(async ({ request, baseURL }) => {
    // The limit of the tests is not that of what comes before them, and there are hundreds of cards to walk.
    test.setTimeout(240_000)
    const front = await (await request.get('/')).text()
    const ownAddress = /<link rel="canonical" href="([^"]+)"/.exec(front)?.[1] ?? ''
    visits = await crawl({ home: baseURL ?? '', ownAddress, seeds: ['/', ...knownByName] })
  })

  test('answers, and without a redirect', () => {
    expect(visits.size).toBeGreaterThan(350)
    const shown = visits.get(wrongOnPurpose)
    expect([shown?.status, shown?.type]).toEqual([400, 'application/problem+json'])
    const asked = (line: string) =>
      line.endsWith(`${wrongOnPurpose}: 400`) ||
      (line.startsWith(handedOver) && line.endsWith('/oembed: 400'))
    expect(deadLinks(visits).filter((line) => !asked(line))).toEqual([])
  })

  test('has the part that a link leads to', () => {
    expect(deadFragments(visits)).toEqual([])
  })

  test('is of the type that a link promises', () => {
    expect(falseTypes(visits)).toEqual([])
  })

  test('can be reached by a reader who only follows links, when search engines may list it', async ({
    request,
  }) => {
    const reached = reachedByReaders(visits)
    const paths = await pathsOfSitemap(request)
    expect(paths.length).toBeGreaterThan(75)
    expect(paths.filter((path) => !reached.has(path))).toEqual([])
    expect(paths.filter((path) => visits.get(path)?.noindex)).toEqual([])
  })

  test('was published on purpose: nothing is left that no address names', async ({ baseURL }) => {
    const { entries } = JSON.parse(readFileSync('.denominator/live/site/manifest.json', 'utf8')) as {
      entries: (Published & { retired?: string })[]
    }
    // The first is named by a header of every page, the second by the gallery, which is not for search engines.
    const unlinked = [speculationRulesPath, '/share/figures.png']
    const named = new Set([handedOver, ...unlinked, ...visits.keys()].map((path) => path.split('?')[0]))
    const left = entries.filter(
      ({ path, kind, retired }) => kind !== 'not-found' && !retired && !named.has(path),
    )
    const listed: string[] = []
    for (const { path } of left) {
      const { noindex } = await visitOf(path, { home: baseURL ?? '', ownAddress: baseURL ?? '' })
      if (!noindex) listed.push(path)
    }
    expect(listed).toEqual([])
  })

  test('is one redirect away when it is written with a slash at its end', async ({ baseURL }) => {
    for (const [path, { isPage }] of visits) {
      if (!isPage || path === '/' || path.includes('?')) continue
      const answer = await fetch(`${baseURL}${path}/`, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')], path).toEqual([308, path])
    }
  })
})

test('the crawler finds a dead link, a dead fragment, a redirect, a false type and a page that no reader reaches', async () => {
  const pages: Record<string, string> = {
    '/': `<a href="/a?x=1&amp;y=2#here">a</a><a href="/gone">gone</a><a href="#nowhere">part</a>
      <img srcset="/small.png 1x, /large.png 2x" alt=""><link rel="alternate" type="text/csv" href="https://own.example/told">
      <script type="application/ld+json">{"@id":"https://own.example/name","url":"https://own.example/unsaid"}</script>`,
    '/a?x=1&y=2': '<p id="here">A</p>',
    '/told': '<p>No CSV</p>',
  }
  const server = createServer((request, response) => {
    const body = pages[request.url ?? '']
    const isMoved = request.url === '/moved'
    const headers = {
      'content-type': 'text/html',
      link: '</moved>; rel="item"',
      ...(isMoved && { location: '/a' }),
    }
    response.writeHead(isMoved ? 301 : body ? 200 : 404, headers).end(body)
  })
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const seeds = ['/']
  const visits = await crawl({ home: `http://127.0.0.1:${port}`, ownAddress: 'https://own.example', seeds })
  server.close()
  const dead = new Set(deadLinks(visits).map((line) => line.replace(/^.*?: /, '')))
  expect([...dead].sort()).toEqual([
    '/gone: 404',
    '/large.png: 404',
    '/moved: 301 to /a',
    '/small.png: 404',
    'https://own.example/unsaid: 404',
  ])
  expect(deadFragments(visits)).toEqual(['/ (<a>): #nowhere'])
  expect(falseTypes(visits)[0]).toContain('promised text/csv, is text/html')
  expect(reachedByReaders(visits).has('/a?x=1&y=2')).toBe(true)
  expect(reachedByReaders(visits).has('/told')).toBe(false)
})
