import { createHash } from 'node:crypto'
import type { Prisma } from '@/generated/prisma/client'
import type { KeptItem, KeptList, SortedBy } from '@/evidence/api/kept-list'
import { ordersOf, type CompareSorted } from '@/evidence/api/kept-lists'
import { numbersText, placesText } from '@/evidence/listing/places'

type Transaction = Pick<Prisma.TransactionClient, 'listedItem' | 'listedValue' | 'meta'>

const stateKey = 'lists-hash'
const rowsAtOnce = 500

/**
 * Makes the kept lists hold these items, inside the given transaction, and returns whether they changed. The same items as
 * last time are not written again, unless `anew` says that what is there may be damaged. Items are walked twice where they are
 * written, and none is held longer than it takes to write it.
 */
export async function storeLists(
  transaction: Transaction,
  items: Iterable<KeptItem>,
  { signal, anew = false }: { signal?: AbortSignal | undefined; anew?: boolean } = {},
): Promise<boolean> {
  const hash = createHash('sha256')
  for (const item of items) hash.update(`${JSON.stringify(item)}\n`)
  const value = hash.digest('hex')
  const stored = await transaction.meta.findUnique({ where: { key: stateKey }, select: { value: true } })
  if (!anew && stored?.value === value) return false
  await transaction.listedItem.deleteMany()
  await transaction.listedValue.deleteMany()
  await writeItems(transaction, items, signal)
  await transaction.meta.upsert({
    where: { key: stateKey },
    create: { key: stateKey, value },
    update: { value },
  })
  return true
}

async function writeItems(transaction: Transaction, items: Iterable<KeptItem>, signal?: AbortSignal) {
  const lists = new Map<KeptList, List>()
  let waiting: Prisma.ListedItemCreateManyInput[] = []
  const write = async () => {
    signal?.throwIfAborted()
    const data = waiting
    waiting = []
    await transaction.listedItem.createMany({ data })
  }
  for (const { list, key, item, values, sortedBy } of items) {
    const own: List = lists.get(list) ?? { sorted: [], values: new Map() }
    lists.set(list, own)
    const place = own.sorted.length
    own.sorted.push(sortedBy ?? null)
    waiting.push({ list, place, key, item: JSON.stringify(item) })
    for (const [name, value, label = ''] of values) addPlace(own, { name, value, label }, place)
    if (waiting.length === rowsAtOnce) await write()
  }
  await write()
  const rows = [...lists].flatMap(([list, own]) => valueRows(list, own))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    signal?.throwIfAborted()
    await transaction.listedValue.createMany({ data: rows.slice(from, from + rowsAtOnce) })
  }
}

/** What the items of a list are sorted by, in their order; and by name and value the places of those that have it. */
type List = { sorted: (SortedBy | null)[]; values: Map<string, Map<string, Places>> }
type Places = { label: string; places: number[] }
type Value = { name: string; value: string; label: string }

function addPlace({ values }: List, { name, value, label }: Value, place: number): void {
  const named = values.get(name) ?? new Map<string, Places>()
  values.set(name, named)
  const before = named.get(value)
  if (before === undefined) named.set(value, { label, places: [place] })
  // An item may have a value twice, as a result that two sources of one kind report.
  else if (before.places.at(-1) !== place) before.places.push(place)
}

function valueRows(list: KeptList, { sorted, values }: List): Prisma.ListedValueCreateManyInput[] {
  const whole = { list, name: '', label: '', count: sorted.length }
  return [
    { ...whole, value: '', places: '' },
    ...Object.entries(ordersOf[list] ?? {}).map(([value, compare]) => ({
      ...whole,
      value,
      places: numbersText(inOrder(sorted, compare)),
    })),
    ...[...values].flatMap(([name, named]) =>
      [...named].map(([value, { label, places }]) => {
        return { list, name, value, label, count: places.length, places: placesText(places) }
      }),
    ),
  ]
}

/** Returns the places in an order; items that it does not tell apart stay as they stand. */
function inOrder(sorted: readonly (SortedBy | null)[], compare: CompareSorted): number[] {
  const items = sorted.flatMap((by, place) => (by === null ? [] : [{ by, place }]))
  return items.sort((a, b) => compare(a.by, b.by)).map(({ place }) => place)
}
