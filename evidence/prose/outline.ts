import type { Root } from 'mdast'
import type { Study, Term } from '@/evidence/study/study'
import { sourceIdOf, type Note } from './note'
import { isTagNode, placeOf, tagOf, walk } from './prose-node'
import { resolveTag } from './resolve-tag'
import { TagProblem, type Tag } from './tag'

/** A tag with its place in the file. Plain data, so that an article can be kept between requests. */
export type PlacedTag = Tag & { line: number; column: number }

/** What an article refers to, numbered by first appearance in the text. */
export type Outline = {
  /** Cards, in the order in which their numbers first appear; the first is note 1. */
  notes: Note[]
  /** Sources: those cited in the text first, then those that only cards rest on. */
  sourceIds: string[]
}

/** Returns the tags of an article in the order of the text. */
export function collectTags(root: Root): PlacedTag[] {
  const found: PlacedTag[] = []
  walk(root, (node) => {
    if (isTagNode(node)) found.push({ ...tagOf(node), ...placeOf(node) })
    return true
  })
  return found
}

/** Returns the numbering of notes and sources. The same tags over the same study always give the same numbers. */
export function outlineOf(tags: readonly Tag[], study: Study | null, terms: readonly Term[]): Outline {
  const notes = new Map<string, Note>()
  const cited = new Set<string>()
  for (const tag of tags) {
    const resolved = resolveTag(tag, study, terms)
    if (resolved instanceof TagProblem) continue
    if (resolved.kind === 'datum' && !notes.has(resolved.note.id)) notes.set(resolved.note.id, resolved.note)
    if (resolved.kind === 'cite') resolved.sources.forEach(({ id }) => cited.add(id))
    if (resolved.kind === 'quote') cited.add(resolved.source.id)
  }
  for (const { subject } of notes.values()) {
    const sourceId = sourceIdOf(subject)
    if (sourceId !== null) cited.add(sourceId)
  }
  return { notes: [...notes.values()], sourceIds: [...cited] }
}
