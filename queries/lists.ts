import 'server-only'
import { countsAmong, leftBy } from '@/evidence/api/facets'
import type { KeptList, ListPart, ListQuestion } from '@/evidence/api/kept-list'
import { firstAtLeast, inAny, numbersIn, placesIn } from '@/evidence/listing/places'
import { groupedBy } from '@/evidence/study/grouped'
import type { PrismaClient } from '@/generated/prisma/client'
import { database } from './database'
import { reads } from './page-input'
import { readTogether } from './snapshot'

type Client = Pick<PrismaClient, 'listedItem' | 'listedValue'>

/**
 * Returns a part of a kept list, or null where the item to begin after is not among those that fit. At most three queries,
 * whatever the list holds: where the values stand, the item to begin after, the items. Rejects with a DatabaseProblem.
 */
export async function readList(list: KeptList, question: ListQuestion): Promise<ListPart | null> {
  reads('everything')
  return listPart(list, question)
}

/** Returns what `readList` returns, for a caller who notes what is read of it. */
export async function listPart(list: KeptList, question: ListQuestion): Promise<ListPart | null> {
  const client = await database()
  return readTogether(client, () => partOf(client, list, question))
}

async function partOf(client: Client, list: KeptList, question: ListQuestion): Promise<ListPart | null> {
  const { filters, order, facets, after, skip = 0, limit } = question
  const rows = await valuesFor(client, list, question)
  const placesOf = new Map(
    Object.entries(filters).map(([name, wanted]) => [
      name,
      inAny(rows.of(name).flatMap((row) => (wanted.includes(row.value) ? [row.places()] : []))),
    ]),
  )
  if (question.since !== undefined)
    placesOf.set('changedOn', inAny(rows.of('changedOn').map((row) => row.places())))
  const fit = leftBy(placesOf)
  const counts = facets?.map((name) => ({
    name,
    values: countsAmong(
      leftBy(placesOf, name),
      rows.of(name).map((row) => ({ ...row, places: row.places() })),
    ),
  }))
  const total = fit === null ? rows.all : fit.length
  const last = after === null ? null : await placeOf(client, list, after)
  if (after !== null && last === null) return null
  const shown = shownOf(fit ?? rows.all, order === undefined ? null : rows.order(order), last, {
    skip,
    limit,
  })
  return (
    shown && {
      total,
      all: rows.all,
      items: await itemsAt(client, list, shown.places),
      hasMore: shown.hasMore,
      facets: counts ?? null,
    }
  )
}

/** Reads the values that a question needs: of its filters those that were asked for, of its facets all, its order, and the whole. */
async function valuesFor(client: Client, list: KeptList, { filters, since, order, facets }: ListQuestion) {
  const rows = await client.listedValue.findMany({
    where: {
      list,
      OR: [
        { name: '', value: { in: ['', ...(order === undefined ? [] : [order])] } },
        ...Object.entries(filters).map(([name, values]) => ({ name, value: { in: [...values] } })),
        ...(facets ?? []).map((name) => ({ name })),
        ...(since === undefined ? [] : [{ name: 'changedOn', value: { gte: since } }]),
      ],
    },
    select: { name: true, value: true, label: true, count: true, places: true },
    orderBy: [{ name: 'asc' }, { value: 'asc' }],
  })
  const byName = groupedBy(rows, ({ name }) => name)
  const whole = (value: string) => byName.get('')?.find((row) => row.value === value)
  return {
    all: whole('')?.count ?? 0,
    order: (name: string) => numbersIn(whole(name)?.places ?? ''),
    of: (name: string) =>
      (byName.get(name) ?? []).map(({ value, label, places }) => ({
        value,
        label,
        places: () => placesIn(places),
      })),
  }
}

/**
 * Returns the places of a page of those that fit (or of so many, where all do), in an order or as they stand, after the last
 * one of the page before; null where that one is not among them.
 */
function shownOf(
  fit: readonly number[] | number,
  order: readonly number[] | null,
  last: number | null,
  { skip, limit }: { skip: number; limit: number },
): { places: readonly number[]; hasMore: boolean } | null {
  if (typeof fit === 'number' && order === null) {
    const begin = (last === null ? 0 : last + 1) + skip
    const length = Math.max(0, Math.min(limit, fit - begin))
    return {
      places: Array.from({ length }, (_, index) => begin + index),
      hasMore: begin + length < fit,
    }
  }
  const among = typeof fit === 'number' ? null : new Set(order === null ? [] : fit)
  const all = order === null ? (fit as readonly number[]) : order.filter((place) => among?.has(place) ?? true)
  const at = last === null ? -1 : order === null ? firstAtLeast(all, last) : all.indexOf(last)
  if (last !== null && all[at] !== last) return null
  const begin = at + 1 + skip
  const places = all.slice(begin, begin + limit)
  return { places, hasMore: begin + places.length < all.length }
}

/** Returns the items at these places of a list, in the order of the places given. */
async function itemsAt(
  client: Client,
  list: KeptList,
  places: readonly number[],
): Promise<{ key: string; item: unknown }[]> {
  if (places.length === 0) return []
  const rows = await client.listedItem.findMany({
    where: { list, place: { in: [...places] } },
    select: { place: true, key: true, item: true },
  })
  const byPlace = new Map(rows.map((row) => [row.place, row]))
  return places.flatMap((place) => {
    const row = byPlace.get(place)
    // Written by this site's own import; the migration checks that it is JSON.
    return row ? [{ key: row.key, item: JSON.parse(row.item) as unknown }] : []
  })
}

async function placeOf(client: Client, list: KeptList, key: string): Promise<number | null> {
  const row = await client.listedItem.findUnique({
    where: { list_key: { list, key } },
    select: { place: true },
  })
  return row && row.place
}

/** Returns one item of a kept list by its key, or null where there is none. Rejects with a DatabaseProblem. */
export async function readItem(list: KeptList, key: string): Promise<unknown> {
  reads('everything')
  const client = await database()
  const where = { list_key: { list, key } }
  const row = await client.listedItem.findUnique({ where, select: { item: true } })
  return row && (JSON.parse(row.item) as unknown)
}

/** Returns which of these names some study defines, of what a parameter takes. Rejects with a DatabaseProblem. */
export async function knownNames(parameter: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  reads('everything')
  const client = await database()
  const where = { list: 'studies', name: parameter, value: { in: [...names] } }
  const rows = await client.listedValue.findMany({ where, select: { value: true } })
  return new Set(rows.map(({ value }) => value))
}

/** Returns every name that the studies define of what a parameter takes, sorted. Rejects with a DatabaseProblem. */
export async function allNames(parameter: string): Promise<string[]> {
  reads('everything')
  const client = await database()
  const where = { list: 'studies', name: parameter }
  const rows = await client.listedValue.findMany({ where, select: { value: true } })
  return rows.map(({ value }) => value).sort()
}
