import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PrismaClient, type Prisma } from '@/generated/prisma/client'
import { keptItems } from '@/evidence/api/kept-lists'
import { listingOf, type StudyListing } from '@/evidence/listing/listing'
import { noReadings } from '@/evidence/readings/readings-schema'
import { studyDocuments } from '@/evidence/search/study-documents'
import { namesOfTerms, termDocuments } from '@/evidence/search/term-documents'
import type { SearchDocument } from '@/evidence/search/document'
import { contentHash } from '@/queries/stored-rows'
import { sqlite } from '@/queries/engines/sqlite'
import { libsqlAdapter, writingPragmas } from '@/queries/libsql-adapter'
import { readContent } from '@/editorial/content-files'
import { storeLists } from '@/editorial/store-lists'
import { storeSearch } from '@/editorial/store-search'
import { writeRows } from '@/editorial/write-rows'
import { rowsOf, type StudyRows } from '@/evidence/study/storage/rows-of'
import { studyTables } from '@/evidence/study/storage/tables'
import type { Study } from '@/evidence/study/study'
import { syntheticStudy } from './synthetic-study'

/** What a synthetic database holds: what search and lists read, or the records with the lists of the interface as well. */
type Contents = { records?: boolean }

/**
 * Makes a database in a temporary folder with this many invented studies in its search tables, and returns its address. With
 * `records` the tables of records and the kept lists hold them too; else those stay empty: search reads none of them.
 */
export async function syntheticDatabase(
  studies: number,
  { records = false }: Contents = {},
): Promise<{ folder: string; url: string; documents: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'not-real-studies-'))
  const url = `file:${path.join(folder, 'synthetic.db')}`
  await migrated(url)
  const { studies: real, terms } = readContent('content')
  // With records, those of the shape of a small trial: the largest would make ten gigabytes of ten thousand.
  const models = real.filter(({ results }) => results.length > 5 && (!records || results.length <= 20))
  const numberOfDigits = String(studies).length
  /** Made anew at each walk: all of them at once would need more memory than a record that is written. */
  const invented = {
    *[Symbol.iterator]() {
      for (let number = 0; number < studies; number += 1) {
        const model = models[number % models.length]
        if (!model) throw new Error('There is no record to take the shape of.')
        // Digits before which zeros stand: the order of the names is then that of the numbers.
        yield syntheticStudy(model, number, records ? numberOfDigits : 0)
      }
    },
  }
  const ofStudies: SearchDocument[] = []
  const listings: StudyListing[] = []
  for (const study of invented) {
    ofStudies.push(...studyDocuments(study, terms))
    listings.push(listingOf(study))
  }
  const ofKind = (kind: SearchDocument['kind']) => ofStudies.filter((one) => one.kind === kind)
  const documents = [...termDocuments(terms), ...ofKind('study'), ...ofKind('result'), ...ofKind('source')]
  const client = new PrismaClient({ adapter: libsqlAdapter(url, writingPragmas) })
  await client.$transaction(
    async (transaction) => {
      if (records) await storeRecords(transaction, invented)
      await storeSearch(transaction, { documents, names: namesOfTerms(terms), listings }, sqlite.index)
      const value = await contentHash(transaction)
      await transaction.meta.create({ data: { key: 'content-hash', value } })
    },
    { timeout: 7_200_000 },
  )
  await client.$disconnect()
  return { folder, url, documents: documents.length }
}

const studiesAtOnce = 25

async function storeRecords(transaction: Prisma.TransactionClient, studies: Iterable<Study>): Promise<void> {
  await transaction.$executeRaw`PRAGMA defer_foreign_keys = ON`
  const conditions = new Map<string, string>()
  let waiting: StudyRows[] = []
  const write = async () => {
    for (const { model } of studyTables)
      await writeRows(
        transaction,
        model,
        waiting.flatMap((rows) => rows[model]),
      )
    waiting = []
  }
  for (const study of studies) {
    for (const { id, name } of study.conditions) conditions.set(id, name)
    waiting.push(rowsOf(study))
    if (waiting.length === studiesAtOnce) await write()
  }
  await write()
  await transaction.condition.createMany({ data: [...conditions].map(([id, name]) => ({ id, name })) })
  const listed = {
    *[Symbol.iterator]() {
      // Readings of its own for each: what is made of a study is then forgotten with it.
      for (const study of studies) yield { study, readings: { ...noReadings }, history: [] }
    },
  }
  await storeLists(transaction, { [Symbol.iterator]: () => keptItems(listed, []) })
}

async function migrated(url: string): Promise<void> {
  const connection = await libsqlAdapter(url, writingPragmas).connect()
  const folders = readdirSync('prisma/migrations', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  await connection.executeScript(
    'CREATE TABLE "_prisma_migrations" ("migration_name" TEXT, "finished_at" TEXT, "rolled_back_at" TEXT)',
  )
  for (const name of folders.map((entry) => entry.name).sort()) {
    await connection.executeScript(
      readFileSync(path.join('prisma/migrations', name, 'migration.sql'), 'utf8'),
    )
    await connection.executeScript(`INSERT INTO "_prisma_migrations" VALUES ('${name}', 'now', NULL)`)
  }
  await connection.dispose()
}
