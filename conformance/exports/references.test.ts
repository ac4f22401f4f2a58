import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { beforeAll, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { bibtexText } from '@/evidence/exports/references/bibtex'
import { cslItems } from '@/evidence/exports/references/csl-json'
import { pageReference, referencesOf } from '@/evidence/exports/references/reference'
import { risText } from '@/evidence/exports/references/ris'
import { citePage } from '@/evidence/exports/references/styles'
import type { Study } from '@/evidence/study/study'
import { site } from './site'

let studies: Study[] = []
beforeAll(() => {
  studies = knownContent('content').studies
})

type Item = Record<string, unknown> & { issued?: { 'date-parts': unknown[][] } }
const itemsIn = (text: string) => new Cite(text).data as Item[]
const year = (item: Item | undefined) => Number(item?.issued?.['date-parts'][0]?.[0])

test.each([
  ['RIS', risText],
  ['BibTeX', bibtexText],
])('a citation library reads the page and the paper of every study from %s', (_, write) => {
  for (const study of studies) {
    const references = referencesOf(study, site)
    const read = itemsIn(write(references))
    const meant = cslItems(references) as Item[]
    expect(read, study.slug).toHaveLength(2)
    read.forEach((item, index) => {
      const want = meant[index]
      for (const field of ['title', 'volume', 'issue', 'page', 'DOI', 'URL']) {
        expect(item[field], `${study.slug} ${field}`).toEqual(want?.[field])
      }
      expect(year(item)).toEqual(year(want))
    })
    expect(read[1]?.type === 'article-journal').toBe(meant[1]?.type === 'article-journal')
  }
})

test('the two entries of the flagship are never confused', () => {
  const study = studies.find(({ slug }) => slug === 'atezolizumab-asps') as Study
  const [page, paper] = cslItems(referencesOf(study, site))
  expect(page).toMatchObject({
    type: 'webpage',
    title: 'Atezolizumab in advanced alveolar soft-part sarcoma',
    author: [{ literal: 'The Denominator editors' }],
    URL: 'https://denominator.example/studies/atezolizumab-asps',
  })
  expect(page).not.toHaveProperty('DOI')
  expect(paper).toMatchObject({
    type: 'article-journal',
    author: [{ family: 'Chen', given: 'A. P.' }],
    'container-title': 'The New England Journal of Medicine',
    volume: '389',
    issue: '10',
    page: '911-921',
    DOI: '10.1056/NEJMoa2303383',
    PMID: '37672694',
  })
})

test.each(['vancouver', 'apa'] as const)(
  'our page is cited in %s as the citation processor has it',
  (style) => {
    for (const study of studies) {
      const page = pageReference(study, site)
      const made = new Cite(cslItems([page])).format('bibliography', {
        format: 'text',
        template: style,
        lang: 'en-US',
      })
      expect(citePage(page, style), study.slug).toBe(
        String(made)
          .trim()
          .replace(/^1\.\s+/, ''),
      )
    }
  },
)

// Made once by citeproc-js with the CSL project's style american-medical-association (11th edition of the manual), whose
// licence does not let it lie here; each study's text was equal then.
test.each([
  [
    'atezolizumab-asps',
    'The Denominator editors. Atezolizumab in advanced alveolar soft-part sarcoma. Denominator. November 23, 2026. https://denominator.example/studies/atezolizumab-asps',
  ],
  [
    'acse-pembrolizumab',
    'The Denominator editors. Pembrolizumab in rare sarcomas, with an alveolar soft-part sarcoma group (AcS\u00e9, Blay 2023). Denominator. November 23, 2026. https://denominator.example/studies/acse-pembrolizumab',
  ],
])('our page on %s is cited in AMA as the citation processor had it', (slug, made) => {
  const study = studies.find((one) => one.slug === slug) as Study
  expect(citePage({ ...pageReference(study, site), issued: '2026-11-23' }, 'ama')).toBe(made)
})

test('a citation library takes the CSL-JSON of every study as it is, with nothing to mend', () => {
  for (const study of studies) {
    const items = cslItems(referencesOf(study, site))
    const taken = itemsIn(JSON.stringify(items)).map(({ _graph, ...item }) => item)
    expect(taken, study.slug).toEqual(JSON.parse(JSON.stringify(items)))
  }
})
