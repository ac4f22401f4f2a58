import { columnsOf, inWords } from './columns'

type Body = Readonly<Record<string, unknown>>
type Shown = { operationId: string; fields: string | undefined }

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Returns an answer for a person: a list as lines in columns, anything else as an outline of its names. */
export function bodyInWords(body: Body, { operationId, fields }: Shown): string {
  const { items, total, nextCursor } = body
  if (!Array.isArray(items)) return outline(body).join('\n')
  const rows = items.filter(isBody)
  if (rows.length === 0) return 'Nothing was found.'
  const columns = columnsOf(operationId, fields, rows)
  const lines = aligned([
    columns.map(({ head }) => head),
    ...rows.map((item) => columns.map(({ cell }) => cell(item))),
  ])
  const more = nextCursor === null ? '' : ` Next page: --cursor ${String(nextCursor)}`
  return [...lines, '', `${rows.length} of ${String(total)}.${more}`].join('\n')
}

/** Each column as wide as its longest cell; the last is left as it is. */
function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => [...(row[index] ?? '')].length)),
  )
  return rows.map((row) =>
    row
      .map((cell, index) =>
        index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - [...cell].length),
      )
      .join('  '),
  )
}

/** One line a name; what holds more is set in below it. */
function outline(value: Body, depth = 0): string[] {
  const indent = '  '.repeat(depth)
  return Object.entries(value).flatMap(([name, one]) => {
    if (isBody(one)) return [`${indent}${name}:`, ...outline(one, depth + 1)]
    if (!Array.isArray(one) || !one.some(isBody)) return [`${indent}${name}: ${inWords(one)}`]
    const entries = one.filter(isBody).flatMap((item) => {
      const [first = '', ...rest] = outline(item, depth + 2)
      return [`${indent}  - ${first.trimStart()}`, ...rest]
    })
    return [`${indent}${name}:`, ...entries]
  })
}
