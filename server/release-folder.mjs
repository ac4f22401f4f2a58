import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'

/**
 * Returns the folder that a name or a link leads to. Throws a sentence where there is none, or where it lies outside of the project: its
 * pages would be served, but nothing that is answered per request, since that finds its packages in a folder above it.
 * @param {string} root
 * @param {string} named
 */
export function releaseIn(root, named) {
  if (!existsSync(named)) throw new Error(`There is no release at ${named}. \`npm run build\` makes one.`)
  const folder = realpathSync(named)
  const way = path.relative(realpathSync(root), folder)
  if (way !== '' && !way.startsWith('..') && !path.isAbsolute(way)) return folder
  throw new Error(
    `The release at ${named} lies outside of ${root}; expected a folder within it, as in .denominator/releases: the packages are there.`,
  )
}

/**
 * Returns what a release says of itself: what it was made from, and where its content lies if that is in PostgreSQL.
 * @param {string} release its folder
 * @returns {{ inputs?: string, schema?: string, bytes?: number }}
 */
export function releaseOf(release) {
  try {
    return JSON.parse(readFileSync(path.join(release, 'release.json'), 'utf8'))
  } catch {
    return {}
  }
}

/**
 * Returns the schemas of PostgreSQL in which the releases of a project keep their content, but for those that came from a store: whoever
 * made those clears them away.
 * @param {string} root the project's folder
 */
export function schemasMadeHere(root) {
  const releases = path.join(root, '.denominator', 'releases')
  if (!existsSync(releases)) return []
  return readdirSync(releases)
    .map((name) => path.join(releases, name))
    .filter((release) => !existsSync(path.join(release, 'stored.json')))
    .flatMap((release) => releaseOf(release).schema ?? [])
}
