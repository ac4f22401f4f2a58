import 'server-only'
import { DatabaseProblem } from './database-file'

/** Returns what was asked for, or null when the database is gone or wrong; that is said once on the error log. */
export async function ifAvailable<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (!isOfDatabase(error)) throw error
    // Only the kind of failure: a query may hold what somebody searched for.
    process.stderr.write(
      `${JSON.stringify({ level: 'error', event: 'database-unavailable', kind: error.name })}\n`,
    )
    return null
  }
}

function isOfDatabase(error: unknown): error is Error {
  return error instanceof Error && (error instanceof DatabaseProblem || error.name.startsWith('PrismaClient'))
}
