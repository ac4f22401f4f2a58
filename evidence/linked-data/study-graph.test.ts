import { expect, test } from 'vitest'
import type { Study } from '@/evidence/study/study'
import { aResult, aReport, aSource, aStudy } from '@/evidence/checks/fixture'
import { figureGraph } from './figure-graph'
import { studyGraph, type LinkedPage } from './study-graph'

const site = { name: 'Denominator', address: 'https://denominator.example', language: 'en-GB' }
const history = [{ date: '2026-11-23', hash: 'a'.repeat(64), note: 'First published.', changes: [] }]
const page: LinkedPage = {
  site,
  view: 'data',
  path: '/studies/small/data',
  title: 'Small: every result',
  description: 'All results.',
  crumbs: [
    { href: '/studies', label: 'Studies' },
    { href: '/studies/small', label: 'Small' },
    { href: '/studies/small/data', label: 'Data' },
  ],
  history,
  names: [],
}
const study = aStudy({
  registryId: 'NCT03141684',
  sources: [aSource({ doi: '10.1056/NEJMoa2303383', pmid: '37672694' })],
  results: [aResult({ reports: [aReport({ value: '37', count: 19, denominator: 52 })] })],
})

type Node = Record<string, unknown>
const nodesOf = (subject: Study, where: LinkedPage) =>
  studyGraph(subject, where)['@graph'] as unknown as Node[]
const nodes = nodesOf(study, page)
const node = (type: string, among = nodes) => among.find((one) => one['@type'] === type)

