import { PrismaClient } from '@/generated/prisma/client'
import type { Finding } from '@/evidence/record/finding'
import {
  databaseUrl,
  DatabaseProblem,
  fileProblem,
  filePathOf,
  rebuildCommand,
} from '@/queries/database-file'
import { requireCurrentSchema } from '@/queries/database-state'
import { libsqlAdapter, writingPragmas, type SqliteAdapter } from '@/queries/libsql-adapter'
import { readContent } from './content-files'
import { isChange, storeContent, type ImportChange } from './store-content'

export type ImportOptions = {
  /** Folder of records and glossary; `content` when left out. */
  contentDir?: string
  /** Address of the database; `DATABASE_URL` or the default when left out. */
  databaseUrl?: string
  /** Stops the import between two statements and takes back what it did. */
  signal?: AbortSignal
  /** How connections are opened; tests put a failing one here. */
  openAdapter?: (url: string) => SqliteAdapter
}

export type ImportOutcome = {
  changed: boolean
  /** Null when findings stopped the import before it reached the database. */
  change: ImportChange | null
  findings: Finding[]
}

/** Longest that one import may hold its transaction, and wait for it to begin, in milliseconds. */
const limits = { timeout: 60_000, maxWait: 10_000 }

/**
 * Makes the database hold what the content folder says: everything is read and judged first, then written in
 * one transaction, and rows that are the same already stay. With any finding of severity "error" the database
 * is not opened. Rejects with a DatabaseProblem when the database is missing, made by other code, damaged or
 * being written to by another import, and with the signal's reason when it was stopped; the database is then
 * as it was.
 */
export async function importAll(options: ImportOptions = {}): Promise<ImportOutcome> {
  const { studies, terms, findings } = readContent(options.contentDir ?? 'content')
  if (findings.some(({ severity }) => severity === 'error')) return { changed: false, change: null, findings }
  const url = databaseUrl(options.databaseUrl)
  const problem = fileProblem(filePathOf(url))
  if (problem) throw new DatabaseProblem(problem)

  const open = options.openAdapter ?? ((address: string) => libsqlAdapter(address, writingPragmas))
  const client = new PrismaClient({ adapter: open(url) })
  try {
    await requireCurrentSchema(client)
    await requireSoundFile(client)
    const change = await client.$transaction(
      (transaction) => storeContent(transaction, studies, terms, options.signal),
      limits,
    )
    // Readers then find everything in the one file, and the log beside it is empty.
    await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
    return { changed: isChange(change), change, findings }
  } catch (error) {
    options.signal?.throwIfAborted()
    throw importProblem(error)
  } finally {
    await client.$disconnect()
  }
}

async function requireSoundFile(client: PrismaClient): Promise<void> {
  const [row] = await client.$queryRaw<{ quick_check: string }[]>`PRAGMA quick_check(1)`
  if (row?.quick_check === 'ok') return
  throw new DatabaseProblem(
    `The database is damaged (${row?.quick_check}). Delete it, then: ${rebuildCommand}`,
  )
}

/** SQLite's own words for what an editor can do something about; anything else keeps its own message. */
const remedies: [RegExp, string][] = [
  [
    /SQLITE_BUSY|database is locked|SocketTimeout|Socket timeout/i,
    'Another import is writing to the database. Wait for it to end, then try again.',
  ],
  [/database or disk is full/i, 'The disk is full: nothing was imported. Make room, then try again.'],
  [
    /readonly database|attempt to write a readonly/i,
    'The database may not be written to. Check the rights on its folder, then try again.',
  ],
  [/malformed|not a database/i, `The database is damaged. Delete it, then: ${rebuildCommand}`],
  [
    /expired transaction|Transaction already closed/i,
    `The import took longer than ${limits.timeout / 1000} s and was taken back; "limits" in editorial/import.ts sets the time.`,
  ],
]

function importProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseProblem) return error
  const said = `${error.message} ${error.cause instanceof Error ? error.cause.message : JSON.stringify(error.cause ?? '')}`
  const remedy = remedies.find(([pattern]) => pattern.test(said))
  return remedy ? new DatabaseProblem(remedy[1], { cause: error }) : error
}
