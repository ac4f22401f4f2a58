import { expect, test } from 'vitest'
import { siteGraph, studyListGraph, termSetGraph } from './site-graph'

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
    { '@type': 'WebSite', license: 'https://creativecommons.org/licenses/by/4.0/' },
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

test('a list counts its studies in the order of the page', () => {
  const studies = [
    { slug: 'b', title: 'B' },
    { slug: 'a', title: 'A' },
  ]
  expect(first(studyListGraph(studies, '/studies', 'Studies', site))).toMatchObject({
    numberOfItems: 2,
    itemListElement: [
      { position: 1, url: 'https://denominator.example/studies/b' },
      { position: 2, url: 'https://denominator.example/studies/a' },
    ],
  })
})
