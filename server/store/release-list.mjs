// What a release is made of, as it lies in a store: each file by the SHA-256 of its bytes, so that what two releases share lies there once,
// and a release by the SHA-256 of its list.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'

/**
 * `packages` is the SHA-256 of the lock file that the release was made with: its compiled parts name their packages by version.
 * @typedef {{ path: string, sha256: string, bytes: number }} File
 * @typedef {{ path: string, to: string }} Link to a folder of packages, from the project's folder
 * @typedef {{ version: 1, packages: string, files: File[], links: Link[] }} ReleaseList
 */

/** What a release came by afterwards: the list that it was taken from a store by, and what the database's engine leaves beside its file. */
const passing = /^stored\.json$|-(?:wal|shm|journal)$/

/** @param {Buffer | string} bytes */
export const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Where a store has some bytes, a release's list, and the name of the release that is live. */
export const keyOf = {
  object: (/** @type {string} */ sha256) => `objects/${sha256.slice(0, 2)}/${sha256}`,
  list: (/** @type {string} */ id) => `releases/${id}.json`,
  live: 'live.json',
}

/** @param {string} root the project's folder */
export const packagesOf = (root) => hashOf(readFileSync(path.join(root, 'package-lock.json')))

/**
 * Returns the list of a release's folder, in the order of its paths. Reads every file: half a second for 160 MB.
 * @param {string} root the project's folder
 * @param {string} release
 * @returns {ReleaseList}
 */
export function listRelease(root, release) {
  /** @type {File[]} */
  const files = []
  /** @type {Link[]} */
  const links = []
  const entries = readdirSync(release, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const at = path.join(entry.parentPath, entry.name)
    const name = path.relative(release, at).split(path.sep).join('/')
    if (entry.isSymbolicLink())
      links.push({
        path: name,
        to: path.relative(realpathSync(root), linkTarget(at)).split(path.sep).join('/'),
      })
    else if (entry.isFile() && !passing.test(name)) {
      const bytes = readFileSync(at)
      files.push({ path: name, sha256: hashOf(bytes), bytes: bytes.length })
    }
  }
  const byPath = (/** @type {{ path: string }} */ one, /** @type {{ path: string }} */ other) =>
    one.path < other.path ? -1 : 1
  return { version: 1, packages: packagesOf(root), files: files.sort(byPath), links: links.sort(byPath) }
}

/** The link's own target, not where the packages lie in the end: those may be links themselves. */
const linkTarget = (/** @type {string} */ link) => path.resolve(path.dirname(link), readlinkSync(link))

/**
 * Reads a list from a store. Throws a sentence where it is not the list of that name, or names a place outside of the release.
 * @param {string} id
 * @param {Buffer} text
 * @returns {ReleaseList}
 */
export function readList(id, text) {
  if (hashOf(text) !== id)
    throw new Error(`The list of release ${id} is damaged in the store: its SHA-256 is ${hashOf(text)}.`)
  /** @type {ReleaseList} */
  const list = JSON.parse(text.toString('utf8'))
  if (list.version !== 1)
    throw new Error(`Release ${id} is of version ${list.version} of the store; this program reads version 1.`)
  for (const { path: name } of [...list.files, ...list.links])
    if (!isInside(name)) throw new Error(`Release ${id} names "${name}", which lies outside of a release.`)
  for (const { to } of list.links)
    if (!isInside(to) || !to.startsWith('node_modules/'))
      throw new Error(`Release ${id} has a link to "${to}"; expected one into node_modules/.`)
  return list
}

const isInside = (/** @type {string} */ name) =>
  name !== '' && !/^[/\\]|^[a-z]:|\\|\0/i.test(name) && !name.split('/').includes('..')
