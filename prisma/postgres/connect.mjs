import { createRequire } from 'node:module'
import { postgresAddress } from './address.mjs'

/** @typedef {import('@prisma/driver-adapter-utils').SqlDriverAdapter} Connection */
/** @typedef {import('@prisma/driver-adapter-utils').Transaction} Transaction */

const settings = {
  reading: '-c default_transaction_read_only=on -c statement_timeout=30s',
  writing: '-c lock_timeout=5s',
}

/**
 * How long a connection is waited for, in milliseconds: for a server that does not answer, and for one of the ten to be free while pages are
 * made. A server that is not there refuses at once.
 */
const connectWithin = 30_000

/**
 * Returns how Prisma reaches a PostgreSQL database: tables of queries and of plain SQL alike are those of the address's schema.
 * @param {string} url
 * @param {keyof typeof settings} use
 */
export function postgresAdapter(url, use) {
  const { connectionString, schema } = postgresAddress(url)
  // Loaded here, so that who has SQLite does not load it.
  const { PrismaPg } = /** @type {typeof import('@prisma/adapter-pg')} */ (
    createRequire(import.meta.url)('@prisma/adapter-pg')
  )
  const options = `-c search_path=${schema} -c datestyle=ISO ${settings[use]}`
  return new PrismaPg(
    { connectionString, options, connectionTimeoutMillis: connectWithin, application_name: 'denominator' },
    { schema },
  )
}

/**
 * Runs statements in one transaction, which is taken back when one of them fails.
 * @template T
 * @param {string} url
 * @param {(transaction: { run: (sql: string) => Promise<number>, ask: (sql: string) => Promise<unknown[][]> }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTransaction(url, work) {
  const connection = await postgresAdapter(url, 'writing').connect()
  try {
    const transaction = await connection.startTransaction()
    try {
      const result = await work({
        run: (sql) => transaction.executeRaw({ sql, args: [], argTypes: [] }),
        ask: async (sql) => (await transaction.queryRaw({ sql, args: [], argTypes: [] })).rows,
      })
      await transaction.executeRaw({ sql: 'COMMIT', args: [], argTypes: [] })
      await transaction.commit()
      return result
    } catch (error) {
      await transaction.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] }).catch(() => undefined)
      await transaction.rollback()
      throw error
    }
  } finally {
    await connection.dispose()
  }
}
