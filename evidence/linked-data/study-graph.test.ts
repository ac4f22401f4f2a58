import { expect, test } from 'vitest'
import { aResult, aReport, aSource, aStudy } from '@/evidence/checks/fixture'
import { studyGraph } from './study-graph'

const page = {
  siteName: 'Denominator',
  siteAddress: 'https://denominator.example',
  language: 'en-GB',
  path: '/studies/small/data',
  title: 'Small: every result',
  description: 'All results.',
  crumbs: [
    { href: '/studies', label: 'Studies' },
    { href: '/studies/small', label: 'Small' },
    { href: '/studies/small/data', label: 'Data' },
  ],
}
const study = aStudy({
  registryId: 'NCT03141684',
  sources: [aSource({ doi: '10.1056/NEJMoa2303383', pmid: '37672694' })],
  results: [aResult({ reports: [aReport({ value: '37', count: 19, denominator: 52 })] })],
})

const nodes = studyGraph(study, page)['@graph'] as unknown as Record<string, unknown>[]
const node = (type: string) => nodes.find((one) => one['@type'] === type)

test('our page is an article based on the paper and never claims to be it', () => {
  expect(node('Article')).toMatchObject({
    url: 'https://denominator.example/studies/small/data',
    isBasedOn: { '@id': 'https://denominator.example/studies/small#paper' },
    about: { '@id': 'https://denominator.example/studies/small#trial' },
  })
  expect(node('Article')).not.toHaveProperty('sameAs')
  expect(node('MedicalScholarlyArticle')).toMatchObject({
    '@id': 'https://denominator.example/studies/small#paper',
    sameAs: ['https://doi.org/10.1056/NEJMoa2303383', 'https://pubmed.ncbi.nlm.nih.gov/37672694/'],
  })
})

test('the trial carries its registry number', () => {
  expect(node('MedicalTrial')).toMatchObject({
    identifier: 'NCT03141684',
    sameAs: 'https://clinicaltrials.gov/study/NCT03141684',
  })
})

test('the data set is described with the key result, in the length that catalogues ask for', () => {
  const description = String(node('Dataset')?.['description'])
  expect(description).toContain('19\u00a0of\u00a052 (37%)')
  expect(description.length).toBeGreaterThanOrEqual(50)
  expect(description.length).toBeLessThanOrEqual(5000)
})

test('the way here starts at the front page and ends at this page', () => {
  expect(node('BreadcrumbList')).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Denominator', item: 'https://denominator.example/' },
      { position: 2, name: 'Studies', item: 'https://denominator.example/studies' },
      { position: 3, name: 'Small' },
      { position: 4, name: 'Data', item: 'https://denominator.example/studies/small/data' },
    ],
  })
})

test('the data view states every result with its count, its denominator and what its limits are', () => {
  const [result] = study.results
  expect(node('Dataset')).toMatchObject({
    license: 'https://creativecommons.org/licenses/by/4.0/',
    variableMeasured: [
      {
        '@type': 'PropertyValue',
        propertyID: result?.id,
        value: '37',
        unitText: '%',
        valueReference: [
          { name: 'count', value: 19 },
          { name: 'denominator', value: 52 },
        ],
      },
    ],
  })
})

test('each file of the data set is named with its type', () => {
  const files = node('Dataset')?.['distribution'] as Record<string, unknown>[]
  expect(files).toContainEqual(
    expect.objectContaining({
      contentUrl: 'https://denominator.example/studies/small.fhir.json',
      encodingFormat: 'application/fhir+json',
    }),
  )
  expect(files.map(({ encodingFormat }) => encodingFormat)).not.toContain('application/x-bibtex')
})
