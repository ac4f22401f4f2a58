import type { Study } from '../study'
import type { Row } from './cells'
import { partOf } from './layout'
import { tablesOfStudy, type StoredTable } from './stored-tables'
import type { StudyTable } from './tables'

/** A study as the rows that hold it, by table. */
export type StudyRows = Record<StudyTable, Row[]>

/** Returns the rows of a study; each list's order becomes `position`, from 0. */
export function rowsOf(study: Study): StudyRows {
  const rows = tablesOfStudy.map((table) => [table.model, rowsOfTable(table, study)] as const)
  // The list of tables names every key.
  return Object.fromEntries(rows) as StudyRows
}

function rowsOfTable({ path, parent, isList, countedThroughout, layout }: StoredTable, study: Study): Row[] {
  let counted = 0
  return listsAt(study, path === '' ? [] : path.split('.'), null).flatMap(({ items, ownerId }) =>
    items.map((item, index) => {
      const row: Row = path === '' ? {} : { studySlug: study.slug }
      if (isList) row.position = countedThroughout ? counted : index
      if (parent !== undefined) row[parent] = ownerId
      layout.write(item, row)
      counted += 1
      return row
    }),
  )
}

type OwnedList = { items: readonly unknown[]; ownerId: unknown }

/** Returns what stands at a path, in the items of every list on the way. */
function listsAt(value: unknown, steps: readonly string[], ownerId: unknown): OwnedList[] {
  const [step, ...rest] = steps
  if (step === undefined) return [{ items: Array.isArray(value) ? value : [value], ownerId }]
  const part = partOf(value, step)
  if (part === null) return []
  if (rest.length === 0 || !Array.isArray(part)) return listsAt(part, rest, ownerId)
  return part.flatMap((item: unknown) => listsAt(item, rest, partOf(item, 'id')))
}
