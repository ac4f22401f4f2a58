import { nodeAt, nodeOf, type Node } from '../shape/node'
import { studyShape } from '../shape/study'
import { layoutOf, type TableColumn, type Layout } from './layout'
import { studyTables, type TableOfStudy } from './tables'

/** A table with the layout of its rows. */
export type StoredTable = TableOfStudy & {
  /** Name of its rows in the row of their study. */
  rows: string
  /** Whether there are several in a study, in an order. */
  isList: boolean
  layout: Layout
  /** Columns that hold no field: the study, the order, the item that a row belongs to. */
  keys: readonly TableColumn[]
}

/** Returns the tables in which a study of the given shape lies. Throws where a list of the shape has none. */
export function storedTables(shape: typeof studyShape, tables: readonly TableOfStudy[]): StoredTable[] {
  const study = nodeOf(shape)
  const paths = new Set(tables.map(({ path }) => path))
  return tables.map((table) => storedTable(study, table, paths))
}

function storedTable(study: Node, table: TableOfStudy, paths: ReadonlySet<string>): StoredTable {
  const node = table.path === '' || study.kind !== 'block' ? study : nodeAt(study.fields, table.path)
  const isList = node.kind === 'list'
  const item = node.kind === 'list' ? node.item : { ...node, nullable: false }
  const place = { path: table.path, column: table.column ?? '' }
  const key = (name: string, type: TableColumn['type'] = 'text'): TableColumn => {
    return { name, type, nullable: false, words: null, path: '' }
  }
  return {
    ...table,
    rows: table.rows ?? table.path.split('.').at(-1) ?? '',
    isList,
    layout: table.shared ? sharedLayout(item, table.shared) : layoutOf(item, place, paths),
    keys: [
      ...(table.path === '' ? [] : [key('studySlug')]),
      ...(isList ? [key('position', 'whole')] : []),
      ...(table.parent ? [key(table.parent)] : []),
    ],
  }
}

/** The layout of a row that names what several studies share; reading, what is shared lies in it. */
function sharedLayout(item: Node, shared: string): Layout {
  const inside = layoutOf(item, { path: shared, column: '' }, new Set())
  const name = `${shared}Id`
  return {
    columns: [{ name, type: 'text', nullable: false, words: null, path: shared }],
    write: (value, row) => {
      const cells: Record<string, unknown> = {}
      inside.write(value, cells)
      row[name] = cells.id
    },
    read: (row, lists) => inside.read(row[shared] as Record<string, unknown>, lists),
  }
}

/** The tables of a study, each with its layout. */
export const tablesOfStudy: readonly StoredTable[] = storedTables(studyShape, studyTables)
