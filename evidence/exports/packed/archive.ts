import { strToU8, zipSync } from 'fflate'

/**
 * Returns the files as a zip archive. Its bytes depend on the files alone: every entry carries the first moment that
 * the format knows (told in local time, as the format is), and the order is the given one.
 */
export function archiveOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  )
  return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 9 }))
}
