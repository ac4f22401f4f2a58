import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { beforeAll, expect, test } from 'vitest'
import { bibtexText } from '@/app/references/bibtex'
import { risText } from '@/app/references/ris'
import { styledCitations } from '@/app/references/styles'
import { knownContent } from '@/editorial/fixtures/known-content'
import { cslItemsOf, pageItem, sourceItem, type CslItem } from '@/evidence/exports/references/csl-item'
import type { Study } from '@/evidence/study/study'
import { site } from './site'

let studies: Study[] = []
/** Every page of ours and every source of every study, as works to be cited. */
let works: CslItem[] = []
beforeAll(() => {
  studies = knownContent('content').studies
  works = studies.flatMap((study) => [
    pageItem(study, site),
    ...study.sources.map((source) => ({ ...sourceItem(source), id: `${study.slug}-${source.id}` })),
  ])
})

/** What a reader made of a work, in the fields that every format has. */
type Read = Partial<Record<string, unknown>>
const itemsIn = (text: string) => new Cite(text).data as (CslItem & Read)[]

/** "van de" of "van de Sande" is filed apart from the name by some readers. */
const particle = 'non-dropping-particle'
type FiledName = NonNullable<CslItem['author']>[number] & { [particle]?: string }

/** Organisations have one name, which a format may file as a family name. */
const namesIn = ({ author = [] }: { author?: FiledName[] }) =>
  author.map((name) => {
    if ('literal' in name) return name.literal
    const family = [name[particle], name.family].filter(Boolean).join(' ')
    return [family, name.given].filter(Boolean).join(', ')
  })

const types: Record<string, Record<string, string>> = {
  // BibTeX has no word for periodicals that are no journals, nor for pages of the web.
  BibTeX: { 'article-magazine': 'article-journal', 'post-weblog': 'document', webpage: 'document' },
  RIS: {},
}
const atItsSite = new Set(['webpage', 'post-weblog', 'document'])

/** Returns what a reader of the format has to find: all that the format has a place for. */
function meant(item: CslItem, format: 'BibTeX' | 'RIS'): Read {
  const isBibtex = format === 'BibTeX'
  const [year, month] = item.issued?.['date-parts'][0] ?? []
  return {
    id: item.id,
    type: types[format]?.[item.type] ?? item.type,
    title: item.title,
    names: [...namesIn(item), ...(isBibtex && item.custom && item.author ? ['others'] : [])],
    issued: isBibtex && year ? { 'date-parts': [month ? [year, month] : [year]] } : item.issued,
    volume: item.volume,
    issue: item.issue,
    page: item.page,
    DOI: item.DOI,
    URL: item.URL,
    ...(isBibtex && atItsSite.has(item.type)
      ? { publisher: item.publisher ?? item['container-title'] }
      : // Of the site of a page RIS makes the title of a collection.
        { container: item['container-title'] }),
    ...(!isBibtex && { language: item.language }),
    ...(item.type === 'article-journal' &&
      !isBibtex && { short: item['container-title-short'], PMCID: item.PMCID }),
  }
}

test.each([
  ['BibTeX', bibtexText],
  ['RIS', risText],
] as const)('a citation library reads every field of every page and source from %s', (format, write) => {
  const read = itemsIn(write(works))
  expect(read).toHaveLength(works.length)
  works.forEach((item, index) => {
    const one = read[index]
    const want = meant(item, format)
    const found: Read = {
      ...one,
      names: namesIn(one ?? {}),
      container: one?.['container-title'] ?? one?.['collection-title'],
      short: one?.['container-title-short'],
    }
    const compared = Object.fromEntries(Object.keys(want).map((key) => [key, found[key]]))
    expect(compared, item.id).toEqual(want)
  })
})

test('a citation library takes the CSL-JSON of every work as it is, with nothing to mend', () => {
  for (const item of works) {
    const [taken] = itemsIn(JSON.stringify([item])).map(({ _graph, ...rest }) => rest)
    expect(taken, item.id).toEqual(JSON.parse(JSON.stringify(item)))
  }
})

test('a work whose title is not known has none in any format, and says so', () => {
  const untitled = works.filter(({ title }) => title === undefined)
  expect(untitled.map(({ id }) => id)).toContain('atezolizumab-asps-us-label')
  for (const item of untitled) {
    expect(item.note, item.id).toMatch(/^Not known to our record: the title/)
    expect(bibtexText([item]), item.id).not.toMatch(/^ {2}(title|booktitle\w) =/m)
    expect(risText([item]), item.id).not.toMatch(/^(TI|T1|CT|BT|ST) {2}-/m)
    expect(JSON.stringify(item), item.id).not.toContain('"title"')
  }
})

