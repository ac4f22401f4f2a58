import { setImmediate } from 'node:timers/promises'
import type { Prisma } from '@/generated/prisma/client'
import { rowsOf, type StudyRows } from '@/evidence/study/storage/rows-of'
import { studyTables } from '@/evidence/study/storage/tables'
import type { Study, Term } from '@/evidence/study/study'
import { contentHash, rowTexts, sharedTables, storedRowTexts, type SharedTable } from '@/queries/stored-rows'
import { storedContentHash } from '@/queries/database-state'
import { replaceSharedRows, sharedRows } from './shared-rows'
import { writeRows } from './write-rows'

/** What an import did, by the slugs of studies. */
export type ImportChange = {
  added: string[]
  changed: string[]
  removed: string[]
  /** Whether the glossary or a condition's name changed. */
  shared: boolean
}

const tables = studyTables.map(({ model }) => model)

/**
 * What an import of this very program stored last, and the hash that it left: while the database still has that hash, rows
 * of the same studies need no second look.
 */
export type StoredBefore = { studies: ReadonlySet<Study>; hash: string | null }

/**
 * Makes the database hold exactly these studies and terms, inside the given transaction of an import, and says what changed.
 * The study names its key result and the result its study: references are checked when the transaction ends.
 * Rows that are the same already are not touched. Rejects at the first statement that fails, or when `signal`
 * asks to stop; the caller's transaction then ends without a trace.
 */
export async function storeContent(
  transaction: Prisma.TransactionClient,
  studies: readonly Study[],
  terms: readonly Term[],
  signal?: AbortSignal,
  stored: StoredBefore | null = null,
): Promise<ImportChange> {
  const slugs = await transaction.study.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })
  const before = new Set(slugs.map(({ slug }) => slug))
  const isAsLeft = stored !== null && stored.hash === (await storedContentHash(transaction))
  const wanted = new Map(studies.map((study) => [study.slug, study]))
  const change: ImportChange = { added: [], changed: [], removed: [], shared: false }
  change.removed = [...before].filter((slug) => !wanted.has(slug))
  for (const [slug, study] of wanted) {
    await pause(signal)
    if (!before.has(slug)) change.added.push(slug)
    else if (isAsLeft && stored.studies.has(study)) continue
    else if (await differs(transaction, slug, rowsOf(study))) change.changed.push(slug)
  }
  const shared = sharedRows(studies, terms)
  change.shared = await sharedDiffer(transaction, shared)

  if (isChange(change)) {
    await transaction.study.deleteMany({ where: { slug: { in: [...change.removed, ...change.changed] } } })
    if (change.shared) await replaceSharedRows(transaction, shared)
    for (const slug of [...change.added, ...change.changed]) {
      const study = wanted.get(slug)
      if (study) await writeStudy(transaction, rowsOf(study), signal)
    }
  }
  await pause(signal)
  return change
}

/** Returns whether an import changed any row. */
export function isChange({ added, changed, removed, shared }: ImportChange): boolean {
  return added.length + changed.length + removed.length > 0 || shared
}

async function writeStudy(transaction: Prisma.TransactionClient, rows: StudyRows, signal?: AbortSignal) {
  for (const table of tables) {
    await pause(signal)
    await writeRows(transaction, table, rows[table])
  }
}

async function differs(
  transaction: Prisma.TransactionClient,
  slug: string,
  rows: StudyRows,
): Promise<boolean> {
  for (const table of tables) {
    if (!same(rowTexts(table, rows[table]), await storedRowTexts(transaction, table, slug))) return true
  }
  return false
}

async function sharedDiffer(
  transaction: Prisma.TransactionClient,
  rows: Record<SharedTable, Record<string, unknown>[]>,
): Promise<boolean> {
  for (const table of sharedTables) {
    if (!same(rowTexts(table, rows[table]), await storedRowTexts(transaction, table))) return true
  }
  return false
}

const same = (one: string[], other: string[]) =>
  one.length === other.length && one.every((text, index) => text === other[index])

/** Stores the hash of all rows, the last thing that an import does: readers refuse a database whose rows do not match it. */
export async function storeHash(transaction: Prisma.TransactionClient): Promise<void> {
  const value = await contentHash(transaction)
  const key = 'content-hash'
  const entry = await transaction.meta.findUnique({ where: { key }, select: { value: true } })
  if (entry?.value === value) return
  await transaction.meta.upsert({ where: { key }, create: { key, value }, update: { value } })
}

/** Lets a signal's handler run between statements: the driver itself never yields. */
async function pause(signal?: AbortSignal): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}
