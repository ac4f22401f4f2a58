import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fixtureProject, framedPage } from './fixture-build'
import { readManifest } from './manifest.mjs'
import { publish } from './publish.mjs'
import { isSoundSite } from './soundness.mjs'
import { openSite } from './static-site.mjs'

let project: ReturnType<typeof fixtureProject>
beforeEach(() => (project = fixtureProject()))
afterEach(() => project.remove())

const publishOn = (day: string) =>
  publish(project.root, {
    database: `file:${path.join(project.root, 'records.db')}`,
    inputs: day,
    now: new Date(`${day}T12:00:00Z`),
  })
const liveSite = () => path.join(realpathSync(path.join(project.root, '.denominator/live')), 'site')
const addresses = () => readManifest(liveSite())?.entries.map((entry) => entry.path)

test('a release holds the pages, the exports and exactly the files that they use', async () => {
  await publishOn('2026-11-01')
  expect(addresses()).toEqual([
    '/',
    '/_not-found',
    '/studies/trial',
    '/studies/trial.csv',
    '/mark.svg',
    '/_next/static/chunks/look.css',
    '/_next/static/media/face.woff2',
  ])
  expect(readFileSync(path.join(liveSite(), 'index.html'), 'utf8')).not.toContain('__next_f')
})

test('the style sheet of a page that is rendered per request is published, though no file names it', async () => {
  const manifest = '"entryCSSFiles":{"app/asked/page":[{"path":"static/chunks/asked.css","inlined":false}]}'
  project.write('.next/server/app/asked/page_client-reference-manifest.js', manifest)
  project.write('.next/static/chunks/asked.css', 'form{color:#333}')
  await publishOn('2026-11-01')
  expect(addresses()).toContain('/_next/static/chunks/asked.css')
})

test('the page for missing addresses has the faces of the front page fetched early, as the framework does not', async () => {
  const face =
    '<link rel="preload" href="/_next/static/media/face.woff2" as="font" crossorigin="" type="font/woff2"/>'
  const home = framedPage('<main><h1>Home</h1></main>')
  project.write('.next/server/app/index.html', home.replace('<link rel="stylesheet"', `${face}$&`))
  await publishOn('2026-11-01')
  const missing = readFileSync(path.join(liveSite(), '404.html'), 'utf8')
  expect(missing).toMatch(/as="font"[^>]*><link rel="stylesheet"/)
  expect(missing.split('as="font"')).toHaveLength(2)
})

test('only addresses that are not prerendered are passed on to Next', async () => {
  await publishOn('2026-11-01')
  expect(readManifest(liveSite())?.passedOn).toEqual(['^/api/health$', '^/api/v1/studies/[^/]+$'])
})

test('a second release compresses only what has changed', async () => {
  expect(await publishOn('2026-11-01')).toMatchObject({ files: 7, compressed: 7 })
  project.write('.next/server/app/index.html', framedPage('<main><h1>Home again</h1></main>'))
  expect(await publishOn('2026-11-02')).toMatchObject({ files: 7, compressed: 1 })
})

test('a style sheet that no page uses any more is served for a week, for pages kept in caches', async () => {
  await publishOn('2026-11-01')
  const renamed = framedPage('<main><h1>Home</h1></main>').replaceAll('look.css', 'look-2.css')
  for (const page of ['index', '_not-found', 'studies/trial'])
    project.write(`.next/server/app/${page}.html`, renamed)
  project.write('.next/static/chunks/look-2.css', 'body{color:#222}')
  await publishOn('2026-11-02')
  expect(addresses()).toContain('/_next/static/chunks/look.css')
  await publishOn('2026-11-09')
  expect(addresses()).toContain('/_next/static/chunks/look.css')
  await publishOn('2026-11-10')
  expect(addresses()).not.toContain('/_next/static/chunks/look.css')
})

test('a page that its own policy would break stops the release, and the last one stays', async () => {
  await publishOn('2026-11-01')
  const before = readlinkSync(path.join(project.root, '.denominator/live'))
  project.write('.next/server/app/index.html', framedPage('<p style="color:red">37%</p>'))
  await expect(publishOn('2026-11-02')).rejects.toThrow('/: an inline style is blocked')
  expect(readlinkSync(path.join(project.root, '.denominator/live'))).toBe(before)
  expect(readFileSync(path.join(liveSite(), 'index.html'), 'utf8')).toContain('<h1>Home</h1>')
})

