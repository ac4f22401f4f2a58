import 'server-only'
import { statSync } from 'node:fs'
import { database, requireImportedRows } from './database'
import { databaseUrl, DatabaseProblem, filePathOf, databaseVersion } from './database-file'

export type Health =
  | { status: 'ok'; schemaVersion: string; contentHash: string; studies: number }
  | { status: 'unavailable'; problem: string }

/** Shortest time between two looks at the database, in milliseconds. */
const lookEvery = 2000

type Look = { at: number; health: Promise<Health> }
let last: Look | undefined
let verified: { file: string; contentHash: string } | undefined

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
    const studies = await client.study.count()
    return { status: 'ok', schemaVersion: databaseVersion, contentHash: verified.contentHash, studies }
  } catch (error) {
    verified = undefined
    const known = error instanceof DatabaseProblem
    return { status: 'unavailable', problem: known ? error.message : 'The database cannot be read.' }
  }
}

/** Size and time of the file and of the log beside it: they change with every write that goes through the system. */
function stateOfFile(): string {
  const path = filePathOf(databaseUrl())
  return [path, `${path}-wal`]
    .map((name) => statSync(name, { throwIfNoEntry: false }))
    .map((stat) => (stat ? `${stat.ino}:${stat.size}:${stat.mtimeMs}` : 'none'))
    .join(' ')
}
