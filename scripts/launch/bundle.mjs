import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {{ packages: string, inputs: Record<string, string> }} Made */

/** @param {string | Buffer} text */
export const hashOf = (text) => createHash('sha256').update(text).digest('hex')

/**
 * Returns a command's code as one file, made anew where a file that it was made from has changed: loading hundreds of files
 * one by one takes longer than the command itself.
 * @param {string} root
 * @param {string} entry the command's file, from the root
 * @returns {Promise<string>} the file
 */
export async function bundled(root, entry) {
  const folder = path.join(root, '.denominator', 'commands')
  const name = path.basename(entry).replace(/\.ts$/, '')
  const [file, note] = [path.join(folder, `${name}.cjs`), path.join(folder, `${name}.json`)]
  const packages = hashOf(readFileSync(path.join(root, 'package-lock.json')))
  const made = readNote(note)
  if (made && existsSync(file) && made.packages === packages && isCurrent(root, made)) return file

  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    // The older form of modules: a script, whose compiled form can be kept.
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  })
  const code = outputFiles[0]?.text ?? ''
  const own = Object.keys(metafile.inputs).filter((one) => !one.includes('node_modules/'))
  const inputs = Object.fromEntries(own.map((one) => [one, hashOf(readFileSync(path.join(root, one)))]))
  mkdirSync(folder, { recursive: true })
  // The note comes last: until it is there, the code is made again.
  replace(file, code)
  replace(note, JSON.stringify({ packages, inputs }))
  return file
}

/**
 * @param {string} note
 * @returns {Made | null}
 */
function readNote(note) {
  try {
    return JSON.parse(readFileSync(note, 'utf8'))
  } catch {
    return null
  }
}

/**
 * @param {string} root
 * @param {Made} made
 */
function isCurrent(root, { inputs }) {
  return Object.entries(inputs).every(([name, hash]) => {
    const file = path.join(root, name)
    return existsSync(file) && hashOf(readFileSync(file)) === hash
  })
}

/**
 * Writes a file whole: a half-written one is never seen.
 * @param {string} file
 * @param {string | Buffer} text
 */
export function replace(file, text) {
  writeFileSync(`${file}.${process.pid}`, text)
  renameSync(`${file}.${process.pid}`, file)
}
