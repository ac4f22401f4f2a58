// What a published site is: a folder of files and one list that says which address each of them answers.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * One encoding of a file: where it lies in the site's folder, its size in bytes and its strong ETag.
 * @typedef {{ file: string, bytes: number, etag: string }} Variant
 */

/**
 * One address and what it answers. `sha256` is of the plain bytes. `retired` is the day (YYYY-MM-DD) since which no page
 * refers to a style sheet or font any more; cached pages still do for a while, so it is kept for a week.
 * @typedef {{
 *   path: string,
 *   kind: 'page' | 'not-found' | 'data' | 'asset' | 'public',
 *   sha256: string,
 *   headers: Record<string, string>,
 *   plain: Variant, br?: Variant, gzip?: Variant,
 *   retired?: string,
 * }} Entry
 */

/**
 * `passedOn` are the addresses that Next answers per request, as regular expressions over the whole path;
 * `passedOnWithQuery` are published addresses that it answers when the query has one of these keys.
 * @typedef {{ entries: Entry[], passedOn: string[], passedOnWithQuery: Record<string, string[]> }} Manifest
 */

export const manifestName = 'manifest.json'

/**
 * Returns the manifest of a published site, except null when the folder holds none. Throws a sentence on one that is damaged.
 * @param {string} siteFolder
 * @returns {Manifest | null}
 */
export function readManifest(siteFolder) {
  const file = path.join(siteFolder, manifestName)
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8'))
    if (Array.isArray(manifest.entries) && Array.isArray(manifest.passedOn)) return manifest
    throw new SyntaxError('It lists no entries.')
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError)
      throw new Error(
        `The release is damaged: ${file} cannot be read. \`npm start\` or \`npm run build\` makes it anew.`,
      )
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null
    throw error
  }
}
