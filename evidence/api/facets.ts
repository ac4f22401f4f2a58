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

/** A value with the words for it and how many items it would leave. */
export type CountedValue = { value: string; label: string; count: number }
export type CountedFacet = { name: string; values: CountedValue[] }

/** Returns counts as a list answers them: of values that some item has, the most frequent first. */
export const facetsShown = (facets: readonly CountedFacet[] | null): z.output<typeof facetsSchema> =>
  facets?.map(({ name, values }) => ({
    name,
    values: values
      .filter((one) => one.count > 0)
      .map(({ value, count: number }) => ({ value, count: number }))
      .toSorted(mostFirst),
  })) ?? null

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

/** Returns how many of the places that are left (null for all) each value of a filter has. */
export const countsAmong = (
  left: readonly number[] | null,
  values: readonly { value: string; label: string; places: readonly number[] }[],
): CountedValue[] =>
  values.map(({ value, label, places }) => {
    return { value, label, count: (left === null ? places : inEach([left, places])).length }
  })

type Counted = { value: string; count: number }
const mostFirst = (a: Counted, b: Counted) =>
  b.count - a.count || (a.value < b.value ? -1 : Number(a.value > b.value))
