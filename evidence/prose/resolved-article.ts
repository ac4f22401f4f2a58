import type { Nodes, Root } from 'mdast'
import type { Finding } from '@/evidence/text/finding'
import type { Study, Term } from '@/evidence/study/study'
import { anchorHeadings, type Heading } from './headings'
import { checkBinding } from './check-binding'
import { checkLetters } from './check-letters'
import { checkUnbound } from './check-unbound'
import { checkUnwritten } from './check-unwritten'
import { countWords } from './count-words'
import { outlineOf, type Outline } from './outline'
import { parseProse } from './parse-prose'
import { plainText } from './plain-text'
import { findRefused } from './refused'
import { resolveTags, tagFindings, type ResolvedTag } from './resolved-tags'

/**
 * A text that was parsed once, with what each of its tags came to. Page, Markdown, feed, search, word count and where
 * a result is used are printed from it, and none of them parses or resolves anything again. Plain data.
 */
export type ResolvedArticle = {
  /** The text as a tree; each tag's node says which of `tags` it is (`data.tag`). Empty when it cannot be read. */
  root: Root
  /** Every tag in the order of the text. */
  tags: ResolvedTag[]
  /** What is wrong with it, in the order of the text. */
  findings: Finding[]
  /** The numbering of its cards and sources. */
  outline: Outline
  /** Headings of the text, for the table of contents. */
  headings: Heading[]
  /** Words that a reader meets, the print of tags included. */
  words: number
}

/**
 * Returns a text with everything that its tags mean, and everything that keeps it from being published: what cannot be read, what
 * may not stand in an article, tags that name nothing or ask for what the record does not hold, claims that the data do not bear
 * out, numbers that no tag binds, letters that nobody sees and sentences that are still to be written. `study` is null for the
 * site's own pages. Nothing in the text is run.
 */
export function resolveArticle(
  text: string,
  file: string,
  study: Study | null,
  terms: readonly Term[],
): ResolvedArticle {
  return resolveRead(parseProse(text, file), text, file, study, terms)
}

/** Returns what `resolveArticle` returns, for what `parseProse` made of the same text and file. */
export function resolveRead(
  parsed: ReturnType<typeof parseProse>,
  text: string,
  file: string,
  study: Study | null,
  terms: readonly Term[],
): ResolvedArticle {
  if ('root' in parsed) return resolveParsed(parsed.root, text, file, study, terms)
  const root: Root = { type: 'root', children: [] }
  const outline = { notes: [], sourceIds: [] }
  return { root, tags: [], findings: [parsed.finding], outline, headings: [], words: 0 }
}

/** Returns what `resolveArticle` returns, for a tree that was parsed already; tests resolve one tree in many studies. */
export function resolveParsed(
  root: Root,
  text: string,
  file: string,
  study: Study | null,
  terms: readonly Term[],
): ResolvedArticle {
  const tags = resolveTags(root, study, terms)
  const findings = [
    ...findRefused(root),
    ...tagFindings(tags),
    ...checkUnbound(root, text, study),
    ...checkBinding(root, tags, study),
    ...checkLetters(root, text),
    ...checkUnwritten(root),
  ]
    .map((one): Finding => ({ file, severity: 'error', ...one }))
    .sort((one, other) => one.line - other.line || one.column - other.column)
  return {
    root,
    tags,
    findings,
    outline: outlineOf(tags),
    headings: anchorHeadings(root),
    words: countWords(plainText(root, { tags })),
  }
}

/** Returns each part of an article that stands under a heading, or before the first, with that heading. */
export function blocksOf({ root, headings }: ResolvedArticle): { block: Nodes; under: Heading | null }[] {
  const ahead = [...headings]
  let under: Heading | null = null
  const found: { block: Nodes; under: Heading | null }[] = []
  for (const block of root.children) {
    if (block.type !== 'heading') found.push({ block, under })
    else if (block.depth > 1) under = ahead.shift() ?? null
  }
  return found
}
