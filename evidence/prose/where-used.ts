import type { Study } from '@/evidence/study/study'
import { sentencesIn } from './sentences'
import type { NoteSubject } from './note'
import { printResolved, type Printers, type Resolved } from './resolved'
import { blocksOf, type ResolvedArticle } from './resolved-article'

export type ArticleKind = 'summary' | 'plain' | 'condition'

/** A sentence of an article that prints a result. */
export type Use = {
  article: ArticleKind
  /** Under which heading it stands; null before the first. */
  heading: string | null
  /** Line of the tag in its file, counting from 1. */
  line: number
  /** The sentence as readers meet it; the title of a disagreement, which is no sentence. */
  sentence: string
}

/**
 * Returns, for each result of a study in the record's order, the sentences that print it: its number, a claim that
 * rests on it, a sum that it is part of, its source's words, or a disagreement about it; an empty list for a result
 * that stands in the data alone. Figures are left out: each is drawn from all that it needs.
 */
export function whereUsed(
  study: Study,
  articles: readonly { kind: ArticleKind; article: ResolvedArticle }[],
): Map<string, Use[]> {
  const uses = new Map<string, Use[]>(study.results.map(({ id }) => [id, []]))
  for (const { kind, article } of articles) {
    for (const { block, under } of blocksOf(article)) {
      for (const { text, tags } of sentencesIn(block, article)) {
        const lines = new Map<string, number>()
        for (const { resolved, line } of tags) {
          for (const id of resultIdsOf(resolved)) if (!lines.has(id)) lines.set(id, line)
        }
        for (const [id, line] of lines) {
          uses.get(id)?.push({ article: kind, heading: under?.text ?? null, line, sentence: text })
        }
      }
    }
  }
  return uses
}

function resultIdsOf(resolved: Resolved): readonly string[] {
  return printResolved(resolved, resultIds, null)
}

const none = () => []
const resultIds: Printers<readonly string[], null> = {
  datum: ({ note }) => resultIdsOfNote(note.subject),
  quote: ({ resultId }) => (resultId === null ? [] : [resultId]),
  disagreement: ({ resolution }) => resolution.resultIds,
  name: none,
  cite: none,
  term: none,
  constant: none,
  figure: none,
  'rule-example': none,
  insert: none,
  problem: none,
}

function resultIdsOfNote(subject: NoteSubject): readonly string[] {
  switch (subject.kind) {
    case 'report':
      return [subject.joined.result.id]
    case 'claim': {
      const { joined, than } = subject
      return than?.kind === 'result' ? [joined.result.id, than.joined.result.id] : [joined.result.id]
    }
    case 'partition': {
      const { whole, resultIds: parts } = subject.partition
      return whole.kind === 'result' ? [...parts, whole.resultId] : parts
    }
    case 'population':
    case 'dose':
    case 'date':
    case 'publication':
    case 'decision':
    case 'registration':
    case 'two-stage':
      return []
  }
}
