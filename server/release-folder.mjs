import { existsSync, realpathSync } from 'node:fs'
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
