import { expect, test } from 'vitest'
import { bibtexText } from '@/app/references/bibtex'
import { risText } from '@/app/references/ris'
import { styledCitations } from '@/app/references/styles'
import { aResult, aStudy } from '@/evidence/checks/fixture'
import { oembedOf } from '@/evidence/embeds/oembed'
import { atomFeed, jsonFeed } from '@/evidence/exports/feed'
import { ourCitation } from '@/evidence/exports/fhir/our-citation'
import { citationTags } from '@/evidence/exports/references/citation-tags'
import { pageItem } from '@/evidence/exports/references/csl-item'
import { studyGraph } from '@/evidence/linked-data/study-graph'
import { site } from './site'

const study = aStudy({ results: [aResult()] })
const page = pageItem(study, site)
const feed = {
  path: '/feed',
  home: '/studies',
  title: 'Studies',
  studies: [{ study, html: '', changed: '2026-11-23' }],
}
const embedded = { slug: study.slug, kind: 'results' as const, id: study.keyResultId }
const limits = { maxWidth: null, maxHeight: null }
const tags = citationTags(study, { path: '/x', title: 'X', changed: '2026-11-23' }, site)
const graph = studyGraph(study, {
  ...{ site, view: 'data', path: '/x', title: 'X', description: 'X', crumbs: [], history: [], names: [] },
} as Parameters<typeof studyGraph>[1])['@graph'] as unknown as Record<string, unknown>[]

test.each([
  ['CSL', page.author, [{ literal: site.name }]],
  ['BibTeX', /author = (.*),/.exec(bibtexText([page]))?.[1], `{{${site.name}}}`],
  // A comma at its end tells readers of RIS that a name has no first part.
  ['RIS', /^AU {2}- (.*)$/m.exec(risText([page]))?.[1]?.trim(), `${site.name},`],
  ['Highwire', tags.citation_author, site.name],
  ['Dublin Core', tags['DC.creator'], site.name],
  ['Atom', /<entry>[^]*<author><name>(.*?)<\/name>/.exec(atomFeed(feed, site))?.[1], site.name],
  [
    'JSON Feed',
    (jsonFeed(feed, site) as { items: { authors: unknown }[] }).items[0]?.authors,
    [{ name: site.name }],
  ],
  ['oEmbed', oembedOf(study, embedded, limits, site).author_name, site.name],
  ['FHIR', ourCitation(study, 'X', '', site).split('. ')[0], site.name],
  [
    'JSON-LD',
    graph.find((node) => node['@type'] === 'Article')?.author,
    {
      '@type': 'Organization',
      '@id': `${site.address}/#publisher`,
      name: site.name,
      url: `${site.address}/`,
    },
  ],
])('%s names as the author of our page the organisation, and nobody else', (_, author, expected) => {
  expect(author).toEqual(expected)
})

test('every style of citation begins with it', () => {
  for (const text of Object.values(styledCitations(page))) expect(text.startsWith(site.name), text).toBe(true)
})
