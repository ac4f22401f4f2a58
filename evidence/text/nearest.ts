/**
 * Returns the number of edits between two names: a letter inserted, dropped, replaced, or swapped with its
 * neighbour (Damerau-Levenshtein distance, optimal string alignment).
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1]
      const best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = swapped ? Math.min(best, (beforeLast[column - 2] ?? 0) + 1) : best
    }
    beforeLast = last
    last = current
  }
  return last[to.length] ?? 0
}

/**
 * Returns the known name that an editor most likely meant, or null when none is near: at most a third of the
 * letters differ (case aside), or one name begins or ends the other. Among equals the first known name wins.
 */
export function nearestName(found: string, known: readonly string[]): string | null {
  const wanted = found.toLowerCase()
  let nearest: { name: string; distance: number } | null = null
  for (const name of known) {
    const distance = editDistance(wanted, name.toLowerCase())
    if (distance < (nearest?.distance ?? Infinity)) nearest = { name, distance }
  }
  if (nearest && nearest.distance <= Math.max(2, Math.floor(wanted.length / 3))) return nearest.name
  if (wanted.length < 3) return null
  const affixed = (name: string) =>
    name.startsWith(wanted) || name.endsWith(wanted) || wanted.startsWith(name) || wanted.endsWith(name)
  return known.find((name) => name.length >= 3 && affixed(name.toLowerCase())) ?? null
}

/**
 * Returns the sentence that ends a message about an unknown name: `Did you mean "treated"?`, else
 * `Known: enrolled, treated.` (at most so many names, twelve where nothing is said), else `None is defined.`
 */
export function suggestName(found: string, known: readonly string[], most = 12): string {
  const nearest = nearestName(found, known)
  if (nearest !== null) return `Did you mean "${nearest}"?`
  if (known.length === 0) return 'None is defined.'
  const shown = known.slice(0, most).join(', ')
  return known.length > most ? `Known: ${shown} and ${known.length - most} more.` : `Known: ${shown}.`
}
