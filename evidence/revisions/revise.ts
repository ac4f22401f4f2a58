import { mergedChanges } from './number-changes'
import type { ComputedChanges, NumberChange, Revision } from './revision'

/** What an editor says of a revision, and the hash of what it holds. */
export type RevisionEntry = Pick<Revision, 'date' | 'hash' | 'note' | 'kind' | 'reported'>

/**
 * Returns a study's history with its present content entered. An entry of the same day with the same note is brought up
 * to date instead of being followed by another; the first entry is the publication, before which there was no number to
 * change. Unchanged where the last entry has this hash already. `computed` is null where the revision before was not kept
 * whole; the changes are then those since it was last committed.
 */
export function revised(
  history: readonly Revision[],
  entry: RevisionEntry,
  changes: readonly NumberChange[],
  computed: ComputedChanges | null = null,
): Revision[] {
  const last = history.at(-1)
  if (last?.hash === entry.hash) return [...history]
  const before = keptBefore(history, entry)
  if (before.length === 0) return [{ ...entry, changes: [] }]
  if (computed !== null) return [...before, { ...entry, changes: [...changes], computed }]
  const earlier = before.length < history.length ? (last?.changes ?? []) : []
  return [...before, { ...entry, changes: mergedChanges(earlier, changes) }]
}

/** Returns the history that a new entry follows: without the last one where the entry brings it up to date. */
export function keptBefore(
  history: readonly Revision[],
  { date, note }: Pick<RevisionEntry, 'date' | 'note'>,
): readonly Revision[] {
  const last = history.at(-1)
  return last !== undefined && last.date === date && last.note === note ? history.slice(0, -1) : history
}
