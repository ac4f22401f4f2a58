/**
 * A lock file of npm, as far as it is read here.
 * @typedef {{ packages: Record<string, Locked> }} LockFile
 * @typedef {{ optionalDependencies?: Record<string, string>, resolved?: string, link?: boolean }} Locked
 */

/**
 * Returns what packages name and the lock file does not hold, as "esbuild names @esbuild/darwin-arm64". A package with
 * compiled parts names one package for each platform; npm drops those of other platforms when it updates a lock file
 * beside an installed tree.
 * @param {LockFile} lock
 */
export function missingPlatforms({ packages }) {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !foldersAbove(place).some((folder) => packages[`${folder}node_modules/${name}`]))
      .map((name) => `${place.replace(/^.*node_modules\//, '')} names ${name}`),
  )
}

/** The one place that packages come from: a lock file that names another was tampered with, or written behind somebody's own mirror. */
const registry = 'https://registry.npmjs.org/'

/**
 * Returns the places of packages that would come from elsewhere than the registry: a host, a repository, a file, a linked folder. Where
 * nothing is said, npm asks the registry.
 * @param {LockFile} lock
 */
export const fromElsewhere = ({ packages }) =>
  Object.entries(packages)
    .filter(([, { resolved, link }]) => link || (resolved !== undefined && !isOfRegistry(resolved)))
    .map(([place]) => place)

/** @param {string} resolved */
const isOfRegistry = (resolved) =>
  resolved.startsWith(registry) && resolved.endsWith('.tgz') && new URL(resolved).search === ''

/**
 * Returns the folders in which Node looks for what a package imports: its own, those it lies in, and the project's.
 * @param {string} place such as `node_modules/vite/node_modules/esbuild`
 */
function foldersAbove(place) {
  const parts = place.split('/node_modules/')
  return ['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`)]
}
