import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bibtexText } from '@/app/references/bibtex'
import { risText } from '@/app/references/ris'
import { knownContent } from '@/editorial/fixtures/known-content'
import { cardDocument } from '@/evidence/embeds/card-document'
import { cardOf } from '@/evidence/embeds/embed-frame'
import { oembedOf, oembedProviders, oembedXml } from '@/evidence/embeds/oembed'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import { atomFeed, jsonFeed } from '@/evidence/exports/feed'
import { llmsIndex } from '@/evidence/exports/markdown/llms'
import { studyMarkdown } from '@/evidence/exports/markdown/study-markdown'
import { citationTags } from '@/evidence/exports/references/citation-tags'
import { studyLinkset } from '@/evidence/exports/signposts'
import { sitemapFiles } from '@/evidence/exports/sitemap'
import { studyGraph } from '@/evidence/linked-data/study-graph'
import { proseHtml } from '@/evidence/exports/prose-html'
import { resolveArticle } from '@/evidence/prose/resolved-article'
import { checksCsv } from '@/evidence/exports/packed/checks-csv'
import { cslItemsOf } from '@/evidence/exports/references/csl-item'
import { findingsCsv } from '@/evidence/exports/findings-csv'
import { dataDictionaryCsv, studyCsv } from '@/evidence/exports/study-csv'
import { jsonText, studyDocument, studyJsonSchema } from '@/evidence/exports/study-json'
import type { Study } from '@/evidence/study/study'
import { site } from './site'

// The invented trial of the importer's tests: it has every kind of absence, and no published study edits it.
const [study] = knownContent('editorial/fixtures/content').studies as [Study]
const references = cslItemsOf(study, site)
const summary =
  'Found in <Population of="treated" />: <Result of="response-investigator" show="count percent interval" />.'
const html = proseHtml(resolveArticle(summary, 'summary.mdx', study, []), { study, site })
const feed = { home: '/studies', title: 'Studies', studies: [{ study, changed: '2023-10-03', html }] }
const cited = { path: `/studies/${study.slug}/data`, title: 'Every result', changed: '2023-10-03' }
const history = [{ date: '2023-10-03', hash: '0'.repeat(64), note: 'First published.', changes: [] }]
const crumbs = [{ href: '/studies', label: 'Studies' }]
const linked = {
  ...cited,
  site,
  view: 'data' as const,
  description: 'All results.',
  crumbs,
  history,
  names: [],
}
const embedded = { slug: study.slug, kind: 'results' as const, id: study.keyResultId }

/** Every text format as it is published. After a change that is meant, `npx vitest -u` writes the files anew: read them. */
test.each([
  ['trial.csv', () => studyCsv(study)],
  ['trial.json', () => jsonText(studyDocument(study, site))],
  ['trial.fhir.json', () => jsonText(studyBundle(study, site))],
  ['trial.md', () => studyMarkdown(study, null, site)],
  ['trial.ris', () => risText(references)],
  ['trial.bib', () => bibtexText(references)],
  ['trial.csl.json', () => jsonText(references)],
  ['checks.csv', () => checksCsv(study)],
  ['findings.csv', () => findingsCsv([study])],
  ['data-dictionary.csv', dataDictionaryCsv],
  ['study-v1.schema.json', () => jsonText(studyJsonSchema(site))],
  ['feed.xml', () => atomFeed({ ...feed, path: '/feed.xml' }, site)],
  ['feed.json', () => jsonText(jsonFeed({ ...feed, path: '/feed.json' }, site))],
  ['result-card.html', () => cardDocument(cardOf(study, embedded), site)],
  ['oembed.json', () => jsonText(oembedOf(study, embedded, { maxWidth: 400, maxHeight: null }, site))],
  ['oembed.xml', () => oembedXml(oembedOf(study, embedded, { maxWidth: null, maxHeight: null }, site))],
  ['trial.linkset.json', () => jsonText(studyLinkset(study, site))],
  ['citation-tags.json', () => jsonText(citationTags(study, cited, site))],
  ['linked-data.json', () => jsonText(studyGraph(study, linked))],
  [
    'sitemap.xml',
    () => sitemapFiles([{ path: `/studies/${study.slug}`, changed: '2023-10-03' }], site)[0].xml,
  ],
  ['oembed-providers.json', () => jsonText(oembedProviders(site))],
  ['llms.txt', () => llmsIndex([study], { ...site, description: 'Evidence summaries.' })],
])('%s is published byte for byte as read and kept', async (name, make) => {
  await expect(make()).toMatchFileSnapshot(`golden/${name}`)
})

test('the flagship is cited in RIS as a person read it', () => {
  const flagship = knownContent('content').studies.find(({ slug }) => slug === 'atezolizumab-asps') as Study
  const golden = readFileSync(new URL('./golden/flagship.ris', import.meta.url), 'utf8')
  expect(risText(cslItemsOf(flagship, site))).toBe(golden)
})
