import { postgresAdapter } from './connect.mjs'
import { deployTo, dropSchema } from './deploy.mjs'

/** The calls of Prisma's command line that PostgreSQL answers; migrations are written, compared and tried on SQLite. */
const answers = /** @type {Record<string, (url: string) => Promise<unknown>>} */ ({
  applyMigrations: async (url) => ({ appliedMigrationNames: await deployTo(url) }),
  reset: dropSchema,
  createDatabase: reachPostgres,
  ensureConnectionValidity: reachPostgres,
  getDatabaseVersion: reachPostgres,
})

/**
 * Answers a call of the command line for a database of PostgreSQL. Rejects, in a sentence, where the call is none for it.
 * @param {string} url
 * @param {string} method
 */
export async function answerOnPostgres(url, method) {
  const answer = answers[method]
  if (!answer) {
    throw new Error(
      `On PostgreSQL there are "prisma migrate deploy" and "prisma migrate reset": other commands look at SQLite, for which migrations are written (it asked for ${method}).`,
    )
  }
  return answer(url)
}

/**
 * Resolves with the server's version; rejects with its own words where it cannot be reached.
 * @param {string} url
 */
export async function reachPostgres(url) {
  const connection = await postgresAdapter(url, 'reading').connect()
  try {
    const { rows } = await connection.queryRaw({ sql: 'SHOW server_version', args: [], argTypes: [] })
    return String(rows[0]?.[0])
  } finally {
    await connection.dispose()
  }
}
