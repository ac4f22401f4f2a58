import type { PrismaClient } from '@/generated/prisma/client'
import { DatabaseProblem, rebuildCommand, databaseVersion } from './database-file'
import { engineOf } from './engines/engine'
import type { Connection } from './stored-rows'

type Migration = { migration_name: string; finished: number }

/**
 * Throws a DatabaseProblem unless the database's last migration is the one that this code was written for and
 * every migration in it ended.
 */
export async function requireCurrentSchema(connection: Connection): Promise<void> {
  const migrations = await migrationsOf(connection)
  const unfinished = migrations.find(({ finished }) => !finished)
  if (unfinished) {
    const name = unfinished.migration_name
    throw new DatabaseProblem(
      `The migration ${name} failed half-way. Delete the database, then: ${rebuildCommand}`,
    )
  }
  const last = migrations.at(-1)?.migration_name ?? ''
  if (last === databaseVersion) return
  const age = last < databaseVersion ? 'older' : 'newer'
  const remedy =
    age === 'older' ? `Bring it up to date: ${rebuildCommand}` : 'Update the code, or delete the database.'
  throw new DatabaseProblem(
    last === ''
      ? `The database has no tables. Make them: ${rebuildCommand}`
      : `The database has the ${age} schema ${last}; this code needs ${databaseVersion}. ${remedy}`,
  )
}

async function migrationsOf(connection: Connection): Promise<Migration[]> {
  const tables = await engineOf(connection).tables(connection)
  if (tables.length === 0) return []
  if (!tables.includes('_prisma_migrations')) {
    throw new DatabaseProblem(
      `The database belongs to another program. Move it away, then: ${rebuildCommand}`,
    )
  }
  return connection.$queryRaw<Migration[]>`
    SELECT "migration_name", "finished_at" IS NOT NULL AS "finished" FROM "_prisma_migrations"
    WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`
}

/** Returns the content hash that the last import stored, or null when no import has ended. */
export async function storedContentHash(client: Pick<PrismaClient, 'meta'>): Promise<string | null> {
  const entry = await client.meta.findUnique({ where: { key: 'content-hash' }, select: { value: true } })
  return entry?.value ?? null
}
