import 'server-only'
import { statSync } from 'node:fs'
import { database, requireImportedRows } from './database'
import { databaseUrl, DatabaseProblem, filePathOf } from './database-file'

export type Health = { status: 'ok'; contentHash: string } | { status: 'unavailable'; problem: string }

/** Shortest time between two looks at the database, in milliseconds. */
const lookEvery = 2000

type Look = { at: number; health: Promise<Health> }
let last: Look | undefined
let verified: { file: string; contentHash: string } | undefined
/** What the log was last told, so that it says each trouble once and not at every look. */
let told: string | null = null

/**
 * Returns whether the database can be read and is the one that was imported. Asked more often than every two
 * seconds it repeats its last answer; the rows are hashed again only when the file changed. Never rejects.
 */
export function getHealth(now = performance.now()): Promise<Health> {
  if (!last || now - last.at >= lookEvery) last = { at: now, health: look() }
  return last.health
}

async function look(): Promise<Health> {
  try {
    const client = await database()
    const file = stateOfFile()
    if (verified?.file !== file) verified = { file, contentHash: await requireImportedRows(client) }
    told = null
    return { status: 'ok', contentHash: verified.contentHash }
  } catch (error) {
    verified = undefined
    const problem = error instanceof DatabaseProblem ? error.message : 'The database cannot be read.'
    tell(problem)
    return { status: 'unavailable', problem }
  }
}

function tell(problem: string): void {
  if (problem === told) return
  told = problem
  process.stderr.write(`${JSON.stringify({ level: 'error', event: 'database-unavailable', problem })}\n`)
}

/** Size and time of the file and of the log beside it: they change with every write that goes through the system. */
function stateOfFile(): string {
  const path = filePathOf(databaseUrl())
  return [path, `${path}-wal`]
    .map((name) => statSync(name, { throwIfNoEntry: false }))
    .map((stat) => (stat ? `${stat.ino}:${stat.size}:${stat.mtimeMs}` : 'none'))
    .join(' ')
}
