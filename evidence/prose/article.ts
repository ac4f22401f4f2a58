import type { Finding } from '@/evidence/text/finding'
import type { ResolvedArticle } from './resolved-article'

/** An article that was read, checked and compiled. Plain data. */
export type Article = ResolvedArticle & {
  /** Body of a function that makes the markup; null when findings forbid to run it (never in production). */
  code: string | null
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
  'unbound-effect',
])

/** Returns whether an article with these findings may be compiled and shown to its editor. */
export function isSafeToShow(findings: readonly Finding[]): boolean {
  return findings.every(({ rule }) => shownInPlace.has(rule))
}
