import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { needsWholeBuild } from '../../server/page-inputs.mjs'

/** @typedef {{ code: number, output: string }} Ended */

/**
 * Returns how to bring the build in `.next` up to date: whole, or, where its code is that of the present and only its content has
 * changed, by what the change changes. What a build was made from is kept in it, and taken out while it is being changed, so that one
 * that was interrupted, or in which something failed, is made whole the next time.
 * @param {string} root
 * @param {string} code the hash of what the code is made of
 * @param {string} inputsFile hashes of what the pages are made from now; without it a build is always whole
 */
export function buildOf(root, code, inputsFile) {
  const folder = path.join(root, '.next')
  const madeFrom = path.join(folder, 'made-from.json')
  const codeFile = path.join(folder, 'made-by.txt')
  return {
    /**
     * @param {{ whole: () => Promise<Ended>, changed: (before: string) => Promise<Ended> }} ways
     * @returns {Promise<Ended>}
     */
    async make({ whole, changed }) {
      const isOurs = existsSync(madeFrom) && existsSync(inputsFile) && readOrEmpty(codeFile) === code
      const before = `${madeFrom}-${process.pid}`
      if (isOurs) renameSync(madeFrom, before)
      else rmSync(madeFrom, { force: true })
      const attempt = await (isOurs ? changed(before) : whole())
      const ended = isOurs && attempt.code === needsWholeBuild ? await whole() : attempt
      rmSync(before, { force: true })
      if (ended.code === 0 && existsSync(inputsFile)) {
        copyFileSync(inputsFile, madeFrom)
        writeFileSync(codeFile, code)
      }
      return ended
    },
  }
}

/** @param {string} file */
function readOrEmpty(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
