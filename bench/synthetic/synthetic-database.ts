import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PrismaClient } from '@/generated/prisma/client'
import { listingOf } from '@/evidence/listing/listing'
import { studyDocuments } from '@/evidence/search/study-documents'
import { namesOfTerms, termDocuments } from '@/evidence/search/term-documents'
import type { SearchDocument } from '@/evidence/search/document'
import { contentHash } from '@/queries/stored-rows'
import { libsqlAdapter, writingPragmas } from '@/queries/libsql-adapter'
import { readContent } from '@/editorial/content-files'
import { storeSearch } from '@/editorial/store-search'
import { syntheticStudy } from './synthetic-study'

/**
 * Makes a database in a temporary folder with this many invented studies in its search tables, and returns its address.
 * The tables of records stay empty: search and lists read none of them.
 */
export async function syntheticDatabase(
  studies: number,
): Promise<{ folder: string; url: string; documents: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'not-real-studies-'))
  const url = `file:${path.join(folder, 'synthetic.db')}`
  await migrated(url)
  const { studies: real, terms } = readContent('content')
  const models = real.filter(({ results }) => results.length > 5)
  const invented = Array.from({ length: studies }, (_, number) => {
    const model = models[number % models.length]
    if (!model) throw new Error('There is no record to take the shape of.')
    return syntheticStudy(model, number)
  })
  const ofStudies = invented.flatMap((study) => studyDocuments(study, terms))
  const ofKind = (kind: SearchDocument['kind']) => ofStudies.filter((one) => one.kind === kind)
  const documents = [...termDocuments(terms), ...ofKind('study'), ...ofKind('result'), ...ofKind('source')]
  const client = new PrismaClient({ adapter: libsqlAdapter(url, writingPragmas) })
  await client.$transaction(
    async (transaction) => {
      await storeSearch(transaction, {
        documents,
        names: namesOfTerms(terms),
        listings: invented.map(listingOf),
      })
      const value = await contentHash(transaction)
      await transaction.meta.create({ data: { key: 'content-hash', value } })
    },
    { timeout: 600_000 },
  )
  await client.$disconnect()
  return { folder, url, documents: documents.length }
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
