import { expect, test } from 'vitest'
import { countsAmong, facetsShown, leftBy } from './facets'
import { inOrder, ordersByDay } from './order'

const items = [
  { id: 'a', day: '2023-09' },
  { id: 'b', day: null },
  { id: 'c', day: '2024' },
  { id: 'd', day: '2023-09-07' },
]
type Item = (typeof items)[number]
const phases = [
  { value: '2', label: '', places: [0] },
  { value: '3', label: '', places: [1, 2] },
]
const drugs = [
  { value: 'x', label: '', places: [0, 1] },
  { value: 'y', label: '', places: [0] },
  { value: 'z', label: '', places: [2] },
]

test('a value is counted among what the other filters leave, and its own filter does not narrow it', () => {
  const filters = new Map([['phase', [1, 2]]])
  expect(leftBy(filters)).toEqual([1, 2])
  const facets = [
    { name: 'phase', values: countsAmong(leftBy(filters, 'phase'), phases) },
    { name: 'drug', values: countsAmong(leftBy(filters, 'drug'), drugs) },
  ]
  expect(facets[1]?.values).toContainEqual({ value: 'y', label: '', count: 0 })
  expect(facetsShown(facets)).toEqual([
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

test('several filters must all hold, and without one all are left', () => {
  expect(
    leftBy(
      new Map([
        ['phase', [1, 2]],
        ['drug', [0, 2, 3]],
      ]),
    ),
  ).toEqual([2])
  expect(leftBy(new Map())).toBeNull()
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
