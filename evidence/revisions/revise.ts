import { mergedChanges } from './number-changes'
import type { NumberChange, Revision } from './revision'

/**
 * Returns a study's history with its present content entered. An entry of the same day with the same note is brought up
 * to date instead of being followed by another; the first entry is the publication, before which there was no number to
 * change. Unchanged where the last entry has this hash already.
 */
export function revised(
  history: readonly Revision[],
  entry: { date: string; hash: string; note: string },
  changes: readonly NumberChange[],
): Revision[] {
  const last = history.at(-1)
  if (last?.hash === entry.hash) return [...history]
  const isSame = last !== undefined && last.date === entry.date && last.note === entry.note
  const before = isSame ? history.slice(0, -1) : history
  const earlier = isSame ? last.changes : []
  return [...before, { ...entry, changes: before.length === 0 ? [] : mergedChanges(earlier, changes) }]
}
