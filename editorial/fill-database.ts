import type { PrismaClient } from '@/generated/prisma/client'
import type { Study, Term } from '@/evidence/study/study'
import type { Finding } from '@/evidence/text/finding'
import { databaseUrl, DatabaseProblem } from '@/queries/database-file'
import { requireCurrentSchema, storedContentHash } from '@/queries/database-state'
import { clientOver, type Adapter, type Engine } from '@/queries/engines/engine'
import { engineFor } from '@/queries/engines/for-address'
import { wordsOf } from '@/queries/engines/problem-from'
import { contentHash } from '@/queries/stored-rows'
import { readContent } from './content-files'
import type { Memory } from './memory'
import { listContent } from './list-content'
import { searchContent } from './search-content'
import { isChange, storeContent, storeHash, type ImportChange, type StoredBefore } from './store-content'
import { storeLists } from './store-lists'
import { storeSearch } from './store-search'

export type FillOptions = {
  /** Folder of records and glossary; `content` when left out. */
  contentDir?: string
  /** Address of the database; `DATABASE_URL` or the default when left out. */
  databaseUrl?: string
  /** Stops the import between two statements and takes back what it did. */
  signal?: AbortSignal
  /** Longest that the transaction may take, in milliseconds; what the engine allows when left out. */
  timeout?: number
  /** How connections are opened; tests put a failing one here. */
  openAdapter?: (url: string) => Adapter
  /** What was read and made for the last import; nothing when left out. */
  memory?: Memory
  /** What the last import of this program left in the database, kept by it for the next. */
  left?: { last: StoredBefore | null }
  /** Is given what was read, once it is in the database. */
  onStored?: (read: { studies: Study[]; terms: Term[] }) => void
  /** Leaves the search as it is, for an import to come. */
  withoutSearch?: boolean
}

export type FillOutcome = {
  changed: boolean
  /** Null when findings stopped the import before it reached the database. */
  change: ImportChange | null
  findings: Finding[]
}

/**
 * Makes the database hold what the content folder says: everything is read and judged first, then written in
 * one transaction, and rows that are the same already stay. With any finding of severity "error" the database
 * is not opened. Rejects with a DatabaseProblem when the database is missing, made by other code, damaged or
 * being written to by another import, and with the signal's reason when it was stopped; the database is then
 * as it was.
 */
export async function fillDatabase(options: FillOptions = {}): Promise<FillOutcome> {
  const contentDir = options.contentDir ?? 'content'
  const { studies, terms, names, findings } = readContent(contentDir, [], options.memory)
  if (findings.some(({ severity }) => severity === 'error')) return { changed: false, change: null, findings }
  const url = databaseUrl(options.databaseUrl)
  const engine = await engineFor(url)
  const problem = engine.problemOf(url)
  if (problem) throw new DatabaseProblem(problem)

  const search = options.withoutSearch
    ? null
    : searchContent(contentDir, studies, terms, names, options.memory)
  const lists = listContent(contentDir, studies, names, options.memory)
  const client = clientOver(engine, options.openAdapter?.(url) ?? engine.adapterFor(url, 'writing'))
  try {
    await requireCurrentSchema(client)
    const { left } = options
    if (!left?.last) await requireSound(client, engine)
    const isSound = search === null || (await storedContentHash(client)) === (await contentHash(client))
    const change = await client.$transaction(
      async (transaction) => {
        await engine.beginImport(transaction)
        const stored = await storeContent(transaction, studies, terms, options.signal, left?.last)
        // In the same transaction, so that what is found is what is there.
        await storeLists(transaction, lists, { signal: options.signal, anew: !isSound })
        if (search) {
          await storeSearch(transaction, search, engine.index, { signal: options.signal, anew: !isSound })
        }
        await storeHash(transaction)
        return stored
      },
      { timeout: options.timeout ?? engine.importWithin, maxWait: 10_000 },
    )
    if (left) left.last = { studies: new Set(studies), hash: await storedContentHash(client) }
    await engine.endImport(client)
    options.onStored?.({ studies, terms })
    return { changed: isChange(change), change, findings }
  } catch (error) {
    options.signal?.throwIfAborted()
    throw error instanceof DatabaseProblem
      ? error
      : new DatabaseProblem(sentenceFor(error, engine), { cause: error })
  } finally {
    await client.$disconnect()
  }
}

async function requireSound(client: PrismaClient, engine: Engine): Promise<void> {
  const damage = await engine.damageOf(client)
  if (damage !== null) throw new DatabaseProblem(`The database is damaged (${damage}). ${engine.remedy}`)
}

const tooSlow = /expired transaction|Transaction already closed/i

/** Returns one sentence for a failure of the database; the transaction has taken everything back. */
function sentenceFor(error: unknown, { sentences }: Engine): string {
  const said = wordsOf(error)
  const known = tooSlow.test(said)
    ? 'The import took longer than its timeout ("importWithin" in queries/engines/).'
    : sentences.find(([pattern]) => pattern.test(said))?.[1]
  const last = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error)
  return `${known ?? `The database refused the import: ${last}.`} It is as it was.`
}
