import { statSync } from 'node:fs'
import { PrismaClient } from '@/generated/prisma/client'
import { closeDatabase } from '@/queries/database'
import { libsqlAdapter, readingPragmas } from '@/queries/libsql-adapter'

/** How often the database was asked, and how many rows it answered with. */
export type Asked = { queries: number; rows: number }

/** Returns what is asked of a database while something is made, of a connection that has remembered nothing. */
export async function askedOf(file: string, make: () => Promise<unknown>): Promise<Asked> {
  await closeDatabase()
  const url = `file:${file}`
  process.env.DATABASE_URL = url
  const asked = { queries: 0, rows: 0 }
  const adapter = libsqlAdapter(url, readingPragmas)
  const counted: typeof adapter = {
    ...adapter,
    connect: async () => {
      const connection = await adapter.connect()
      const query = connection.queryRaw.bind(connection)
      connection.queryRaw = async (params) => {
        const answer = await query(params)
        asked.queries += 1
        asked.rows += answer.rows.length
        return answer
      }
      return connection
    },
  }
  const { dev, ino } = statSync(file)
  // In the place where queries/database.ts keeps the connection of this process.
  Object.assign(globalThis, {
    denominatorDatabase: {
      url,
      file: `${dev}:${ino}`,
      client: Promise.resolve(new PrismaClient({ adapter: counted })),
    },
  })
  try {
    await make()
    return asked
  } finally {
    await closeDatabase()
  }
}
