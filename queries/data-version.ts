import 'server-only'
import { database } from './database'

/** Returns a mark of the state of the published data, another one whenever it changed. Rejects with a DatabaseProblem. */
export async function getDataVersion(): Promise<string> {
  const client = await database()
  const [state] = await client.$queryRaw<{ contentHash: string }[]>`SELECT "contentHash" FROM "SearchState"`
  return (state?.contentHash ?? 'unknown').slice(0, 16)
}
