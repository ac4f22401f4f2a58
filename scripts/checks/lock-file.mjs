/**
 * A lock file of npm, as far as it is read here.
 * @typedef {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} LockFile
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

/**
 * Returns the folders in which Node looks for what a package imports: its own, those it lies in, and the project's.
 * @param {string} place such as `node_modules/vite/node_modules/esbuild`
 */
function foldersAbove(place) {
  const parts = place.split('/node_modules/')
  return ['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`)]
}
