import { valueStates } from '../absence'
import type { Bounded, Printed } from '../printed'
import type { Limit } from '../result'
import type { BlockNode, Node } from '../shape/node'
import { bounds } from '../vocabulary'
import {
  absentLimitFrom,
  boundedFrom,
  filled,
  ImpossibleCell,
  jsonFrom,
  printedFrom,
  wordIn,
  type Row,
} from './cells'
import { columnNames, derivedFields } from './tables'

/** A column of a table, and the place of the shape that lies in it. */
export type TableColumn = {
  name: string
  type: 'text' | 'whole' | 'number' | 'flag'
  nullable: boolean
  /** The closed words that it may hold; null where any text may stand. */
  words: readonly string[] | null
  path: string
}

/** Returns the items of a list that has a table of its own: those of the item with this id, or of the study. */
export type ListReader = (path: string, parentId: unknown) => readonly unknown[]

/** How one place of the shape lies in a row: its columns, and the way there and back. */
export type Layout = {
  columns: readonly TableColumn[]
  write: (value: unknown, row: Row) => void
  read: (row: Row, lists: ListReader) => unknown
}

type Place = { path: string; column: string }

/** Returns how a place of the shape lies in the row that holds it. `tables` are the paths that have a table of their own. */
export function layoutOf(node: Node, { path, column }: Place, tables: ReadonlySet<string>): Layout {
  const one = (
    type: TableColumn['type'],
    name: string,
    nullable = node.nullable,
    words: TableColumn['words'] = null,
  ) => ({ name, type, nullable, words, path }) satisfies TableColumn
  switch (node.kind) {
    case 'text':
    case 'whole':
    case 'number':
    case 'flag':
      return cellLayout(one(node.kind, column), (stored) => filled(stored, column))
    case 'word':
      return cellLayout(one('text', column, node.nullable, node.words), (stored) =>
        wordIn(node.words, stored),
      )
    case 'printed': {
      const [text, number] = [`${column}Text`, `${column}Number`] as const
      return severalCells(node, [one('text', text), one('number', number)], {
        cells: (value: Printed) => [value.text, value.number],
        value: (row) => printedFrom(row[text], row[number]),
      })
    }
    case 'bounded': {
      const [text, number, bound] = [`${column}Text`, `${column}Number`, `${column}Bound`] as const
      const columns = [
        one('text', text),
        one('number', number),
        one('text', bound, true, Object.keys(bounds)),
      ]
      return severalCells(node, columns, {
        cells: (value: Bounded) => [value.text, value.number, value.bound],
        value: (row) => boundedFrom(row[text], row[number], row[bound]),
      })
    }
    case 'json':
      return severalCells(node, [one('text', column)], {
        cells: (value: unknown) => [JSON.stringify(value)],
        value: (row) => jsonFrom(node.schema, row[column], column),
      })
    case 'limit': {
      const state = `${column}State`
      const [text, number, bound] = [`${column}Text`, `${column}Number`, `${column}Bound`] as const
      const columns = [
        one('text', state, node.nullable, Object.keys(valueStates)),
        one('text', text, true),
        one('number', number, true),
        one('text', bound, true, Object.keys(bounds)),
      ]
      return severalCells(node, columns, {
        cells: (limit: Limit) =>
          limit.state === 'reported'
            ? [limit.state, limit.printed.text, limit.printed.number, limit.printed.bound]
            : [limit.state, null, null, null],
        value: (row): Limit =>
          row[state] === 'reported'
            ? { state: 'reported', printed: boundedFrom(row[text], row[number], row[bound]) }
            : absentLimitFrom(row[state]),
      })
    }
    case 'block':
      return blockLayout(node, { path, column }, tables)
    case 'choice':
      return choiceLayout(node, { path, column }, tables)
    case 'list':
      throw new Error(`The list "${path}" needs a table: add it to studyTables.`)
  }
}

function cellLayout(column: TableColumn, valueOf: (stored: unknown) => unknown): Layout {
  const { name, nullable } = column
  return {
    columns: [column],
    write: (value, row) => void (row[name] = value),
    read: nullable ? (row) => (row[name] === null ? null : valueOf(row[name])) : (row) => valueOf(row[name]),
  }
}

