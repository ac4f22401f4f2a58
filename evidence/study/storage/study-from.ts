import { groupedBy } from '../grouped'
import type { Study } from '../study'
import type { Row } from './cells'
import type { ListReader } from './layout'
import { tablesOfStudy, type StoredTable } from './stored-tables'

const [studyTable, ...partTables] = tablesOfStudy

/**
 * Returns the study in a row of its table, in which the rows of its other tables lie by name, in their order. Throws an
 * ImpossibleCell on a cell that the constraints exclude.
 */
export function studyFrom(stored: Row): Study {
  const lists = new Map(partTables.map((table) => [table.path, listIn(stored, table)]))
  const read: ListReader = (path, ownerId) => {
    const list = lists.get(path)
    const rows = list?.rowsOf(ownerId) ?? []
    return rows.map((row) => list?.table.layout.read(row, read))
  }
  // The layout is made from the shape of which Study is the type.
  return studyTable?.layout.read(stored, read) as Study
}

type StoredList = { table: StoredTable; rowsOf: (ownerId: unknown) => readonly Row[] }

function listIn(stored: Row, table: StoredTable): StoredList {
  const held = stored[table.rows] as Row[] | Row | null
  const rows = Array.isArray(held) ? held : held === null ? [] : [held]
  const { parent } = table
  if (parent === undefined) return { table, rowsOf: () => rows }
  const groups = groupedBy(rows, (row) => String(row[parent]))
  return { table, rowsOf: (ownerId) => groups.get(String(ownerId)) ?? [] }
}