test('a publish that was killed leaves nothing behind once the next one has run', async () => {
  // No process has this number: Linux gives out at most 4,194,304.
  project.write('.denominator/releases/.building-99999999/site/index.html', 'half a page')
  await publishOn('2026-11-01')
  expect(existsSync(path.join(project.root, '.denominator/releases/.building-99999999'))).toBe(false)
})

test('the three newest releases are kept', async () => {
  const releases = []
  for (const day of ['01', '02', '03', '04']) releases.push((await publishOn(`2026-11-${day}`)).release)
  expect(releases.map((release) => existsSync(release))).toEqual([false, true, true, true])
})

test('the release carries its database, readable where nothing may be written', async () => {
  const { release } = await publishOn('2026-11-01')
  const header = readFileSync(path.join(release, 'denominator.db')).subarray(0, 20)
  expect(header.toString('latin1', 0, 15)).toBe('SQLite format 3')
  // Bytes 18 and 19 are 1 for a file without a write-ahead log, 2 with one (sqlite.org/fileformat2).
  expect([header[18], header[19]]).toEqual([1, 1])
})

test('a database that is not there stops the release, and none is made', async () => {
  const file = path.join(project.root, 'gone.db')
  await expect(publish(project.root, { database: `file:${file}`, inputs: 'x' })).rejects.toThrow(
    'There is no database at',
  )
  expect(existsSync(file)).toBe(false)
})

test('a prerendered answer that sets a cookie stops the release', async () => {
  const headers = { 'content-type': 'text/csv', 'set-cookie': 'a=1' }
  project.write('.next/server/app/studies/trial.csv.meta', JSON.stringify({ headers }))
  await expect(publishOn('2026-11-01')).rejects.toThrow('/studies/trial.csv sets a cookie')
})

test('a release of a clock that was wrong does not outlive the one that is served', async () => {
  for (const day of ['2031-01-01', '2031-01-02', '2031-01-03']) await publishOn(day)
  const releases = path.join(project.root, '.denominator/releases')
  // As the wrong clock left them.
  for (const name of readdirSync(releases)) {
    const then = new Date(`${name.slice(0, 10)}T12:00:00Z`)
    utimesSync(path.join(releases, name), then, then)
  }
  const { release } = await publishOn('2026-11-27')
  expect(realpathSync(path.join(project.root, '.denominator/live'))).toBe(release)
  expect(readdirSync(releases)).toHaveLength(3)
})

describe('a damaged release', () => {
  const page = () => path.join(liveSite(), 'studies/trial.html')
  const manifest = () => path.join(liveSite(), 'manifest.json')
  const bytes = (file: string) => readFileSync(file, 'utf8')

  test.each([
    ['a page that was cut short', () => writeFileSync(page(), bytes(page()).slice(0, 400))],
    ['a page with other bytes', () => writeFileSync(page(), bytes(page()).replace('Row', 'Raw'))],
    ['a page that is missing', () => rmSync(page())],
    [
      'a packed page with other bytes',
      () => writeFileSync(`${page()}.br`, 'x'.repeat(bytes(`${page()}.br`).length)),
    ],
    ['a list that is no list', () => writeFileSync(manifest(), 'garbage')],
    ['a list that was cut short', () => writeFileSync(manifest(), bytes(manifest()).slice(0, 200))],
    ['a list of something else', () => writeFileSync(manifest(), '{}')],
  ])(
    '(%s) is refused in a sentence, is not called current, and the next one is whole',
    async (_name, damage) => {
      await publishOn('2026-11-01')
      expect(isSoundSite(liveSite())).toBe(true)
      const before = bytes(page())
      damage()
      expect(isSoundSite(liveSite())).toBe(false)
      expect(() => openSite(liveSite())).toThrow(/^The release (?:is damaged:|lacks the file) .*`npm start`/)
      await publishOn('2026-11-02')
      expect(isSoundSite(liveSite())).toBe(true)
      expect(bytes(page())).toBe(before)
      expect(openSite(liveSite()).find('/studies/trial')).toBeDefined()
    },
  )

  test('is left out where the link to it leads nowhere', async () => {
    const { release } = await publishOn('2026-11-01')
    rmSync(release, { recursive: true })
    await publishOn('2026-11-02')
    expect(isSoundSite(liveSite())).toBe(true)
  })
})
