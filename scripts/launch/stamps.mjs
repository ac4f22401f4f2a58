import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @param {string} root */
const stampFile = (root) => path.join(root, '.denominator', 'stamps.json')

/**
 * Returns, by step, the hash of the inputs it last succeeded with.
 * @param {string} root
 * @returns {Record<string, string>}
 */
export function readStamps(root) {
  try {
    return JSON.parse(readFileSync(stampFile(root), 'utf8'))
  } catch {
    return {}
  }
}

/**
 * @param {string} root
 * @param {string} step
 * @param {string} hash
 */
export function writeStamp(root, step, hash) {
  const trial = `${stampFile(root)}-${process.pid}`
  writeFileSync(trial, JSON.stringify({ ...readStamps(root), [step]: hash }, null, 2))
  renameSync(trial, stampFile(root))
}
