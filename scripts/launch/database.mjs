import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { hashOfInputs } from './inputs.mjs'
import { Stop } from './stop.mjs'

/**
 * Returns the database's file: that of DATABASE_URL, else the one this folder keeps for itself.
 * @param {string} root
 */
export function databaseFileOf(root) {
  const url = process.env.DATABASE_URL
  if (!url) return path.join(root, '.denominator', 'denominator.db')
  if (!url.startsWith('file:'))
    throw new Stop('DATABASE_URL must name a file, as in file:/srv/denominator.db.')
  return path.resolve(root, url.slice('file:'.length).replace(/\?.*$/, ''))
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
