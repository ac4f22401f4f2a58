import { z } from 'zod'
import { count, text } from '@/evidence/study/shape/fields'

/** What an item has under each filter; null where it has nothing there. */
export type ValuesOf<T, N extends string> = Record<N, (item: T) => readonly (string | null)[]>

type Asked<N extends string> = { [name in N]?: readonly string[] | undefined }

const facetSchema = z.strictObject({
  name: text.describe('The filter'),
  values: z
    .array(
      z.strictObject({
        value: text.describe('As the filter takes it'),
        count: count.describe('Items that have it, among those that the other filters leave'),
      }),
    )
    .describe(
      'The most frequent first; an item with several values counts under each, one with none nowhere',
    ),
})

/** The counts of a list's answer. */
export const facetsSchema = z
  .array(facetSchema)
  .nullable()
  .describe('How many items each value of a filter would leave; null unless asked for')

/** Returns the parameter that asks for counts by filters of a list. */
export function facetsParameter<N extends string>(names: readonly N[]) {
  return {
    facets: z
      .array(z.enum(names))
      .optional()
      .describe('Filters by whose values the whole list is counted, each with the other filters kept.'),
  }
}

/**
 * Returns the items that pass every filter asked for, and their counts by the values of the wanted ones. Several values of one filter are
 * alternatives, several filters must all hold. A filter's own choice does not narrow its own counts.
 */
export function filterAndCount<T, N extends string>(
  items: readonly T[],
  valuesOf: ValuesOf<T, N>,
  asked: Asked<N> & { facets?: readonly N[] | undefined },
) {
  const names = (Object.keys(valuesOf) as N[]).filter((name) => asked[name] !== undefined)
  const lacking = items.map((item) =>
    names.filter((name) => !valuesOf[name](item).some((value) => asked[name]?.includes(value ?? ''))),
  )
  const found = items.filter((_, index) => lacking[index]?.length === 0)
  const countsOf = (name: N) => {
    const counted = items.filter((_, index) => lacking[index]?.every((one) => one === name))
    const counts = new Map<string, number>()
    for (const item of counted)
      for (const value of new Set(valuesOf[name](item)))
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts].map(([value, number]) => ({ value, count: number })).toSorted(mostFirst)
  }
  return { found, facets: asked.facets?.map((name) => ({ name, values: countsOf(name) })) ?? null }
}

type Counted = { value: string; count: number }
const mostFirst = (a: Counted, b: Counted) =>
  b.count - a.count || (a.value < b.value ? -1 : Number(a.value > b.value))
