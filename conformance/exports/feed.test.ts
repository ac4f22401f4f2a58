import { readFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { beforeAll, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { atomFeed, jsonFeed } from '@/evidence/exports/feed'
import { proseHtml } from '@/evidence/exports/prose-html'
import { resolveArticle } from '@/evidence/prose/resolved-article'
import type { Study, Term } from '@/evidence/study/study'
import { site } from './site'

let studies: Study[] = []
let terms: Term[] = []
beforeAll(() => {
  const content = knownContent('content')
  studies = content.studies
  terms = content.terms
})
const entryOf = (study: Study, changed = '2026-11-23') => ({ study, changed, html: htmlOf(study) })
const feedOf = () => ({
  path: '/feed.xml',
  home: '/studies',
  title: 'Denominator: studies',
  studies: studies.map((study) => entryOf(study)),
})

function htmlOf(study: Study): string {
  const file = `content/studies/${study.slug}/summary.mdx`
  return proseHtml(resolveArticle(readFileSync(file, 'utf8'), file, study, terms), { study, site })
}

/** Returns how often each element stands under its parent, read by an XML parser; throws when it is not well-formed. */
function elementsOf(xml: string): Map<string, number> {
  const found = new Map<string, number>()
  const open: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, uri }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom')
    const path = `${open.at(-1) ?? ''}/${name}`
    found.set(path, (found.get(path) ?? 0) + 1)
    open.push(name)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}

test('the Atom feed is well-formed and each entry has what RFC 4287 requires', () => {
  const found = elementsOf(atomFeed(feedOf(), site))
  for (const name of ['id', 'title', 'updated']) expect(found.get(`feed/${name}`), name).toBe(1)
  expect(found.get('feed/entry')).toBe(studies.length)
  for (const name of ['id', 'title', 'updated', 'summary', 'content', 'author']) {
    expect(found.get(`entry/${name}`), name).toBe(studies.length)
  }
})

test('signs that mean something to XML are only words in a title', () => {
  const [study] = studies
  if (!study) throw new Error('There is no study.')
  const odd = { ...study, title: 'A < B & "C" ]]> \u0001' }
  const xml = atomFeed({ ...feedOf(), studies: [entryOf(odd)] }, site)
  expect(() => elementsOf(xml)).not.toThrow()
  expect(xml).toContain('<title>A &lt; B &amp; &quot;C&quot; ]]&gt; </title>')
})

test('the feeds are dated by the newest change, and the last changed study comes first', () => {
  const [first, second] = studies as [Study, Study]
  const feed = { ...feedOf(), studies: [entryOf(first, '2026-11-23'), entryOf(second, '2026-12-01')] }
  const xml = atomFeed(feed, site)
  expect(xml.slice(0, xml.indexOf('<entry>'))).toContain('<updated>2026-12-01T00:00:00Z</updated>')
  const { items } = jsonFeed(feed, site) as { items: Record<string, unknown>[] }
  expect(items.map(({ title }) => title)).toEqual([second.title, first.title])
})

test('a reader of the feed gets the whole summary, each number leading to its row', () => {
  const { items } = jsonFeed({ ...feedOf(), path: '/feed.json' }, site) as { items: Record<string, string>[] }
  expect(items).toHaveLength(studies.length)
  const flagship = items.find(({ url }) => url === 'https://denominator.example/studies/atezolizumab-asps')
  expect(flagship?.summary).toContain('19\u00a0of\u00a052 (37%; 95%\u00a0CI, 24\u00a0to\u00a051)')
  const html = flagship?.content_html ?? ''
  expect(html).toMatch(
    /<a href="https:\/\/denominator\.example\/studies\/atezolizumab-asps\/data#[a-z0-9-]+">[^<]*19/,
  )
  expect(html).not.toMatch(/<[A-Z]|\{|undefined/)
  const words = html.replace(/<[^>]+>/g, ' ').split(/\s+/).length
  expect(words).toBeGreaterThan(900)
})
