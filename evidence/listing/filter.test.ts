import { expect, test } from 'vitest'
import { addressOfList, indexingOf, without } from './address'
import { filtersFrom, filterStudies } from './filter'
import type { StudyListing } from './listing'

const value = (one: string) => ({ value: one, label: one })
const listing = (slug: string, given: Partial<StudyListing>): StudyListing => ({
  slug,
  title: slug,
  shortTitle: slug,
  design: 'Phase 2',
  primaryEndPoint: 'Objective response: met',
  analysed: '1 patient',
  analysedCount: 1,
  keyResult: 'Objective response: 0 of 1',
  keySource: 'Source',
  year: 2019,
  publishedOn: '2026-11-23',
  conditions: [value('asps')],
  treatments: [value('sunitinib')],
  classes: [value('tki')],
  phase: value('2'),
  model: value('single-group'),
  resultCount: 1,
  disagreementCount: 0,
  ...given,
})

const studies = [
  listing('a', { year: 2011, analysedCount: 9 }),
  listing('b', {
    year: 2023,
    treatments: [value('atezolizumab')],
    classes: [value('pd-1')],
    disagreementCount: 2,
  }),
  listing('c', {
    year: 2019,
    treatments: [value('sunitinib'), value('cediranib')],
    model: value('parallel'),
  }),
  listing('d', { year: null, resultCount: 0 }),
]

function ask(query: string) {
  const { filters, unknown } = filtersFrom(Object.fromEntries(new URLSearchParams(query)))
  const list = filterStudies(studies, filters)
  return { filters, list, unknown: [...unknown, ...list.unknown], slugs: list.shown.map(({ slug }) => slug) }
}

test.each([
  ['', ['b', 'c', 'a', 'd']],
  ['sort=oldest', ['a', 'c', 'b', 'd']],
  ['sort=largest', ['a', 'b', 'c', 'd']],
  ['sort=title', ['a', 'b', 'c', 'd']],
  ['treatment=sunitinib', ['c', 'a', 'd']],
  ['treatment=sunitinib&design=parallel', ['c']],
  ['treatment=cediranib&year=2023', []],
  ['results=no', ['d']],
  ['disagreements=yes', ['b']],
  ['condition=&phase=&class=', ['b', 'c', 'a', 'd']],
])('%j leaves %j', (query, slugs) => expect(ask(query).slugs).toEqual(slugs))

test('the count beside a value is what choosing it would leave, with the other choices kept', () => {
  const { treatment, design } = ask('treatment=sunitinib&design=parallel').list.options
  const counts = (options: typeof treatment) => options.map((option) => `${option.value} ${option.count}`)
  expect(counts(treatment)).toEqual(['atezolizumab 0', 'cediranib 1', 'sunitinib 1'])
  expect(counts(design)).toEqual(['parallel 1', 'single-group 2'])
})

test.each([
  ['phase=9', 'Phase', '9'],
  ['sort=__proto__', 'Order', '__proto__'],
  ['page=-1', 'Page', '-1'],
  ['page=1e9', 'Page', '1e9'],
])('%j is answered, and said to mean nothing', (query, label, asked) => {
  expect(ask(query).unknown).toEqual([{ label, asked }])
})

test('a repeated parameter counts once, a foreign one not at all, a page beyond the last is the last', () => {
  const { filters } = filtersFrom({ phase: ['2', '3'], toString: 'x', utm: 'y' })
  expect(filters).toEqual({ chosen: { phase: '2' }, sort: 'newest', page: 1 })
  expect(ask('page=99').list.page).toBe(1)
})

test('an address says what was chosen and nothing else, in one order', () => {
  const { filters } = ask('year=2019&sort=newest&condition=asps&page=2')
  expect(addressOfList(filters)).toBe('/studies?condition=asps&year=2019&page=2')
  expect(addressOfList(without(filters, 'year'))).toBe('/studies?condition=asps')
})

test.each([
  ['', true, '/studies'],
  ['class=tki', true, '/studies?class=tki'],
  ['design=single-group', true, '/studies?design=single-group'],
  ['class=pd-1', false, '/studies'],
  ['class=tki&sort=oldest', false, '/studies'],
  ['class=tki&design=single-group', false, '/studies'],
  ['condition=asps', false, '/studies'],
  ['class=nothing', false, '/studies'],
])('a search engine is told of %j: indexed %s, as %s', (query, isIndexed, canonical) => {
  const { filters, list, unknown } = ask(query)
  expect(indexingOf(filters, list.found, unknown.length > 0)).toEqual({ isIndexed, canonical })
})
