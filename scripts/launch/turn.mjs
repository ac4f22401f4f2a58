import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits until no other process prepares this folder, and returns a function that ends our turn. Two builds in one
 * folder would write over each other.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function takeTurn(root, say) {
  const file = path.join(root, '.denominator', 'preparing.pid')
  mkdirSync(path.dirname(file), { recursive: true })
  for (let waited = false; ;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      const end = () => rmSync(file, { force: true })
      process.once('exit', end)
      return end
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    if (!isRunning(holderOf(file))) {
      rmSync(file, { force: true })
      continue
    }
    if (!waited) say('Another command is preparing this folder: waiting for it to finish.')
    waited = true
    await pause(300)
  }
}

/** @param {string} file */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code
