import { z } from 'zod'
import { inEach } from '@/evidence/listing/places'
import { count, text } from '@/evidence/study/shape/fields'

/** What an item has under each filter; null where it has nothing there. */
export type ValuesOf<T, N extends string> = Record<N, (item: T) => readonly (string | null)[]>

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

/** A value with how many items it would leave. */
export type FacetValueCount = { value: string; count: number }
export type Facet = z.output<typeof facetSchema>

/**
 * Returns the places that every filter leaves, of which the places are given by its name; null where none was asked for and
 * all are left. One filter may be left out: its own choice does not narrow its own counts.
 */
export function leftBy(
  filters: ReadonlyMap<string, readonly number[]>,
  leftOut: string | null = null,
): readonly number[] | null {
  const lists = [...filters].flatMap(([name, places]) => (name === leftOut ? [] : [places]))
  return lists.length === 0 ? null : inEach(lists)
}

/** Returns the counts of a filter's values among the places that are left (null for all), the most frequent first; none of none. */
export function countsAmong(
  left: readonly number[] | null,
  values: readonly { value: string; places: readonly number[] }[],
): FacetValueCount[] {
  return values
    .map(({ value, places }) => ({ value, count: (left === null ? places : inEach([left, places])).length }))
    .filter((one) => one.count > 0)
    .toSorted(mostFirst)
}

const mostFirst = (a: FacetValueCount, b: FacetValueCount) =>
  b.count - a.count || (a.value < b.value ? -1 : Number(a.value > b.value))