test('the papers of which the record lacks the title or authors are these', () => {
  const papers = studies.map((study) => ({ slug: study.slug, paper: cslItemsOf(study, site)[1] }))
  expect(papers.length).toBeGreaterThanOrEqual(21)
  expect(papers.filter(({ paper }) => paper.title === undefined).map(({ slug }) => slug)).toEqual([
    'create-crizotinib-asps',
    'geptanolimab-asps',
  ])
  expect(papers.filter(({ paper }) => paper.custom).map(({ slug }) => slug)).toEqual([
    'alter0203-asps',
    'anlotinib-benmelstobart-asps',
    'create-crizotinib-asps',
    'geptanolimab-asps',
    'lms-04-trabectedin',
    'pazopanib-asps-2019',
    'regosarc',
    'sunitinib-asps-2011',
    'turkish-tki-asps',
  ])
})

test('the entries of the flagship are never confused, and every source has one', () => {
  const study = studies.find(({ slug }) => slug === 'atezolizumab-asps') as Study
  const [page, paper, ...others] = cslItemsOf(study, site)
  expect(others).toHaveLength(study.sources.length - 1)
  expect(new Set([page, paper, ...others].map(({ id }) => id)).size).toBe(study.sources.length + 1)
  expect(page).toMatchObject({
    type: 'report',
    title: 'Atezolizumab in advanced alveolar soft-part sarcoma',
    author: [{ literal: 'Denominator' }],
    URL: 'https://denominator.example/studies/atezolizumab-asps',
  })
  expect(page).not.toHaveProperty('DOI')
  expect(paper).toMatchObject({
    type: 'article-journal',
    title: 'Atezolizumab for Advanced Alveolar Soft Part Sarcoma',
    'container-title': 'The New England Journal of Medicine',
    volume: '389',
    issue: '10',
    page: '911-921',
    issued: { 'date-parts': [[2023, 9, 7]] },
    DOI: '10.1056/NEJMoa2303383',
    PMID: '37672694',
  })
  expect(paper.author).toHaveLength(31)
  expect(paper.author?.[0]).toEqual({ family: 'Chen', given: 'A. P.' })
  expect(paper).not.toHaveProperty('note')
})

// The texts of AMA were made by citeproc-js with the CSL project's style american-medical-association (11th edition of the
// manual), whose licence does not let it lie here; Vancouver's and APA's are the library's own styles.
test.each([
  [
    'atezolizumab-asps',
    {
      vancouver:
        'Denominator. Atezolizumab in advanced alveolar soft-part sarcoma [Internet]. Denominator; 2026 Nov. Available from: https://denominator.example/studies/atezolizumab-asps',
      ama: 'Denominator. Atezolizumab in advanced alveolar soft-part sarcoma. Denominator. November 23, 2026. https://denominator.example/studies/atezolizumab-asps',
      apa: 'Denominator. (2026). Atezolizumab in advanced alveolar soft-part sarcoma (Version 2) [Evidence summary]. Denominator. https://denominator.example/studies/atezolizumab-asps',
    },
  ],
  [
    'acse-pembrolizumab',
    {
      vancouver:
        'Denominator. Pembrolizumab in rare sarcomas, with an alveolar soft-part sarcoma group (AcSé, Blay 2023) [Internet]. Denominator; 2026 Nov. Available from: https://denominator.example/studies/acse-pembrolizumab',
      ama: 'Denominator. Pembrolizumab in rare sarcomas, with an alveolar soft-part sarcoma group (AcSé, Blay 2023). Denominator. November 23, 2026. https://denominator.example/studies/acse-pembrolizumab',
      apa: 'Denominator. (2026). Pembrolizumab in rare sarcomas, with an alveolar soft-part sarcoma group (AcSé, Blay 2023) (Version 1) [Evidence summary]. Denominator. https://denominator.example/studies/acse-pembrolizumab',
    },
  ],
])('our page on %s is cited as it was', (slug, was) => {
  const study = studies.find((one) => one.slug === slug) as Study
  const page = pageItem({ ...study, editorial: { ...study.editorial, reviewedOn: '2026-11-23' } }, site)
  expect(styledCitations(page)).toEqual(was)
})
