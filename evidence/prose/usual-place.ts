import { groupedBy } from '@/evidence/study/grouped'
import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { describeNote } from './describe-note'
import { sourceIdOf, type Note } from './note'

/** Where several notes of an article stand, in words ("Chen 2023, Main text"), and which they are. */
export type UsualPlace = { words: string; notes: ReadonlySet<Note> }

/**
 * Returns the source and place in which most notes stand, to be said once for all of them; null where no two share one, and
 * where a note names no source: saying it of all that name none would credit a source with what it does not print. What
 * the editors decided stands in no source's place, though it names the source that is shown.
 */
export function usualPlaceOf(notes: readonly Note[], study: Study): UsualPlace | null {
  if (notes.some(({ subject }) => sourceIdOf(subject) === null)) return null
  const placed = notes.flatMap((note) => {
    const sourceId = sourceIdOf(note.subject)
    if (sourceId === null || note.subject.kind === 'decision') return []
    const { locator } = describeNote(note.subject)
    return [{ note, words: [findSource(study, sourceId).shortTitle, locator ?? []].flat().join(', ') }]
  })
  const groups = [...groupedBy(placed, ({ words }) => words).values()]
  const largest = groups.reduce((one, other) => (other.length > one.length ? other : one), [])
  const [first] = largest
  if (!first || largest.length < 2) return null
  return { words: first.words, notes: new Set(largest.map(({ note }) => note)) }
}
