import { z } from 'zod'
import { wrongForm } from './fault'
import { wrongParameters } from './problem'

const content = z.tuple([z.string(), z.string()])

/**
 * Returns the cursor after the item with this key, for lists asked for with the same filters only. It is opaque to
 * clients: `key` is ASCII, `filters` any text.
 */
export function cursorAfter(key: string, filters: string): string {
  const text = btoa(JSON.stringify([digest(filters), key]))
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Returns the key in a cursor. Throws an ApiProblem when we did not make it, or made it for other filters. */
export function keyIn(cursor: string, filters: string): string {
  const read = content.safeParse(decoded(cursor))
  if (!read.success) throw wrongCursor(cursor, 'a cursor exactly as an answer gave it in "nextCursor"')
  const [of, key] = read.data
  if (of === digest(filters)) return key
  throw wrongCursor(cursor, 'the cursor of a list with the same filters; leave it out to begin again')
}

/** Returns the problem of a cursor. */
export function wrongCursor(cursor: string, expected: string) {
  return wrongParameters([wrongForm('cursor', cursor, expected)])
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    return null
  }
}

/** FNV-1a, 32 bits: tells slips apart, not attackers, who could only reorder what is public. */
function digest(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}
