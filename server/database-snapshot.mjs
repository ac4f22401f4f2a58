import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** @type {new (file: string) => { exec(sql: string): void, close(): void }} */
const Database = createRequire(import.meta.url)('libsql')

/**
 * Writes a whole, consistent copy of a SQLite file, changes still in its log included. The copy keeps no log of its
 * own, so that it can be read where nothing may be written. Throws when there is no such file.
 * @param {string} from
 * @param {string} to
 */
export function snapshotDatabase(from, to) {
  // Opening a file that is not there would make an empty one.
  if (!existsSync(from)) throw new Error(`There is no database at ${from}.`)
  const database = new Database(from)
  try {
    database.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`)
  } finally {
    database.close()
  }
}
