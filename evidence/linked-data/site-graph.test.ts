import { expect, test } from 'vitest'
import { conditionNode, drugNode, siteGraph, studyListGraph, termSetGraph } from './site-graph'

const site = {
  name: 'Denominator',
  address: 'https://denominator.example',
  language: 'en-GB',
  description: 'Evidence summaries.',
}
const first = (graph: { '@graph': readonly unknown[] }) => graph['@graph'][0]

test('the front page names the publisher and the site', () => {
  expect(siteGraph(site)['@graph']).toMatchObject([
    { '@type': 'Organization', name: 'Denominator', url: 'https://denominator.example/' },
    {
      '@type': 'WebSite',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'https://denominator.example/search?q={search_term_string}' },
        'query-input': 'required name=search_term_string',
      },
    },
  ])
})

test('a term of the glossary is found at its own place on the page', () => {
  const term = {
    id: 'pfs',
    term: 'Progression-free survival',
    abbreviation: 'PFS',
    synonyms: [],
    definition: 'Time to progression or death.',
    plain: 'How long the cancer does not grow.',
  }
  expect(first(termSetGraph([term], site))).toMatchObject({
    '@type': 'DefinedTermSet',
    hasDefinedTerm: [
      {
        '@id': 'https://denominator.example/glossary#pfs',
        name: 'Progression-free survival',
        termCode: 'PFS',
      },
    ],
  })
})

const crumbs = [{ href: '/studies', label: 'Studies' }]

test('a list counts its studies in the order of the page', () => {
  const studies = [
    { slug: 'b', title: 'B' },
    { slug: 'a', title: 'A' },
  ]
  expect(first(studyListGraph(studies, { path: '/studies', name: 'Studies', crumbs }, site))).toMatchObject({
    numberOfItems: 2,
    itemListElement: [
      { position: 1, url: 'https://denominator.example/studies/b' },
      { position: 2, url: 'https://denominator.example/studies/a' },
    ],
  })
})

test('the page of a drug says which drug it is about, and how it was reached', () => {
  const drug = { id: 'x', name: 'Xmab', drugClass: 'PD-1 inhibitor' }
  const page = {
    path: '/treatments/x',
    name: 'Xmab',
    crumbs: [...crumbs, { href: '/treatments/x', label: 'Xmab' }],
    about: [drugNode(drug, site, null), conditionNode({ id: 'c', name: 'Disease' }, site, null)],
  }
  expect(studyListGraph([], page, site)['@graph']).toMatchObject([
    { '@type': 'ItemList', numberOfItems: 0 },
    {
      '@type': 'Drug',
      '@id': 'https://denominator.example/treatments/x#drug',
      name: 'Xmab',
      drugClass: { '@type': 'DrugClass', name: 'PD-1 inhibitor' },
    },
    { '@type': 'MedicalCondition', '@id': 'https://denominator.example/conditions/c#condition' },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [{ position: 1 }, { position: 2 }, { position: 3, name: 'Xmab' }],
    },
  ])
})
