import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { listContent } from '@/editorial/list-content'
import type { KeptItem, KeptList, ListPart } from '@/evidence/api/kept-list'
import { ordersOf } from '@/evidence/api/kept-lists'
import { facetNames, facets, sorts, type SortName } from '@/evidence/listing/facets'
import { filterStudies } from '@/evidence/listing/filter'
import { apiReads } from '@/queries/api-reads'
import { getFilteredList } from '@/queries/filtered-list'
import { getStudyList } from '@/queries/study-list'
import { listsInMemory } from './lists-in-memory'
import { publishedDatabase } from './site-database'

publishedDatabase()

const { studies, names } = knownContent('content')
const items: KeptItem[] = [...listContent('content', studies, names)]
const askable: KeptList[] = ['results', 'studies', 'sources', 'rulings']
const inMemory = listsInMemory(items)

function oneOf<T>(all: readonly T[], index: number): T {
  const one = all[index % all.length]
  if (one === undefined) throw new Error('There is nothing to choose from.')
  return one
}

/** Filters as an item could be found by: some of its own values, and a value of another item beside each. */
const questions = fc
  .record({
    list: fc.constantFrom(...askable),
    of: fc.nat(),
    other: fc.nat(),
    names: fc.uniqueArray(fc.nat(), { maxLength: 3 }),
    withOther: fc.boolean(),
    since: fc.option(fc.constantFrom('2026-11-24', '2026-11-28', '2026-11-29', '2030-01-01'), {
      nil: undefined,
    }),
    after: fc.option(fc.nat(), { nil: null, freq: 2 }),
    limit: fc.integer({ min: 1, max: 60 }),
    skip: fc.option(fc.nat(40), { nil: undefined }),
    order: fc.option(fc.nat(), { nil: null }),
    counted: fc.uniqueArray(fc.nat(), { maxLength: 2 }),
  })
  .map(({ list, of, other, names: chosen, withOther, since, after, skip, limit, order, counted }) => {
    const own = items.filter((one) => one.list === list)
    const pick = (index: number) => oneOf(own, index)
    const values = pick(of).values.filter(([name]) => name !== 'changedOn')
    const more = withOther ? pick(other).values : []
    const filters = Object.fromEntries(
      chosen.map((index) => {
        const [name, value] = oneOf(values, index)
        return [name, [value, ...more.flatMap(([also, one]) => (also === name ? [one] : []))]] as const
      }),
    )
    const orders = Object.keys(ordersOf[list] ?? {})
    const ordered = order === null || orders.length === 0 ? undefined : oneOf(orders, order)
    const facets = counted.length === 0 ? undefined : counted.map((index) => oneOf(values, index)[0])
    const begin = after === null ? null : pick(after).key
    return { list, question: { filters, since, order: ordered, facets, after: begin, skip, limit } }
  })

/** Values come as they are found: whoever shows them puts them in an order. */
const sorted = (part: ListPart | null) =>
  part && {
    ...part,
    facets: part.facets?.map(({ name, values }) => ({
      name,
      values: values.toSorted((a, b) => (a.value < b.value ? -1 : 1)),
    })),
  }

test('the database answers every question of a list as a walk over all of it does', async () => {
  await fc.assert(
    fc.asyncProperty(questions, async ({ list, question }) => {
      const [answer, expected] = [await apiReads.list(list, question), await inMemory.list(list, question)]
      expect(sorted(answer)).toEqual(sorted(expected))
    }),
    { numRuns: 25 },
  )
})

test('every item is found by its key, and nothing by another', async () => {
  for (const { list, key, item } of items.filter((_, index) => index % 50 === 0))
    expect(await apiReads.item(list, key)).toEqual(JSON.parse(JSON.stringify(item)))
  expect(await apiReads.item('results', 'no-study/no-result')).toBeNull()
  expect(await apiReads.list('results', { filters: { kind: ['nothing'] }, after: null, limit: 5 })).toEqual({
    total: 0,
    items: [],
    all: items.filter((one) => one.list === 'results').length,
    hasMore: false,
    facets: null,
  })
})

test('the list for readers is filtered, counted and put in order as a walk over all studies does', async () => {
  const all = await getStudyList()
  const choice = fc.record({ name: fc.constantFrom(...facetNames), of: fc.nat() })
  const asked = fc.record({
    choices: fc.uniqueArray(choice, { maxLength: 2, selector: ({ name }) => name }),
    sort: fc.constantFrom(...(Object.keys(sorts) as SortName[])),
    page: fc.constantFrom(1, 1, 2, 99),
    unknown: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ choices, sort, page, unknown }) => {
      const chosen = Object.fromEntries(
        choices.map(({ name, of }) => {
          const values = facets[name].valuesOf(oneOf(all, of))
          return [name, unknown || values.length === 0 ? 'no-such-value' : oneOf(values, of).value]
        }),
      )
      const filters = { chosen, sort, page }
      expect(await getFilteredList(filters)).toEqual(filterStudies(all, filters))
    }),
    { numRuns: 25 },
  )
})

test('names are those that the studies define', async () => {
  for (const name of ['study', 'condition', 'treatment', 'outcome', 'source']) {
    const all = await apiReads.names(name)
    expect(all).toEqual(await inMemory.names(name))
    expect(await apiReads.known(name, [...all.slice(0, 3), 'no such name'])).toEqual(new Set(all.slice(0, 3)))
  }
})
