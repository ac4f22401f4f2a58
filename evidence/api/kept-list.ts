import type { CountedFacet } from './facets'

/** The lists that the import keeps as they are answered, each with where its values stand. */
export const keptLists = ['studies', 'results', 'sources', 'rulings', 'conditions', 'treatments'] as const
export type KeptList = (typeof keptLists)[number]

/** An item of a list as the import keeps it. Items of one list are kept in the list's order. */
export type KeptItem = {
  list: KeptList
  /** Name within the list; what a cursor holds. */
  key: string
  /** The item as it is answered, but that addresses begin at the root of the site. */
  item: Record<string, unknown>
  /** What it can be found by: names of parameters, a value of each, and the words for it where people choose it. */
  values: readonly KeptValue[]
  /** What the orders of the list compare; left out where it has none. */
  sortedBy?: SortedBy
}
export type KeptValue = readonly [name: string, value: string, label?: string]
export type SortedBy = Readonly<Record<string, string | number | null>>

/** What is asked of a kept list. */
export type ListQuestion = {
  /** By parameter the values of which an item has one or more; an item has to have one of each. */
  filters: Readonly<Record<string, readonly string[]>>
  /** Only items that have a `changedOn` of this day or a later one. */
  since?: string | undefined
  /** Name of an order of the list; its own where it is left out. */
  order?: string | undefined
  /** Filters by whose values the items are counted that the other filters leave. */
  facets?: readonly string[] | undefined
  /** Key of the item after which to begin; null to begin at the first. */
  after: string | null
  /** How many of those that fit to leave out before the first; none when it is left out. */
  skip?: number | undefined
  /** Most items that are wanted. */
  limit: number
}

/** A part of a kept list. */
export type ListPart = {
  /** How many items fit, on all parts together. */
  total: number
  items: readonly { key: string; item: unknown }[]
  /** Whether more fit after these. */
  hasMore: boolean
  /** How many items the list has. */
  all: number
  /** All values of the facets that were asked for, with how many items each leaves; null where none were. */
  facets: CountedFacet[] | null
}

/** Returns the values of one parameter, those that are missing left out. */
export const valuesNamed = (name: string, values: readonly (string | null)[]): [string, string][] =>
  values.flatMap((value): [string, string][] => (value === null ? [] : [[name, value]]))
