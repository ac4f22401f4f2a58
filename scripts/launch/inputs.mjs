import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Returns a hash of what the given files and folders hold and of any further text. A path that does not exist counts
 * as empty, and tests do not count: they change no page.
 * @param {string} root
 * @param {string[]} places relative to the root
 * @param {string[]} [further]
 */
export function hashOfInputs(root, places, further = []) {
  const hash = createHash('sha256')
  for (const file of places.flatMap((place) => filesAt(path.join(root, place)))) {
    const content = readFileSync(file)
    hash.update(`${path.relative(root, file)}\0${content.length}\0`).update(content)
  }
  return hash.update(further.join('\0')).digest('hex')
}

/** @param {string} place */
function filesAt(place) {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.\w+$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
