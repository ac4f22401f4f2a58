import type { KeptItem, KeptList, ListPart, ListQuestion } from '@/evidence/api/kept-list'
import { ordersOf } from '@/evidence/api/kept-lists'
import type { ApiReads } from '@/evidence/api/operation'

/** Returns lists of these items as the database keeps them, each question answered by a walk over all items. */
export function listsInMemory(
  items: readonly KeptItem[],
): Pick<ApiReads, 'list' | 'item' | 'known' | 'names'> {
  const inList = (name: KeptList) => items.filter(({ list }) => list === name)
  const names = (parameter: string) => [
    ...new Set(inList('studies').flatMap((item) => valuesOf(item, parameter))),
  ]
  return {
    list: (name, question) => Promise.resolve(partOf(name, inList(name), question)),
    item: (name, key) => Promise.resolve(inList(name).find((one) => one.key === key)?.item ?? null),
    known: (parameter, asked) =>
      Promise.resolve(new Set(asked.filter((one) => names(parameter).includes(one)))),
    names: (parameter) => Promise.resolve(names(parameter).toSorted()),
  }
}

const valuesOf = ({ values }: KeptItem, name: string) =>
  values.flatMap(([own, value]) => (own === name ? [value] : []))

function partOf(
  list: KeptList,
  items: readonly KeptItem[],
  { filters, since, order, facets, after, limit }: ListQuestion,
): ListPart | null {
  const recent = items.filter(
    (item) => since === undefined || valuesOf(item, 'changedOn').some((day) => day >= since),
  )
  const lacking = recent.map((item) =>
    Object.keys(filters).filter(
      (name) => !valuesOf(item, name).some((value) => filters[name]?.includes(value)),
    ),
  )
  const countsOf = (name: string) => {
    const counts = new Map<string, number>()
    recent.forEach((item, index) => {
      if (lacking[index]?.some((one) => one !== name)) return
      for (const value of new Set(valuesOf(item, name))) counts.set(value, (counts.get(value) ?? 0) + 1)
    })
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  const found = recent.filter((_, index) => lacking[index]?.length === 0)
  const compare = order === undefined ? undefined : ordersOf[list]?.[order]
  const fit = compare ? found.toSorted((a, b) => compare(a.sortedBy ?? {}, b.sortedBy ?? {})) : found
  const begin = after === null ? 0 : fit.findIndex(({ key }) => key === after) + 1
  if (after !== null && begin === 0) return null
  const shown = fit.slice(begin, begin + limit)
  return {
    total: fit.length,
    items: shown.map(({ key, item }) => ({ key, item: JSON.parse(JSON.stringify(item)) as unknown })),
    hasMore: begin + shown.length < fit.length,
    facets: facets?.map((name) => ({ name, values: countsOf(name) })) ?? null,
  }
}
