import { isPostgres, postgresAddress, withSchema } from '../prisma/postgres/address.mjs'
import { inTransaction } from '../prisma/postgres/connect.mjs'

/** PostgreSQL keeps 63 bytes of a name. */
const longestName = 63

/**
 * Copies the schema that a build was made from into one of the release's own, in one transaction, and returns its name and its size in
 * bytes. Of constraints the copy has none: nobody writes to it, and dropping the one does not touch the other.
 * @param {string} url
 * @param {string} release the release's name
 */
export async function keepSchema(url, release) {
  const { schema } = postgresAddress(url)
  const mark = `_${release.toLowerCase().replace(/[^a-z0-9]+/g, '')}`
  const kept = `${schema.slice(0, longestName - mark.length)}${mark}`
  return inTransaction(url, async ({ run, ask }) => {
    // Everything is copied as it was at one moment.
    await run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
    const tables = (
      await ask(`SELECT tablename::text FROM pg_tables WHERE schemaname = '${schema}' ORDER BY 1`)
    ).flat()
    if (!tables.includes('Meta')) throw new Error(`There is no content in the schema ${schema}.`)
    await run(`CREATE SCHEMA "${kept}"`)
    for (const table of tables) {
      await run(
        `CREATE TABLE "${kept}"."${table}" (LIKE "${schema}"."${table}" INCLUDING DEFAULTS INCLUDING INDEXES)`,
      )
      await run(`INSERT INTO "${kept}"."${table}" SELECT * FROM "${schema}"."${table}"`)
    }
    await run(`CREATE TEXT SEARCH DICTIONARY "${kept}"."stems" (TEMPLATE = snowball, LANGUAGE = porter)`)
    await run(`CREATE TEXT SEARCH CONFIGURATION "${kept}"."words" (COPY = "${schema}"."words")`)
    await run(
      `ALTER TEXT SEARCH CONFIGURATION "${kept}"."words" ALTER MAPPING REPLACE "${schema}"."stems" WITH "${kept}"."stems"`,
    )
    const [[bytes] = []] = await ask(
      `SELECT sum(pg_total_relation_size(c.oid))::bigint::text FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = '"${kept}"'::regnamespace`,
    )
    return { schema: kept, bytes: Number(bytes) }
  })
}

/**
 * Drops the schema of a release that is kept no longer. What cannot be dropped stays, and is said: the release that was just made is
 * good all the same.
 * @param {string} url
 * @param {string} schema
 */
export async function dropKept(url, schema) {
  await inTransaction(url, ({ run }) => run(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`)).catch((error) =>
    console.error(`The schema ${schema} of an old release could not be dropped: ${error.message}`),
  )
}

/**
 * Returns the address under which a release finds the content that it was made from. Throws a sentence where DATABASE_URL names another
 * kind of database than it was built with.
 * @param {{ schema?: string }} release as its `release.json` has it
 * @param {{ file: string, url: string | undefined }} places its copy of SQLite's file, and DATABASE_URL
 */
export function addressOfRelease({ schema }, { file, url }) {
  if (schema === undefined) {
    if (isPostgres(url))
      throw new Error(
        'DATABASE_URL names PostgreSQL, but this release was built with SQLite: build it again, or leave the setting out.',
      )
    return `file:${file}`
  }
  if (!isPostgres(url) || url === undefined)
    throw new Error(
      'This release was built with PostgreSQL: set DATABASE_URL to the address that it was built with.',
    )
  return withSchema(url, schema)
}
