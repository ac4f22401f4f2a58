import 'server-only'
import { database, requireImportedRows } from './database'
import { databaseUrl, DatabaseProblem } from './database-file'
import { engineOf } from './engines/engine'
import { engineFor } from './engines/for-address'
import { problemFrom } from './engines/problem-from'

export type Health = { status: 'ok'; contentHash: string } | { status: 'unavailable'; problem: string }

/** Shortest time between two looks at the database, in milliseconds. */
const lookEvery = 2000

type Look = { at: number; health: Promise<Health> }
let last: Look | undefined
let verified: { state: string; contentHash: string } | undefined
/** What the log was last told, so that it says each trouble once and not at every look. */
let told: string | null = null

/**
 * Returns whether the database can be read and is the one that was imported. Asked more often than every two
 * seconds it repeats its last answer; the rows are hashed again only when they may have changed. Never rejects.
 */
export function getHealth(now = performance.now()): Promise<Health> {
  if (!last || now - last.at >= lookEvery) last = { at: now, health: look() }
  return last.health
}

async function look(): Promise<Health> {
  try {
    const client = await database()
    const state = await engineOf(client).stateOf(databaseUrl(), client)
    if (verified?.state !== state) verified = { state, contentHash: await requireImportedRows(client) }
    told = null
    return { status: 'ok', contentHash: verified.contentHash }
  } catch (error) {
    verified = undefined
    const { message: problem } = await problemOf(error)
    tell(problem)
    return { status: 'unavailable', problem }
  }
}

async function problemOf(error: unknown): Promise<DatabaseProblem> {
  return error instanceof DatabaseProblem ? error : problemFrom(error, await engineFor(databaseUrl()))
}

function tell(problem: string): void {
  if (problem === told) return
  told = problem
  process.stderr.write(`${JSON.stringify({ level: 'error', event: 'database-unavailable', problem })}\n`)
}
