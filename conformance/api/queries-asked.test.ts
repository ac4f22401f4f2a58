import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import ComparePage from '@/app/compare/page'
import FilteredStudiesPage from '@/app/studies/filtered/page'
import VerifyPage from '@/app/verify/page'
import { copyTemplate } from '@/editorial/fixtures/template-database'
import { operations } from '@/evidence/api/operations'
import { apiReads } from '@/queries/api-reads'
import { site } from '@/queries/site'
import { askedOf } from './counted-database'

const folder = mkdtempSync(path.join(tmpdir(), 'asked-'))
let [one, many] = ['', '']
beforeAll(async () => {
  one = await copyTemplate('invented', path.join(folder, 'one.db'))
  many = await copyTemplate('published', path.join(folder, 'many.db'))
})
afterAll(() => {
  delete process.env.DATABASE_URL
  rmSync(folder, { recursive: true, force: true })
})

/** A study, a result of it and a condition, in the database of one study and in that of all that are published. */
const ofOne = { study: 'invented-trial', result: 'response-investigator', condition: 'invented-disease' }
const ofMany = {
  study: 'atezolizumab-asps',
  result: 'objective-response-investigator',
  condition: 'alveolar-soft-part-sarcoma',
}
type Names = typeof ofOne

const run = (id: string, pairs: [string, string][]) => {
  const operation = operations.find((candidate) => candidate.id === id)
  if (!operation) throw new Error(`There is no operation ${id}.`)
  return operation.run(pairs, { reads: apiReads, site })
}
const shown = async (page: Promise<React.ReactElement>) => renderToStaticMarkup(await page)

/** What is made, how many queries it takes at most, and most rows, whatever the number of studies. */
const made: [string, (names: Names) => Promise<unknown>, Limits][] = [
  [
    'one result',
    ({ study, result }) =>
      run('getResult', [
        ['study', study],
        ['id', result],
      ]),
    { queries: 1, rows: 1 },
  ],
  [
    'results of a study, by two filters',
    ({ study }) =>
      run('listResults', [
        ['study', study],
        ['domain', 'efficacy'],
        ['limit', '5'],
      ]),
    // Two looks at the state of the data, the name of the study, where the values stand, the items.
    { queries: 5, rows: 12 },
  ],
  [
    'results of a condition, counted by kind',
    ({ condition }) =>
      run('listResults', [
        ['condition', condition],
        ['facets', 'kind'],
        ['limit', '5'],
      ]),
    { queries: 5, rows: 25 },
  ],
  [
    'studies, newest first',
    () =>
      run('listStudies', [
        ['order', 'newest'],
        ['limit', '3'],
      ]),
    { queries: 4, rows: 8 },
  ],
  ['sources', () => run('listSources', [['limit', '5']]), { queries: 4, rows: 9 }],
  ['rulings', () => run('listRulings', [['limit', '2']]), { queries: 4, rows: 6 }],
  ['conditions', () => run('listConditions', [['limit', '1']]), { queries: 4, rows: 5 }],
  ['treatments', () => run('listTreatments', [['limit', '1']]), { queries: 4, rows: 5 }],
]
type Limits = { queries: number; rows: number }

test.each(made)(
  '%s: as many queries of many studies as of one, and no more rows than are answered',
  async (_, make, limits) => {
    const [few, all] = [await askedOf(one, () => make(ofOne)), await askedOf(many, () => make(ofMany))]
    expect(all.queries).toBeLessThanOrEqual(limits.queries)
    expect(all.rows).toBeLessThanOrEqual(limits.rows)
    expect(few.queries).toBe(all.queries)
  },
)

/** Pages that are made for each request. Each has a form of studies or of their values, of which it reads names alone. */
const pages: [string, (names: Names) => Promise<unknown>, number][] = [
  [
    '/studies with a filter and an order',
    ({ condition }) =>
      shown(FilteredStudiesPage({ searchParams: Promise.resolve({ condition, sort: 'oldest' }) })),
    5,
  ],
  ['/compare without a choice', () => shown(ComparePage({ searchParams: Promise.resolve({}) })), 1],
  [
    '/verify of one study',
    ({ study }) =>
      shown(VerifyPage({ searchParams: Promise.resolve({ study, text: 'The response rate was 37%.' }) })),
    40,
  ],
]

test.each(pages)('%s: as many queries of many studies as of one', async (_, make, limit) => {
  const [few, all] = [await askedOf(one, () => make(ofOne)), await askedOf(many, () => make(ofMany))]
  expect(all.queries).toBeLessThanOrEqual(limit)
  expect(few.queries).toBe(all.queries)
})
