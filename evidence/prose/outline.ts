import { sourceIdOf, type Note } from './note'
import { printResolved, type Printers } from './resolved'
import type { ResolvedTag } from './resolved-tags'

/** What an article refers to, numbered by first appearance in the text. */
export type Outline = {
  /** Cards, in the order in which their numbers first appear; the first is note 1. */
  notes: Note[]
  /** Sources: those cited in the text first, then those that only cards rest on. */
  sourceIds: string[]
}

/** Returns the numbering of notes and sources. The same tags over the same study always give the same numbers. */
export function outlineOf(tags: readonly ResolvedTag[]): Outline {
  const found: Found = { notes: new Map(), cited: new Set() }
  for (const { resolved } of tags) printResolved(resolved, collectors, found)
  const { notes, cited } = found
  for (const { subject } of notes.values()) {
    const sourceId = sourceIdOf(subject)
    if (sourceId !== null) cited.add(sourceId)
  }
  return { notes: [...notes.values()], sourceIds: [...cited] }
}

type Found = { notes: Map<string, Note>; cited: Set<string> }

const nothing = () => {}
const collectors: Printers<void, Found> = {
  datum: ({ note }, { notes }) => {
    if (!notes.has(note.id)) notes.set(note.id, note)
  },
  cite: ({ sources }, { cited }) => sources.forEach(({ id }) => cited.add(id)),
  quote: ({ source }, { cited }) => void cited.add(source.id),
  name: nothing,
  term: nothing,
  constant: nothing,
  disagreement: nothing,
  figure: nothing,
  'rule-example': nothing,
  insert: nothing,
  problem: nothing,
}
