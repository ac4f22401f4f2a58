/** Lines that differ between two texts, from the first that does to the last; `from` counts from 1. */
export type ChangedLines = { from: number; mine: string[]; theirs: string[] }

/** Returns where two texts differ, or null when they are the same. */
export function changedLines(mine: string, theirs: string): ChangedLines | null {
  if (mine === theirs) return null
  const [one, other] = [mine.split('\n'), theirs.split('\n')]
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start += 1
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return {
    from: start + 1,
    mine: one.slice(start, one.length - end),
    theirs: other.slice(start, other.length - end),
  }
}
