import type { Prisma } from '@/generated/prisma/client'
import type { Row } from '@/evidence/study/storage/cells'
import type { StudyTable } from '@/evidence/study/storage/tables'

type Writer = { createMany: (rows: { data: Row[] }) => Promise<unknown> }

/** Writes rows of one table of a study. */
export async function writeRows(
  transaction: Prisma.TransactionClient,
  table: StudyTable,
  data: Row[],
): Promise<void> {
  if (data.length === 0) return
  // Every model has a writer under its name; rows and columns are held to each other by prisma/shape.test.ts.
  const writers = transaction as unknown as Record<Uncapitalize<StudyTable>, Writer>
  const name = `${table.charAt(0).toLowerCase()}${table.slice(1)}` as Uncapitalize<StudyTable>
  await writers[name].createMany({ data })
}
