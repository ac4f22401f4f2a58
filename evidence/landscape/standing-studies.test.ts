import { expect, test } from 'vitest'
import type { SourceStanding, Study } from '@/evidence/study/study'
import { aSideStudy } from './fixture'
import { poolChanges } from './pool-changes'
import { standingStudies, withoutRetracted } from './standing-studies'

const study = (name: string, count: number, denominator: number): Study =>
  aSideStudy({ name, report: { count, denominator }, populations: [{ n: denominator }] })
const [a, b, c, d] = [
  study('Alpha', 15, 43),
  study('Beta', 6, 13),
  study('Gamma', 10, 30),
  study('Delta', 20, 25),
]
const confirmed = (state: 'retracted' | 'corrected'): SourceStanding => ({
  checks: [
    { list: 'crossref', state, checkedOn: '2026-11-28' },
    { list: 'pubmed', state, checkedOn: '2026-11-28' },
  ],
  confirmed: { state, by: 'A. Person', on: '2026-11-28' },
})
const inStanding = (one: Study, standing: SourceStanding): Study => ({
  ...one,
  sources: one.sources.map((source) => ({ ...source, standing })),
})

test('a study without a retracted source is left as it is, one that was corrected too', () => {
  const corrected = inStanding(b, confirmed('corrected'))
  expect(standingStudies([a, corrected])).toEqual({ studies: [a, corrected], setAside: [] })
  expect(withoutRetracted(a)).toBe(a)
})

test('a study whose only paper was retracted is set aside whole, with the number that it had', () => {
  const retracted = inStanding(d, confirmed('retracted'))
  const { studies, setAside } = standingStudies([a, retracted])
  expect(studies).toEqual([a])
  expect(setAside).toMatchObject([
    { study: { slug: 'delta' }, isWhole: true, reports: [{ report: { count: 20 } }] },
  ])
})

test('where another source reports a result it stays, by that source', () => {
  const [source] = a.sources
  const [result] = a.results
  const [report] = result?.reports ?? []
  if (!source || !result || !report) throw new Error('The fixture has one report.')
  const two: Study = {
    ...a,
    sources: [
      { ...source, standing: confirmed('retracted') },
      { ...source, id: 'other' },
    ],
    results: [{ ...result, reports: [report, { ...report, id: 'result--other', sourceId: 'other' }] }],
  }
  expect(withoutRetracted(two)?.results[0]?.reports.map(({ sourceId }) => sourceId)).toEqual(['other'])
  expect(standingStudies([two]).setAside).toMatchObject([
    { isWhole: false, reports: [{ report: { sourceId: source.id } }] },
  ])
})

test('a pool is made anew without it, and both are given; with too few left there is none', () => {
  const retracted = inStanding(d, confirmed('retracted'))
  expect(poolChanges([a, b, c, d])).toEqual([])
  expect(poolChanges([a, b, c, retracted])).toMatchObject([
    // The pool of the three alone is computed by hand in pool.test.ts.
    { before: { studies: 4 }, after: { studies: 3, estimate: expect.closeTo(0.3612, 3) } },
  ])
  const [change] = poolChanges([a, b, c, retracted])
  expect(change?.before.estimate).toBeGreaterThan(0.45)
  expect(poolChanges([a, b, retracted])).toMatchObject([{ before: { studies: 3 }, after: null }])
})
