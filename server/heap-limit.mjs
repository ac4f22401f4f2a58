/** What the framework and its code need, and room; and what each megabyte of the database may come to when it is read, several times over. */
const megabytes = { base: 180, forEach: 8 }

/**
 * Returns how Node is told the most that the process which answers may hold in objects. Left to itself it clears away late, and keeps what it
 * once had: under an even load of ten minutes its memory grew by a third, of which nothing was in use. Whoever sets it in NODE_OPTIONS is
 * heeded.
 * @param {number} databaseBytes
 * @param {string | undefined} options of Node, from the environment
 * @returns {string[]}
 */
export function heapLimit(databaseBytes, options) {
  if (/--max[-_]old[-_]space[-_]size/.test(options ?? '')) return []
  return [`--max-old-space-size=${Math.ceil(megabytes.base + (megabytes.forEach * databaseBytes) / 1e6)}`]
}
