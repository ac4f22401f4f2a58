import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { listContent } from '@/editorial/list-content'
import type { KeptItem, KeptList } from '@/evidence/api/kept-list'
import { ordersOf } from '@/evidence/api/kept-lists'
import { apiReads } from '@/queries/api-reads'
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
    order: fc.option(fc.nat(), { nil: null }),
    counted: fc.uniqueArray(fc.nat(), { maxLength: 2 }),
  })
  .map(({ list, of, other, names: chosen, withOther, since, after, limit, order, counted }) => {
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
    return { list, question: { filters, since, order: ordered, facets, after: begin, limit } }
  })

test('the database answers every question of a list as a walk over all of it does', async () => {
  await fc.assert(
    fc.asyncProperty(questions, async ({ list, question }) => {
      expect(await apiReads.list(list, question)).toEqual(await inMemory.list(list, question))
    }),
    { numRuns: 60 },
  )
})

test('every item is found by its key, and nothing by another', async () => {
  for (const { list, key, item } of items.filter((_, index) => index % 50 === 0))
    expect(await apiReads.item(list, key)).toEqual(JSON.parse(JSON.stringify(item)))
  expect(await apiReads.item('results', 'no-study/no-result')).toBeNull()
  expect(await apiReads.list('results', { filters: { kind: ['nothing'] }, after: null, limit: 5 })).toEqual({
    total: 0,
    items: [],
    hasMore: false,
    facets: null,
  })
})

test('names are those that the studies define', async () => {
  for (const name of ['study', 'condition', 'treatment', 'outcome', 'source']) {
    const all = await apiReads.names(name)
    expect(all).toEqual(await inMemory.names(name))
    expect(await apiReads.known(name, [...all.slice(0, 3), 'no such name'])).toEqual(new Set(all.slice(0, 3)))
  }
})
