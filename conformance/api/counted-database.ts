import { countedClient, type Asked } from '@/editorial/fixtures/counted-client'
import { closeDatabase } from '@/queries/database'
import { engineFor } from '@/queries/engines/for-address'

/** Returns what is asked of a database while something is made, of a connection that has remembered nothing. */
export async function askedOf(url: string, make: () => Promise<unknown>): Promise<Asked> {
  await closeDatabase()
  process.env.DATABASE_URL = url
  const { client, asked } = await countedClient(url)
  const identity = (await engineFor(url)).identityOf(url)
  // In the place where queries/database.ts keeps the connection of this process.
  Object.assign(globalThis, { denominatorDatabase: { url, identity, client: Promise.resolve(client) } })
  try {
    await make()
    if (asked.queries === 0) throw new Error('What was made asked the counted connection nothing.')
    return asked
  } finally {
    await closeDatabase()
  }
}
