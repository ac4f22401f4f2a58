import { keysOf } from '@/evidence/study/shape/fields'

type Compare<T> = (a: T, b: T) => number

/** Returns the parameter that chooses among the orders of a list; left out, the list stands in its own. */
export function orderParameter<N extends string>(orders: Record<N, unknown>, own: string) {
  return { order: keysOf(orders).optional().describe(`Order of the list; ${own} when left out.`) }
}

/** Returns the items in an order; those that it does not tell apart, and all where none is asked for, stay as they stood. */
export function inOrder<T, N extends string>(
  items: readonly T[],
  order: N | undefined,
  orders: Record<N, Compare<NoInfer<T>>>,
): readonly T[] {
  return order === undefined ? items : items.toSorted(orders[order])
}

/** Returns both orders by a day, of which the year or the month may be all that is known; who has none stands last. */
export function ordersByDay<T>(dayOf: (item: T) => string | null): Record<'newest' | 'oldest', Compare<T>> {
  const compare = (a: T, b: T, sign: number) => {
    const [one, other] = [dayOf(a), dayOf(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return one === other ? 0 : one < other ? -sign : sign
  }
  return { newest: (a, b) => compare(a, b, -1), oldest: (a, b) => compare(a, b, 1) }
}
