import 'server-only'
import { statSync } from 'node:fs'
import { PrismaClient } from '@/generated/prisma/client'
import { databaseUrl, DatabaseProblem, fileProblem, filePathOf, rebuildCommand } from './database-file'
import { requireCurrentSchema, storedContentHash } from './database-state'
import { libsqlAdapter, readingPragmas } from './libsql-adapter'
import { contentHash } from './stored-rows'

type OpenDatabase = { url: string; file: string; client: Promise<PrismaClient> }

/** The one connection of this process; kept outside the module, which a development server loads again and again. */
const kept = globalThis as typeof globalThis & { denominatorDatabase?: OpenDatabase | undefined }

/**
 * Returns the client of the database, for reading only, after its schema and the hash of its rows were found right.
 * Rejects with a DatabaseProblem that names the command to run when the file is missing (none is created), empty,
 * not ours, cut short, of another schema, without an import, or changed since its import.
 */
export async function database(): Promise<PrismaClient> {
  const url = databaseUrl()
  const open = kept.denominatorDatabase
  const file = identityOf(filePathOf(url))
  if (open && open.url === url && open.file === file) return open.client
  await closeDatabase()
  const client = openDatabase(url)
  kept.denominatorDatabase = { url, file, client }
  // A database that could not be opened is tried again at the next call: it may have been mended.
  client.catch(() => (kept.denominatorDatabase = undefined))
  return client
}

/** Closes the connection of this process, if there is one. */
export async function closeDatabase(): Promise<void> {
  const open = kept.denominatorDatabase
  kept.denominatorDatabase = undefined
  await open?.client.then((client) => client.$disconnect()).catch(() => undefined)
}

async function openDatabase(url: string): Promise<PrismaClient> {
  const problem = fileProblem(filePathOf(url))
  if (problem) throw new DatabaseProblem(problem)
  const client = new PrismaClient({ adapter: libsqlAdapter(url, readingPragmas) })
  try {
    await requireCurrentSchema(client)
    await requireImportedRows(client)
    return client
  } catch (error) {
    await client.$disconnect()
    throw error instanceof DatabaseProblem ? error : damaged(error)
  }
}

/** Returns the hash that the last import stored; throws unless the rows still have it. */
export async function requireImportedRows(client: PrismaClient): Promise<string> {
  const stored = await storedContentHash(client)
  if (stored === null) throw new DatabaseProblem('The database holds no import. Fill it: npx prisma db seed')
  if ((await contentHash(client)) === stored) return stored
  throw new DatabaseProblem(
    `The database's rows are not those of its last import. Delete it, then: ${rebuildCommand}`,
  )
}

function damaged(error: unknown): DatabaseProblem {
  return new DatabaseProblem(`The database cannot be read. Delete it, then: ${rebuildCommand}`, {
    cause: error,
  })
}

/** A file put in another's place has another identity, though not another name. */
function identityOf(filePath: string): string {
  const stat = statSync(filePath, { throwIfNoEntry: false })
  return stat ? `${stat.dev}:${stat.ino}` : 'missing'
}
