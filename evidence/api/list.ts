import { z } from 'zod'
import { text } from '@/evidence/study/shape/fields'
import { cursorAfter, keyIn, wrongCursor } from './cursor'
import { maxLimit, defaultLimit } from './limits'

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
  const nextQuery = queryOf({ ...filters, ...(fields && { fields }), limit, cursor: nextCursor })
  return {
    total: items.length,
    items: shown.map((item) => withFields(show(item), fields)),
    next: nextCursor === null ? null : `${path}?${nextQuery}`,
    nextCursor,
  }
}

function afterKey(keys: string[], cursor: string, query: string): number {
  const at = keys.indexOf(keyIn(cursor, query))
  if (at < 0) throw wrongCursor(cursor, 'a cursor of the present data; leave it out to begin again')
  return at + 1
}

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
