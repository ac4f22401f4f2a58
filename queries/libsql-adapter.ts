import { PrismaLibSql } from '@prisma/adapter-libsql'

/** How Prisma reaches one SQLite file: the adapter that opens connections to it. */
export type SqliteAdapter = Pick<PrismaLibSql, 'provider' | 'adapterName' | 'connect'>

/**
 * Returns an adapter for a SQLite file whose every connection has run the given pragmas. The driver gives a
 * transaction the open connection away and lazily opens another, so the pragmas are stated again before each one.
 */
export function libsqlAdapter(url: string, pragmas: string): SqliteAdapter {
  const factory = new PrismaLibSql({ url })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const connection = await factory.connect()
      const startTransaction = connection.startTransaction.bind(connection)
      connection.startTransaction = async (isolationLevel) => {
        await connection.executeScript(pragmas)
        const transaction = await startTransaction(isolationLevel)
        const commit = transaction.commit.bind(transaction)
        // A commit that fails (a broken reference, a full disk) leaves SQLite's transaction open, with its lock.
        transaction.commit = () =>
          commit().catch(async (error: unknown) => {
            await transaction.rollback()
            throw error
          })
        return transaction
      }
      await connection.executeScript(pragmas)
      return connection
    },
  }
}

/** Reading never writes, waits for nothing, and keeps at most 4 MB of pages. */
export const readingPragmas = 'PRAGMA query_only = ON; PRAGMA busy_timeout = 2000; PRAGMA cache_size = -4000;'

/**
 * Writing survives a crash of the process and of the machine (write-ahead log, full synchronisation), keeps
 * references, and waits five seconds for another writer.
 */
export const writingPragmas =
  'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;'