test('our page is an article based on the paper and never claims to be it', () => {
  expect(node('Article')).toMatchObject({
    url: 'https://denominator.example/studies/small/data',
    image: [
      'https://denominator.example/studies/small/opengraph-image',
      'https://denominator.example/studies/small/abstract.png',
    ],
    publisher: { '@id': 'https://denominator.example/#publisher' },
    isBasedOn: [
      { '@id': 'https://denominator.example/studies/small#paper' },
      { '@id': 'https://denominator.example/studies/small/data#dataset' },
    ],
    citation: [{ '@id': 'https://denominator.example/studies/small#paper' }],
    about: { '@id': 'https://denominator.example/studies/small#trial' },
  })
  expect(node('Article')).not.toHaveProperty('sameAs')
  expect(node('MedicalScholarlyArticle')).toMatchObject({
    '@id': 'https://denominator.example/studies/small#paper',
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'doi', value: '10.1056/NEJMoa2303383' },
      { '@type': 'PropertyValue', propertyID: 'pmid', value: '37672694' },
    ],
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

test('a number that gave way dates every view, and is a correction in that of the data', () => {
  const change = { result: 'Objective response', source: 'Paper', was: '18 of 52', is: '19 of 52' }
  const later = {
    date: '2026-12-01',
    kind: 'correction' as const,
    hash: 'b'.repeat(64),
    note: 'A count mended.',
    changes: [change],
  }
  const article = (view: LinkedPage['view']) =>
    node('Article', nodesOf(study, { ...page, view, history: [...history, later] }))
  // An update that changed a number corrects nothing.
  const updated = {
    ...page,
    view: 'data' as const,
    history: [...history, { ...later, kind: 'update' as const }],
  }
  expect(node('Article', nodesOf(study, updated))).not.toHaveProperty('correction')
  expect(article('summary')).toMatchObject({ dateModified: '2026-12-01' })
  expect(article('summary')).not.toHaveProperty('correction')
  expect(article('data')).toMatchObject({
    dateModified: '2026-12-01',
    correction: [
      {
        '@type': 'CorrectionComment',
        text: 'A count mended. Objective response (Paper): 18 of 52 became 19 of 52.',
        datePublished: '2026-12-01',
        url: expect.stringMatching(/\/history#revision-\d+$/),
      },
    ],
  })
  expect(node('Article')).not.toHaveProperty('correction')
  expect(node('Article')).toMatchObject({ dateModified: '2026-11-23' })
})

test('the view of the sources says which other source an editor has corrected, and the other views do not', () => {
  const disputed = aStudy({
    sources: [
      aSource(),
      aSource({
        id: 'news',
        kind: 'news',
        reference: { type: 'webpage', title: 'A news item', author: [], authorsComplete: false },
        url: 'https://news.example/1',
      }),
    ],
    results: study.results,
    resolutions: [
      {
        id: 'two-medians',
        title: 'Two medians',
        kind: 'transcription-error',
        outcome: 'resolved',
        resultIds: [],
        against: null,
        claims: [
          { sourceId: 'paper', says: '20.8 months', locator: 'Text' },
          { sourceId: 'news', says: '28 months', locator: 'Text' },
        ],
        shownSourceId: 'paper',
        reason: 'The article prints one figure.',
        decidedOn: '2026-11-23',
        strength: 'shown',
        basis: { kind: 'source', sourceId: 'paper', words: 'The paper was read.' },
        decidedBy: 'The editors',
      },
    ],
  })
  const cited = (view: LinkedPage['view']) =>
    node('Article', nodesOf(disputed, { ...page, view }))?.['citation']
  expect(cited('sources')).toMatchObject([
    {},
    {
      '@type': 'NewsArticle',
      name: 'A news item',
      correction: [
        { '@type': 'CorrectionComment', name: 'Two medians', text: 'The article prints one figure.' },
      ],
    },
  ])
  expect(cited('summary')).toHaveLength(1)
})

test('a series of patients is observed and not called a trial, and nobody is named who did not sponsor it', () => {
  const series = aStudy({ ...study, sponsor: 'Not yet extracted', phase: 'not applicable' })
  const observed = { ...series, design: { ...series.design, model: 'retrospective-series' as const } }
  const among = nodesOf(observed, page)
  expect(node('MedicalTrial', among)).toBeUndefined()
  expect(node('MedicalObservationalStudy', among)).toMatchObject({
    studyDesign: 'https://schema.org/CaseSeries',
  })
  expect(node('MedicalObservationalStudy', among)).not.toHaveProperty('sponsor')
})

test('each drug is a node of its own that the trial refers to', () => {
  const drug = (id: string, drugClass: string) => ({ id, name: id, drugClass, regimens: [] })
  const interventions = [drug('xmab', 'PD-1 inhibitor'), drug('placebo', 'placebo')]
  const among = nodesOf({ ...study, interventions }, page)
  const id = 'https://denominator.example/treatments/xmab#drug'
  expect(node('MedicalTrial', among)).toMatchObject({ studySubject: [{ '@id': id }] })
  expect(among.filter((one) => one['@type'] === 'Drug')).toMatchObject([{ '@id': id, name: 'xmab' }])
})

test('who wrote a page is not named as its reviewer', () => {
  const reviewedBy = (reviewer: string) =>
    node('WebPage', nodesOf({ ...study, editorial: { ...study.editorial, reviewer } }, page))?.['reviewedBy']
  expect(reviewedBy('the same editors (no second person has read it yet)')).toBeUndefined()
  expect(reviewedBy('Dr A. Reader')).toEqual({ '@type': 'Organization', name: 'Dr A. Reader' })
})

test('the data set is described where it lies and nowhere else, so that no second description can differ', () => {
  for (const view of ['summary', 'plain', 'sources'] as const)
    expect(node('Dataset', nodesOf(study, { ...page, view }))).toBeUndefined()
})

test('drugs and diseases have their codes wherever they are named', () => {
  const drug = { kind: 'drug', name: 'Xmab', identifiers: { atc: 'L01FF05' } }
  const given = aStudy({ interventions: [{ id: 'xmab', name: 'Xmab', drugClass: 'antibody', regimens: [] }] })
  const named = nodesOf(given, { ...page, names: [drug] })
  expect(node('Drug', named)).toMatchObject({ code: [{ codeValue: 'L01FF05', codingSystem: 'ATC' }] })
  const figure = figureGraph(
    given,
    {
      path: '/studies/small/figures/response',
      title: 'Response',
      caption: 'In 52 patients.',
      description: 'One bar.',
      size: { width: 1200, height: 800 },
      crumbs: [],
      names: [drug],
    },
    site,
  )['@graph'] as unknown as Node[]
  expect(node('Drug', figure)).toEqual(node('Drug', named))
  expect(node('ImageObject', figure)).toMatchObject({
    contentUrl: 'https://denominator.example/studies/small/figures/response.png',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isBasedOn: { '@id': 'https://denominator.example/studies/small/data#dataset' },
  })
})
