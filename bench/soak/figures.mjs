import { readdirSync, readFileSync } from 'node:fs'

/**
 * Returns the value that a share of all lies at or below, to a tenth; 0 of none.
 * @param {readonly number[]} all
 * @param {number} share 0 to 1
 */
export function shareBelow(all, share) {
  const sorted = [...all].sort((one, other) => one - other)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return Math.round(value * 10) / 10
}

/**
 * Compares the middle value of the second fifth of some looks with that of the last: in the first everything is read for the first time.
 * @param {readonly number[]} looks
 */
export function growthOf(looks) {
  const fifth = Math.max(1, Math.floor(looks.length / 5))
  const then = shareBelow(looks.slice(fifth, 2 * fifth), 0.5)
  const last = shareBelow(looks.slice(-fifth), 0.5)
  return { then, last, percent: then === 0 ? 0 : Math.round((last / then - 1) * 1000) / 10 }
}

/**
 * Returns the memory (resident, MB) and the open files of a process that serves and of the one that answers, which it started. Linux
 * tells; elsewhere there are none.
 * @param {number} pid
 * @returns {Record<string, { memory: number, files: number }>}
 */
export function processesUnder(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
    const all = [['serves', String(pid)], ...children.map((child) => ['answers', child])]
    return Object.fromEntries(all.map(([name = '', one = '']) => [name, stateOf(one)]))
  } catch {
    return {}
  }
}

/** @param {string} pid */
function stateOf(pid) {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return { memory: Math.round(Number(kilobytes) / 1024), files: readdirSync(`/proc/${pid}/fd`).length }
}
