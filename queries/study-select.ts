import type { Prisma } from '@/generated/prisma/client'
import { tablesOfStudy, type StoredTable } from '@/evidence/study/storage/stored-tables'

type Select = Record<string, true | object>

/** Everything of a study that pages, exports and checks read: each table once, in the record's order. */
export const studySelect: Prisma.StudySelect = tablesOfStudy
  .map((table): Select => (table.path === '' ? cellsOf(table) : { [table.rows]: rowsIn(table) }))
  .reduce((select, part) => ({ ...select, ...part }))

function rowsIn(table: StoredTable) {
  const select = cellsOf(table)
  return table.isList ? { select, orderBy: { position: 'asc' } } : { select }
}

function cellsOf({ layout, parent, shared }: StoredTable): Select {
  if (shared) return { [shared]: { select: { id: true, name: true } } }
  const names = layout.columns.map(({ name }) => name)
  return Object.fromEntries([...names, ...(parent ? [parent] : [])].map((name) => [name, true]))
}
