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
  { filters, since, order, facets, after, skip = 0, limit }: ListQuestion,
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
    const labels = new Map<string, string>()
    for (const item of items)
      for (const [own, value, label = ''] of item.values)
        if (own === name && !labels.has(value)) labels.set(value, label)
    const counted = recent.filter((_, index) => lacking[index]?.every((one) => one === name))
    return [...labels].map(([value, label]) => {
      return { value, label, count: counted.filter((item) => valuesOf(item, name).includes(value)).length }
    })
  }
  const found = recent.filter((_, index) => lacking[index]?.length === 0)
  const compare = order === undefined ? undefined : ordersOf[list]?.[order]
  const fit = compare ? found.toSorted((a, b) => compare(a.sortedBy ?? {}, b.sortedBy ?? {})) : found
  const begin = after === null ? 0 : fit.findIndex(({ key }) => key === after) + 1
  if (after !== null && begin === 0) return null
  const shown = fit.slice(begin + skip, begin + skip + limit)
  return {
    total: fit.length,
    all: items.length,
    items: shown.map(({ key, item }) => ({ key, item: JSON.parse(JSON.stringify(item)) as unknown })),
    hasMore: begin + skip + shown.length < fit.length,
    facets: facets?.map((name) => ({ name, values: countsOf(name) })) ?? null,
  }
}
