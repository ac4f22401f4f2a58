import 'server-only'
import { database } from './database'
import { storedContentHash } from './database-state'
import { reads } from './page-input'

/** Returns a mark of the state of the published data, another one whenever it changed. Rejects with a DatabaseProblem. */
export async function getDataVersion(): Promise<string> {
  reads('everything')
  const client = await database()
  return ((await storedContentHash(client)) ?? 'unknown').slice(0, 16)
}