/** The layout of a value in several cells, the first of which is filled when there is one. */
function severalCells<T>(
  { nullable }: Node,
  columns: readonly TableColumn[],
  { cells, value }: { cells: (value: T) => unknown[]; value: (row: Row) => T },
): Layout {
  const names = columns.map(({ name }) => name)
  const [first = ''] = names
  return {
    columns,
    write: (written, row) => {
      // The shape has said that a value of this kind stands here.
      const held = written === null ? names.map(() => null) : cells(written as T)
      names.forEach((name, index) => (row[name] = held[index]))
    },
    read: (row) => (nullable && row[first] === null ? null : value(row)),
  }
}

function blockLayout(node: BlockNode, place: Place, tables: ReadonlySet<string>): Layout {
  const fields = node.fields.map(([name, field]) => {
    const path = pathTo(place.path, name)
    return [name, fieldLayout(field, { path, column: columnOf(place.column, name, path) }, tables)] as const
  })
  const inside = fields.flatMap(([, { columns }]) => columns)
  const read = (row: Row, lists: ListReader) => {
    const block: Row = {}
    for (const [name, layout] of fields) block[name] = layout.read(row, lists)
    return block
  }
  const write = (value: unknown, row: Row) => {
    for (const [name, layout] of fields) layout.write(partOf(value, name), row)
  }
  if (!node.nullable) return { columns: inside, write, read }
  // A block that may be missing is there when its first field that is never empty is filled.
  const sign = inside.find(({ nullable }) => !nullable)?.name
  if (sign === undefined) throw new Error(`Nothing in "${place.path}" tells whether it is there.`)
  return {
    columns: inside.map((column) => ({ ...column, nullable: true })),
    write: (value, row) => {
      if (value !== null) write(value, row)
      else for (const { name } of inside) row[name] = null
    },
    read: (row, lists) => (row[sign] === null ? null : read(row, lists)),
  }
}

/** The layout of a field of a block: in its row, in a table of its own, or nowhere because it follows from others. */
function fieldLayout(node: Node, place: Place, tables: ReadonlySet<string>): Layout {
  const derived = derivedFields[place.path]
  if (derived) return { columns: [], write: () => {}, read: (row) => derived(row) }
  if (!tables.has(place.path)) return layoutOf(node, place, tables)
  return {
    columns: [],
    write: () => {},
    read: (row, lists) => {
      const items = lists(place.path, row.id ?? null)
      return node.kind === 'list' ? items : (items[0] ?? null)
    },
  }
}

/** Each alternative has columns of its own; the one whose first column is filled is the one that holds. */
function choiceLayout(
  node: Extract<Node, { kind: 'choice' }>,
  { path, column }: Place,
  tables: ReadonlySet<string>,
): Layout {
  const options = node.options.map(({ name, fields }) => {
    const layout = blockLayout({ ...node, kind: 'block', fields, nullable: true }, { path, column }, tables)
    return { kind: name, names: fields.map(([field]) => field), layout }
  })
  return {
    columns: options.flatMap(({ layout }) => layout.columns),
    write: (value, row) => {
      const kind = partOf(value, 'kind')
      for (const option of options) option.layout.write(option.kind === kind ? value : null, row)
    },
    read: (row, lists) => {
      for (const { kind, layout } of options) {
        const block = layout.read(row, lists)
        if (block !== null) return { kind, ...(block as Row) }
      }
      throw new ImpossibleCell(`nothing in the column "${options[0]?.layout.columns[0]?.name}"`)
    },
  }
}

/** A field that is called after its kind adds nothing to the name of what holds it. */
const silent = new Set(['pointer', 'printed'])

function columnOf(block: string, name: string, path: string): string {
  const given = columnNames[path]
  if (given !== undefined) return given
  if (silent.has(name)) return block
  return block === '' ? name : `${block}${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

const pathTo = (path: string, name: string) => (path === '' ? name : `${path}.${name}`)

/** Returns the part of a value that the shape says is there. */
export const partOf = (value: unknown, name: string): unknown => (value as Row)[name]
