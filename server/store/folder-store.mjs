import { randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Returns a store in a folder that several machines may share. A file is written beside its place and then moved there, so that nobody reads
 * half of one.
 * @param {string} folder
 * @returns {import('./store.mjs').Store}
 */
export function folderStore(folder) {
  const at = (/** @type {string} */ key) => path.join(folder, ...key.split('/'))
  return {
    name: folder,
    has: (key) =>
      access(at(key)).then(
        () => true,
        () => false,
      ),
    read: (key) =>
      readFile(at(key)).catch((error) => {
        if (error.code === 'ENOENT') return null
        throw new Error(`The store ${folder} cannot be read: ${error.message}.`)
      }),
    async put(key, bytes) {
      const file = at(key)
      const beside = `${file}.${randomUUID()}.new`
      try {
        await mkdir(path.dirname(file), { recursive: true })
        await writeFile(beside, bytes, { flush: true })
        await rename(beside, file)
      } catch (error) {
        await rm(beside, { force: true })
        throw new Error(`The store ${folder} cannot be written: ${/** @type {Error} */ (error).message}.`)
      }
    },
    end: () => undefined,
  }
}
