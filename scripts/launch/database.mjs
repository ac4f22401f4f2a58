import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { isPostgres, postgresAddress } from '../../prisma/postgres/address.mjs'
import { hashOfInputs } from './inputs.mjs'
import { Stop } from './stop.mjs'

/**
 * Returns the database's file: that of DATABASE_URL, else the one this folder keeps for itself.
 * @param {string} root
 */
export function databaseFileOf(root) {
  const url = process.env.DATABASE_URL
  if (!url) return path.join(root, '.denominator', 'denominator.db')
  if (!url.startsWith('file:')) {
    throw new Stop(
      'DATABASE_URL must name a file, as in file:/srv/denominator.db, or PostgreSQL, as in postgresql://user:password@host:5432/database.',
    )
  }
  return path.resolve(root, url.slice('file:'.length).replace(/\?.*$/, ''))
}

/**
 * Returns the address of the database that commands of this folder ask, and how it is named where somebody reads it: never with its
 * password. Stops on a setting that names none.
 * @param {string} root
 */
export function databaseOf(root) {
  const url = process.env.DATABASE_URL
  if (!isPostgres(url)) {
    const file = databaseFileOf(root)
    return { url: `file:${file}`, name: file, remedy: `if ${file} is damaged, delete it and start again` }
  }
  try {
    const { schema, database } = postgresAddress(String(url))
    const remedy = `if PostgreSQL runs and lets us in, make its schema ${schema} anew: npx prisma migrate reset --force`
    return { url: String(url), name: `PostgreSQL, ${database}, schema ${schema}`, remedy }
  } catch (error) {
    throw new Stop(/** @type {Error} */ (error).message)
  }
}

/**
 * Returns a hash of what a database holds, or null where it is missing or was never filled.
 * @param {string} root
 */
export function stateOfDatabase(root) {
  const { url } = databaseOf(root)
  if (!isPostgres(url)) return hashOfDatabase(url.slice('file:'.length))
  // The steps ask before they run anything, and in one breath: so a program of its own waits for the server.
  const { status, stdout } = spawnSync(process.execPath, ['prisma/postgres/state.mjs'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
    encoding: 'utf8',
  })
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : null
}

/**
 * Returns a hash of the database's bytes, those not yet moved into its main file included, or null when there is none.
 * @param {string} file
 */
export function hashOfDatabase(file) {
  if (!existsSync(file) || statSync(file).size === 0) return null
  const folder = path.dirname(file)
  const name = path.basename(file)
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false })
  return hashOfInputs(folder, log?.size ? [name, `${name}-wal`] : [name])
}
