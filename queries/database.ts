import 'server-only'
import type { PrismaClient } from '@/generated/prisma/client'
import { databaseUrl, DatabaseProblem } from './database-file'
import { requireCurrentSchema, storedContentHash } from './database-state'
import { clientOver, engineOf, type Engine } from './engines/engine'
import { engineFor } from './engines/for-address'
import { problemFrom } from './engines/problem-from'
import { contentHash } from './stored-rows'

type OpenDatabase = { url: string; identity: string; client: Promise<PrismaClient> }

/** The one connection of this process; kept outside the module, which a development server loads again and again. */
const kept = globalThis as typeof globalThis & { denominatorDatabase?: OpenDatabase | undefined }

/**
 * Returns the client of the database, for reading only, after its schema and the hash of its rows were found right.
 * Rejects with a DatabaseProblem that names the command to run when the file is missing (none is created), empty,
 * not ours, cut short, of another schema, without an import, or changed since its import.
 */
export async function database(): Promise<PrismaClient> {
  const url = databaseUrl()
  const engine = await engineFor(url)
  const open = kept.denominatorDatabase
  const identity = engine.identityOf(url)
  if (open && open.url === url && open.identity === identity) return open.client
  const client = closeDatabase().then(() => openDatabase(url, engine))
  kept.denominatorDatabase = { url, identity, client }
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

async function openDatabase(url: string, engine: Engine): Promise<PrismaClient> {
  const problem = engine.problemOf(url)
  if (problem) throw new DatabaseProblem(problem)
  const client = clientOver(engine, engine.adapterFor(url, 'reading'))
  try {
    await requireCurrentSchema(client)
    await requireImportedRows(client)
    return client
  } catch (error) {
    await client.$disconnect()
    throw problemFrom(error, engine)
  }
}

/** Returns the hash that the last import stored; throws unless the rows still have it. */
export async function requireImportedRows(client: PrismaClient): Promise<string> {
  const stored = await storedContentHash(client)
  if (stored === null) throw new DatabaseProblem('The database holds no import. Fill it: npx prisma db seed')
  if ((await contentHash(client)) === stored) return stored
  throw new DatabaseProblem(
    `The database's rows are not those of its last import. ${engineOf(client).remedy}`,
  )
}
