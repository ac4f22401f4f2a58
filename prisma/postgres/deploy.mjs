import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { postgresAddress } from './address.mjs'
import { inTransaction } from './connect.mjs'
import { postgresSchema } from './translate.mjs'

const folder = new URL('../migrations/', import.meta.url)

/** Returns the migrations as they are committed, in their order. */
function committed() {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8') }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * Returns what the migrations make of an empty SQLite database, object by object, in the order of their making.
 * @returns {import('./translate.mjs').SqliteObject[]}
 */
export function objectsOfSqlite() {
  /** @type {typeof import('libsql')} */
  const Database = createRequire(import.meta.url)('libsql')
  const database = new Database(':memory:')
  for (const { sql } of committed()) database.exec(sql)
  const objects = database
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
    )
    .all()
  database.close()
  return /** @type {import('./translate.mjs').SqliteObject[]} */ (objects)
}

/** Which migrations there were is kept as Prisma keeps it, so that one question about them serves both engines. */
const historyTable = `CREATE TABLE "_prisma_migrations" (
  "id" TEXT NOT NULL PRIMARY KEY, "checksum" TEXT NOT NULL, "finished_at" TIMESTAMPTZ, "migration_name" TEXT COLLATE "C" NOT NULL,
  "logs" TEXT, "rolled_back_at" TIMESTAMPTZ, "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

/**
 * Makes the tables of the last migration in the address's schema, in one transaction, and returns the names of the migrations that
 * were not there before. Tables of an older version are dropped, rows and all: they hold nothing but what the next import brings
 * again. Throws, in a sentence, where the schema holds another program's tables, or those of newer code.
 * @param {string} url
 * @returns {Promise<string[]>}
 */
export async function deployTo(url) {
  const { schema } = postgresAddress(url)
  const migrations = committed()
  return inTransaction(url, async ({ run, ask }) => {
    await ask(`SELECT 1 FROM pg_advisory_xact_lock(hashtext('${schema}'))`)
    const tables = (await ask(`SELECT tablename::text FROM pg_tables WHERE schemaname = '${schema}'`)).flat()
    /** @type {string[]} */
    let found = []
    if (tables.length > 0) {
      const names = tables.includes('_prisma_migrations')
        ? await ask(`SELECT "migration_name" FROM "${schema}"."_prisma_migrations" ORDER BY 1`)
        : []
      found = names.map(([name]) => String(name))
      if (found[0] !== migrations[0]?.name)
        throw new Error(`The schema ${schema} belongs to another program. Name another one in DATABASE_URL.`)
    }
    const [last, wanted] = [found.at(-1) ?? '', migrations.at(-1)?.name ?? '']
    if (last === wanted) return []
    if (last > wanted) {
      throw new Error(
        `The schema ${schema} is at the newer version ${last}; this code needs ${wanted}. Update the code, or name another schema.`,
      )
    }
    if (tables.length > 0) await run(`DROP SCHEMA "${schema}" CASCADE`)
    const isThere = (await ask(`SELECT 1 FROM pg_namespace WHERE nspname = '${schema}'`)).length > 0
    // Only who may make schemas can ask for one that may be there already.
    if (!isThere) await run(`CREATE SCHEMA "${schema}"`)
    await makeTables(schema, run)
    return migrations.map(({ name }) => name).filter((name) => !found.includes(name))
  })
}

/**
 * Makes the tables in an empty schema.
 * @param {string} schema
 * @param {(sql: string) => Promise<number>} run
 */
export async function makeTables(schema, run) {
  await run(`SET LOCAL search_path = "${schema}"`)
  for (const statement of [historyTable, ...postgresSchema(objectsOfSqlite())]) await run(statement)
  for (const { name, sql } of committed()) {
    const checksum = createHash('sha256').update(sql).digest('hex')
    await run(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
       VALUES ('${name}', '${checksum}', now(), '${name}', 1)`,
    )
  }
}

/**
 * Drops the address's schema, where there is one that is this site's.
 * @param {string} url
 */
export async function dropSchema(url) {
  const { schema } = postgresAddress(url)
  return inTransaction(url, async ({ run, ask }) => {
    const tables = (await ask(`SELECT tablename::text FROM pg_tables WHERE schemaname = '${schema}'`)).flat()
    if (tables.length > 0 && !tables.includes('_prisma_migrations'))
      throw new Error(`The schema ${schema} belongs to another program.`)
    await run(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`)
    return null
  })
}
