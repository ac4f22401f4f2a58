import { z } from 'zod'

type Item = Readonly<Record<string, unknown>>
type Column = { head: string; cell: (item: Item) => string }

const named = z.looseObject({
  shortTitle: z.string().optional(),
  title: z.string().optional(),
  label: z.string().optional(),
  name: z.string().optional(),
  id: z.string().optional(),
})

/** Returns a value in a few words: an object by its title or its id, nothing as a dash. */
export function inWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '-'
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.map(inWords).join('; ')
  if (typeof value !== 'object') return String(value).replace(/\s+/g, ' ')
  const { data } = named.safeParse(value)
  return data?.shortTitle ?? data?.label ?? data?.title ?? data?.name ?? data?.id ?? JSON.stringify(value)
}

const column = (head: string, name = head): Column => ({ head, cell: (item) => inWords(item[name]) })

/** The columns that a person is shown of each list; the rest is behind `--fields` and `--json`. */
const usual: Record<string, readonly Column[]> = {
  listStudies: [
    column('study', 'slug'),
    column('design'),
    column('analysed'),
    column('key result', 'keyResult'),
  ],
  listResults: [
    column('study'),
    column('result', 'id'),
    column('population'),
    column('assessor'),
    column('mark'),
    column('reads'),
  ],
  listSources: [
    column('study'),
    column('source', 'id'),
    column('kind'),
    column('reports'),
    column('title', 'shortTitle'),
  ],
  listTerms: [column('term'), column('in plain words', 'plain')],
  search: [column('kind'), column('address'), column('title')],
}

/** Returns the columns of a list of an operation: those asked for, else the usual ones, else every name. */
export function columnsOf(
  operationId: string,
  fields: string | undefined,
  items: readonly Item[],
): readonly Column[] {
  if (fields !== undefined) return fields.split(',').map((name) => column(name.trim()))
  return usual[operationId] ?? Object.keys(items[0] ?? {}).map((name) => column(name))
}
