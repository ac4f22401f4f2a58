// Which addresses of a build say something else once its content has changed: each was kept with the names of what it was made from.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Hashes of what pages are made from, by their names.
 * @typedef {Record<string, string>} PageInputs
 */

const mark = 'input:'

/** How the program that makes changed addresses ends where only a whole build can: an address is the first of its kind. */
export const needsWholeBuild = 3

/**
 * Returns what each prerendered address of a build was made from, by the address.
 * @param {string} buildFolder
 * @returns {Map<string, string[]>}
 */
export function inputsOfAddresses(buildFolder) {
  const folder = path.join(buildFolder, 'server', 'app')
  const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.meta') && !file.includes('[') && !file.startsWith('_global-error'))
  return new Map(
    kept.map((file) => {
      const { headers = {} } = JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
      const tags = String(headers['x-next-cache-tags'] ?? '').split(',')
      const inputs = tags.filter((tag) => tag.startsWith(mark)).map((tag) => tag.slice(mark.length))
      return [addressOf(file.slice(0, -'.meta'.length)), inputs]
    }),
  )
}

/** @param {string} name of a file of the build, without its ending */
const addressOf = (name) => (name === 'index' ? '/' : `/${name}`)

/**
 * Returns the names of inputs that are not what they were, or that only one of two states has.
 * @param {PageInputs} before
 * @param {PageInputs} now
 * @returns {Set<string>}
 */
export const changedInputs = (before, now) =>
  new Set([...Object.keys(before), ...Object.keys(now)].filter((name) => before[name] !== now[name]))

/**
 * Returns the addresses that have to be made anew, in their order, and those that are no more.
 * @param {{ made: Map<string, string[]>, wanted: readonly string[], changed: ReadonlySet<string> }} states what each address of the
 *   build was made from, the addresses that the site has now, and the inputs that changed
 * @returns {{ make: string[], drop: string[] }}
 */
export function addressesToMake({ made, wanted, changed }) {
  const isWanted = new Set(wanted)
  return {
    make: wanted.filter((address) => made.get(address)?.some((name) => changed.has(name)) ?? true).sort(),
    drop: [...made.keys()].filter((address) => !isWanted.has(address)).sort(),
  }
}
