import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
    if (claim(file)) {
      const drop = () => rmSync(file, { force: true })
      process.once('exit', drop)
      return () => {
        process.off('exit', drop)
        drop()
      }
    }
    const held = textOf(file)
    if (held === null || (held === '' && isYoung(file))) {
      await pause(5)
      continue
    }
    if (!isRunning(held)) {
      remove(file, held)
      // Another may be about to.
      await pause(5)
      continue
    }
    if (!waited) say('Another command is preparing this folder: waiting for it to finish.')
    waited = true
    await pause(300)
  }
}

/**
 * Makes a file that says that it is ours; false where there is one already.
 * @param {string} file
 */
function claim(file) {
  try {
    writeFileSync(file, `${process.pid} ${beginningOf(process.pid) ?? ''}`.trim(), { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes what a process that is gone has left, and nothing else: of several that see it at once, one has the right to, and
 * looks again before it does. Who holds that right may be killed too, and what it leaves is removed alike.
 * @param {string} file
 * @param {string} held what the file said
 */
function remove(file, held) {
  const right = `${file}-${createHash('sha256').update(held).digest('hex').slice(0, 12)}`
  if (!claim(right)) {
    const other = textOf(right)
    if (other !== null && !isRunning(other)) remove(right, other)
    return
  }
  if (textOf(file) === held) rmSync(file, { force: true })
  rmSync(right, { force: true })
}

/**
 * Says whether a file was made just now: whoever makes it has yet to write into it.
 * @param {string} file
 */
function isYoung(file) {
  const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Math.abs(Date.now() - made) < 2000
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/**
 * Says whether the process that a file names still runs. Its number alone tells little: in a container, and after a restart of the
 * machine, another process soon has the same.
 * @param {string} held
 */
function isRunning(held) {
  const [pid = 0, ...began] = held.split(' ')
  if (!isAlive(Number(pid))) return false
  const now = beginningOf(Number(pid))
  return now === null || now === began.join(' ')
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/**
 * Returns when a process began: the machine's start and the ticks since; null where the system does not tell (it is Linux that does).
 * @param {number} pid
 */
function beginningOf(pid) {
  try {
    const machine = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // The name of the program stands in brackets and may hold anything; the start is the 22nd field (proc_pid_stat(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return fields[19] === undefined ? null : `${machine} ${fields[19]}`
  } catch {
    return null
  }
}

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code
