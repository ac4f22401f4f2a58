import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'

/** Most that a content file may hold, in bytes: some ten times the largest record that one trial needs. */
export const maximumBytes = 1_048_576

export type ContentText = { text: string; problem: null } | { text: null; problem: string }

const refuse = (problem: string): ContentText => ({ text: null, problem })

/**
 * Returns the text of a content file, without a byte-order mark and with line feeds alone, or one sentence that
 * says why it is not a text we read: missing, too large, not UTF-8, a NUL byte, or line ends of old Macs.
 */
export function readContentText(file: string): ContentText {
  const bytes = readBytes(file)
  return typeof bytes === 'string' ? refuse(bytes) : textOfBytes(bytes)
}

/** Returns bytes as text, by the same rules as a content file's. */
export function textOfBytes(bytes: Buffer): ContentText {
  const zero = bytes.indexOf(0)
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return refuse('The file is UTF-16; expected UTF-8. Save it again with the encoding "UTF-8".')
  }
  if (zero >= 0) return refuse(`The file holds a NUL byte at byte ${zero + 1}; expected plain text.`)
  const text = decode(bytes)
  if (text === null) {
    return refuse('The file is not UTF-8 (Latin-1, perhaps). Save it again with the encoding "UTF-8".')
  }
  const lines = text.replaceAll('\r\n', '\n')
  if (lines.includes('\r')) {
    return refuse('The file ends lines with a carriage return alone; save it with line feeds ("LF").')
  }
  return { text: lines, problem: null }
}

/** Says whether a file is itself, or a link to one in its own folder or below: what lies elsewhere is nobody's to publish. */
export function isWithinItsFolder(file: string): boolean {
  if (!lstatSync(file).isSymbolicLink()) return true
  const way = path.relative(realpathSync(path.dirname(file)), realpathSync(file))
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way)
}

function readBytes(file: string): Buffer | string {
  try {
    if (!isWithinItsFolder(file)) return 'The file is a link out of its folder; expected the file itself.'
    const state = statSync(file)
    if (!state.isFile())
      return `Here is ${state.isDirectory() ? 'a folder' : 'no plain file'}; expected a file.`
    const { size } = state
    if (size > maximumBytes) {
      return `The file has ${size} bytes; a content file may have at most ${maximumBytes}.`
    }
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    return code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code}).`
  }
}

function decode(bytes: Buffer): string | null {
  try {
    // The decoder drops a byte-order mark by itself.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function startsWith(bytes: Buffer, prefix: number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte)
}
