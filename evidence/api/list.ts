import { z } from 'zod'
import { text } from '@/evidence/study/shape/fields'
import { cursorAfter, keyIn, wrongCursor } from './cursor'
import { facetsShown } from './facets'
import type { KeptList, ListQuestion } from './kept-list'
import { maxLimit, defaultLimit } from './limits'
import type { ApiReads } from './operation'

/** Returns the parameters of every list: `limit`, `cursor`, and `fields` of the item's own names. */
export function listParameters<T extends z.ZodObject>(item: T) {
  return {
    ...fieldsParameter(item),
    limit: z.int().min(1).max(maxLimit).default(defaultLimit).describe('Most items on this page.'),
    cursor: text.max(400).optional().describe('Where to go on: "nextCursor" of the page before, as it was.'),
  }
}

/** Returns the parameter that chooses among the names of an object. */
export function fieldsParameter<T extends z.ZodObject>(item: T) {
  const names = Object.keys(item.shape) as [string, ...string[]]
  return {
    fields: z.array(z.enum(names)).optional().describe('Only these names of each item; all when left out.'),
  }
}

/** Returns the schema of a page of a list. With `fields` its items have only the chosen names. */
export function listSchema<T extends z.ZodObject>(item: T, chosen: z.ZodObject) {
  return z.strictObject({
    total: z.int().min(0).describe('Items on all pages together'),
    items: z.array(z.union([item, chosen])).describe('With "fields", only the chosen names of each'),
    next: text.nullable().describe('Address of the next page on this host, or null on the last one'),
    nextCursor: text.nullable().describe('The cursor of the next page, or null on the last one'),
  })
}

/** The values that are asked for, by the parameters of them that were given. */
export function filtersAsked<T extends Record<string, unknown>>(
  asked: T,
  names: readonly (keyof T & string)[],
): ListQuestion['filters'] {
  // Each of these parameters is a list of words or names.
  return Object.fromEntries(
    names.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name] as readonly string[]]])),
  )
}

type KeptSource = { path: string; asked: Asked & Record<string, unknown> } & Omit<
  ListQuestion,
  'after' | 'limit'
>

/**
 * Returns one page of a list that the import keeps, as {@link pageOf} does of items in memory: only the items of the page are
 * read. Throws an ApiProblem for a cursor that is not ours.
 */
export async function keptPage<T extends Record<string, unknown>>(
  reads: Pick<ApiReads, 'list'>,
  list: KeptList,
  { path, asked, ...question }: KeptSource,
  show: (item: T) => T,
) {
  const { limit, cursor, fields, ...rest } = asked
  const query = queryOf(rest)
  const after = cursor === undefined ? null : keyIn(cursor, query)
  const part = await reads.list(list, { ...question, after, limit })
  if (part === null) throw notOfTheData(cursor ?? '')
  const last = part.items.at(-1)
  const nextCursor = last !== undefined && part.hasMore ? cursorAfter(last.key, query) : null
  const page = {
    total: part.total,
    // The import wrote it as an item of this list.
    items: part.items.map(({ item }) => withFields(show(item as T), fields)),
    ...nextOf(path, rest, { limit, fields }, nextCursor),
  }
  return { page, facets: facetsShown(part.facets) }
}

function nextOf(
  path: string,
  filters: Record<string, unknown>,
  { limit, fields }: Asked,
  nextCursor: string | null,
) {
  const query = queryOf({ ...filters, ...(fields && { fields }), limit, cursor: nextCursor })
  return { next: nextCursor === null ? null : `${path}?${query}`, nextCursor }
}

type Asked = { limit: number; cursor?: string | undefined; fields?: readonly string[] | undefined }
type Source<T> = { path: string; asked: Asked & Record<string, unknown>; keyOf: (item: T) => string }

/**
 * Returns one page of the items. Their order must be the same at every call; a page begins after the cursor's item, so
 * that none is skipped or repeated when items are added before it. Throws an ApiProblem for a cursor that is not ours.
 */
export function pageOf<T, U extends Record<string, unknown>>(
  items: readonly T[],
  { path, asked, keyOf }: Source<T>,
  show: (item: T) => U,
) {
  const { limit, cursor, fields, ...filters } = asked
  const query = queryOf(filters)
  const begin = cursor === undefined ? 0 : afterKey(items.map(keyOf), cursor, query)
  const shown = items.slice(begin, begin + limit)
  const last = shown.at(-1)
  const nextCursor =
    last !== undefined && begin + limit < items.length ? cursorAfter(keyOf(last), query) : null
  return {
    total: items.length,
    items: shown.map((item) => withFields(show(item), fields)),
    ...nextOf(path, filters, { limit, fields }, nextCursor),
  }
}

function afterKey(keys: string[], cursor: string, query: string): number {
  const at = keys.indexOf(keyIn(cursor, query))
  if (at < 0) throw notOfTheData(cursor)
  return at + 1
}

const notOfTheData = (cursor: string) =>
  wrongCursor(cursor, 'a cursor of the present data; leave it out to begin again')

/** Returns the object with the chosen names only, or whole when none were chosen. */
export function withFields<T extends Record<string, unknown>>(
  item: T,
  fields: readonly string[] | undefined,
): Partial<T> {
  if (!fields) return item
  return Object.fromEntries(Object.entries(item).filter(([name]) => fields.includes(name))) as Partial<T>
}

/** Returns the query of an address; lists have commas, which need no encoding there. */
function queryOf(values: Record<string, unknown>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value)).replaceAll('%2C', ',')}`)
    .join('&')
}
