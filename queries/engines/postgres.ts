import { getPrismaClientClass } from '@/generated/prisma/internal/postgres-class'
import type { PrismaClient } from '@/generated/prisma/client'
import { postgresAddress } from '@/prisma/postgres/address.mjs'
import { postgresAdapter } from '@/prisma/postgres/connect.mjs'
import type { Connection } from '../stored-rows'
import type { Engine } from './engine'
import { postgresIndex } from './postgres-index'

const PostgresClient = getPrismaClientClass()

const remedy = 'Make it anew: npx prisma migrate reset --force'

const unreachable =
  'PostgreSQL cannot be reached at the address in DATABASE_URL. Start it, or set the right address.'

/** What a server that is away, starting, ending or full says, and what the driver says in its place. */
const away =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|DatabaseNotReachable|SocketTimeout|ConnectionClosed|TooManyConnections|timeout exceeded|Connection terminated|57P0[123]|P1001|P1017|starting up|shutting down/i

/** PostgreSQL: one schema of a database, through node-postgres. */
export const postgres: Engine = {
  problemOf: (url) => {
    try {
      postgresAddress(url)
      return null
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  },
  // The server keeps what lies at an address; a schema made anew is seen by its version.
  identityOf: (url) => url,
  adapterFor: postgresAdapter,
  // Both classes are generated from one schema: what differs between them is the engine's name.
  clientOf: (adapter) => new PostgresClient({ adapter }) as PrismaClient,
  tables: async (connection) => {
    const tables = await connection.$queryRaw<{ name: string }[]>`
      SELECT tablename::text AS "name" FROM pg_tables WHERE schemaname = current_schema()`
    return tables.map(({ name }) => name)
  },
  version,
  stateOf: (_, connection) => version(connection),
  beginImport: async (transaction) => {
    // Readers go on; another import waits, for as long as the connection's lock_timeout says.
    await transaction.$executeRaw`LOCK TABLE "Meta" IN SHARE ROW EXCLUSIVE MODE`
    await transaction.$executeRaw`SET CONSTRAINTS ALL DEFERRED`
  },
  // Each statement goes to the server and back, and nobody who reads waits for the end.
  importWithin: 600_000,
  // The server checks its own pages as it reads them; what the rows are is told by their hash.
  damageOf: async () => null,
  endImport: async () => undefined,
  sentences: [
    [
      /lock timeout|55P03|deadlock detected/i,
      'Another import is writing to the database. Try again when it has ended.',
    ],
    [/No space left on device|53100/i, 'The disk is full. Make room, then import again.'],
    [
      /permission denied|read-only transaction|42501|25006/i,
      'The database may not be written to. Check the rights of its user, then import again.',
    ],
    [away, unreachable],
  ],
  unreadable: (said) => {
    if (away.test(said)) return unreachable
    if (/28P01|28000|AuthenticationFailed|DatabaseAccessDenied|password authentication/i.test(said))
      return 'PostgreSQL refuses the user or the password in DATABASE_URL.'
    if (/3D000|DatabaseDoesNotExist/i.test(said))
      return 'The database that DATABASE_URL names is not there. Make it with createdb, or name another one.'
    return `The database cannot be read. ${remedy}`
  },
  remedy,
  index: postgresIndex,
}

/** The transaction that last wrote the hash of all rows, and that hash: an import that changes a row writes it. */
async function version(connection: Connection): Promise<string> {
  const [row] = await connection.$queryRaw<{ version: string }[]>`
    SELECT xmin::text || ' ' || "value" AS "version" FROM "Meta" WHERE "key" = 'content-hash'`
  return row?.version ?? 'none'
}
