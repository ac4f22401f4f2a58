import type { Finding } from '@/evidence/text/finding'
import type { Term } from '@/evidence/study/study'
import type { PlacedTag } from './outline'

export type Heading = { depth: number; text: string; id: string }

/** An article that was read, checked and compiled. Plain data. */
export type Article = {
  /** Body of a function that makes the markup; null when findings forbid to run it (never in production). */
  code: string | null
  /** Tags in the order of the text, from which notes and citations get their numbers. */
  tags: PlacedTag[]
  /** Headings of the text, for the table of contents. */
  headings: Heading[]
  /** Words that a reader meets, the print of tags included. */
  words: number
  /** What is wrong with it; always empty in production, where anything wrong stops the build. */
  findings: Finding[]
  /** The glossary, for its terms. */
  terms: Term[]
}

/** Findings that leave the rest of an article safe to show while an editor is still writing it. */
const shownInPlace: ReadonlySet<string> = new Set([
  'unknown-attribute',
  'missing-attribute',
  'unknown-value',
  'unknown-result',
  'ambiguous-result',
  'absent-value',
  'claim',
  'heading',
  'tag-place',
  'unbound-number',
  'unbound-quantity',
])

/** Returns whether an article with these findings may be compiled and shown to its editor. */
export function isSafeToShow(findings: readonly Finding[]): boolean {
  return findings.every(({ rule }) => shownInPlace.has(rule))
}
