import { formatReport } from '@/evidence/format/result'
import { sentencesIn } from '@/evidence/prose/sentences'
import { countWords } from '@/evidence/prose/count-words'
import { plainText } from '@/evidence/prose/plain-text'
import { blocksOf, type ResolvedArticle } from '@/evidence/prose/resolved-article'
import { whereUsed } from '@/evidence/prose/where-used'
import { joinResult } from '@/evidence/study/join'
import { readingExtents } from '@/evidence/study/reading'
import type { Study } from '@/evidence/study/study'
import type { Finding } from '@/evidence/text/finding'
import { readingGrade } from './reading-grade'
import { wordTarget, type WordTarget } from './word-target'
import type { ArticleKind } from './writing'

/** A sentence is long when it has more words than this. */
export const maxSentenceWords = 30

/** What an editor keeps in view beside a text. Plain data. */
export type Tally = {
  words: number
  target: WordTarget
  /** Of each part of the text its heading, null for what stands before the first, and its words. */
  sections: { heading: string | null; words: number }[]
  /** The reading grade by Flesch and Kincaid, to one decimal; null of a text without a sentence. */
  grade: number | null
  longSentences: { line: number; words: number; text: string }[]
  /** Numbers and words of quantity that no tag binds. */
  unbound: { line: number; column: number; message: string }[]
  /** Results that no sentence of this text prints. */
  unused: { id: string; title: string; value: string }[]
  /** Of each source: whether the text refers to it, what was read of it, and how many results it reports. */
  sources: { id: string; title: string; isCited: boolean; read: string; reports: number }[]
}

/** Returns what an editor keeps in view beside an article, from what it was resolved to and what was found in it. */
export function tallyOf(
  article: ResolvedArticle,
  findings: readonly Finding[],
  study: Study,
  kind: ArticleKind,
): Tally {
  const sentences = blocksOf(article)
    .flatMap(({ block }) => sentencesIn(block, article))
    .map(({ text, line }) => ({ text, line, words: countWords(text) }))
  const prose = blocksOf(article)
    .map(({ block }) => plainText(block, article))
    .join('\n')
  const cited = new Set(article.outline.sourceIds)
  return {
    words: article.words,
    target: wordTarget(study, kind),
    sections: sectionsOf(article),
    grade: countWords(prose) === 0 ? null : Math.round(readingGrade(prose) * 10) / 10,
    longSentences: sentences.filter(({ words }) => words > maxSentenceWords),
    unbound: findings
      .filter(({ rule }) => rule.startsWith('unbound-'))
      .map(({ line, column, message }) => ({ line, column, message })),
    unused: unusedResults(article, study, kind),
    sources: study.sources.map(({ id, shortTitle, read }) => ({
      id,
      title: shortTitle,
      isCited: cited.has(id),
      read: readingExtents[read.extent],
      reports: study.results.filter(({ reports }) => reports.some(({ sourceId }) => sourceId === id)).length,
    })),
  }
}

function sectionsOf(article: ResolvedArticle): Tally['sections'] {
  const sections = new Map<string | null, { heading: string | null; words: number }>()
  for (const { text, id } of article.headings) sections.set(id, { heading: text, words: 0 })
  for (const { block, under } of blocksOf(article)) {
    const id = under?.id ?? null
    const section = sections.get(id) ?? { heading: null, words: 0 }
    sections.set(id, { ...section, words: section.words + countWords(plainText(block, article)) })
  }
  const before = sections.get(null)
  sections.delete(null)
  return [...(before ? [before] : []), ...sections.values()]
}

function unusedResults(article: ResolvedArticle, study: Study, kind: ArticleKind): Tally['unused'] {
  return [...whereUsed(study, [{ kind, article }])]
    .filter(([, uses]) => uses.length === 0)
    .map(([id]) => {
      const joined = joinResult(study, id)
      return { id, title: joined.outcome.title, value: formatReport(joined) }
    })
}
