import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from './write-whole'

const folder = '.denominator/commands/kept'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Returns what was made of a text under a name last time, when the text and the code that made it (CODE_HASH) are the same, else
 * makes it: what takes longer to make than to read. Data that JSON holds, and for each name the last alone. Where the code's
 * hash is not known nothing is kept.
 */
export function kept<T>(name: string, text: string, make: () => T): T {
  const code = process.env.CODE_HASH
  if (code === undefined) return make()
  const file = path.join(folder, `${hashOf(name)}.json`)
  const of = hashOf(`${code} ${text}`)
  const known = read(file)
  // One name stands for one kind of thing.
  if (known?.of === of) return known.value as T
  const value = make()
  try {
    mkdirSync(folder, { recursive: true })
    writeWhole(file, JSON.stringify({ of, value }))
  } catch {
    // A folder that cannot be written to makes the next run slower, and nothing else.
  }
  return value
}

function read(file: string): { of: string; value: unknown } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { of: string; value: unknown }
  } catch {
    // None yet, or half of one: it is made.
    return null
  }
}
