import { expect, test } from 'vitest'
import { filterAndCount } from './facets'
import { inOrder, ordersByDay } from './order'

const items = [
  { id: 'a', phase: '2', drugs: ['x', 'y'], day: '2023-09' },
  { id: 'b', phase: '3', drugs: ['x'], day: null },
  { id: 'c', phase: '3', drugs: ['z'], day: '2024' },
  { id: 'd', phase: null, drugs: [], day: '2023-09-07' },
]
type Item = (typeof items)[number]
const valuesOf = { phase: ({ phase }: Item) => [phase], drug: ({ drugs }: Item) => drugs }

test('a value is counted among what the other filters leave, and its own filter does not narrow it', () => {
  const { found, facets } = filterAndCount(items, valuesOf, { phase: ['3'], facets: ['phase', 'drug'] })
  expect(found.map(({ id }) => id)).toEqual(['b', 'c'])
  expect(facets).toEqual([
    {
      name: 'phase',
      values: [
        { value: '3', count: 2 },
        { value: '2', count: 1 },
      ],
    },
    {
      name: 'drug',
      values: [
        { value: 'x', count: 1 },
        { value: 'z', count: 1 },
      ],
    },
  ])
})

test('several values of one filter are alternatives, and what nobody asks to count is not counted', () => {
  const { found, facets } = filterAndCount(items, valuesOf, { drug: ['y', 'z'] })
  expect([found.map(({ id }) => id), facets]).toEqual([['a', 'c'], null])
})

test('what has no day stands last in either order, and no order leaves all as it stood', () => {
  const orders = ordersByDay(({ day }: Item) => day)
  const ids = (order?: 'newest' | 'oldest') => inOrder(items, order, orders).map(({ id }) => id)
  expect([ids('newest'), ids('oldest'), ids()]).toEqual([
    ['c', 'd', 'a', 'b'],
    ['a', 'd', 'c', 'b'],
    ['a', 'b', 'c', 'd'],
  ])
})
