import { articleFindings } from '@/evidence/prose/article-findings'
import { countWords } from '@/evidence/prose/count-words'
import { plainText } from '@/evidence/prose/plain-text'
import { placeOf, textOf } from '@/evidence/prose/prose-node'
import { blocksOf, type ResolvedArticle } from '@/evidence/prose/resolved-article'
import { sentencesIn } from '@/evidence/prose/sentences'
import type { Study } from '@/evidence/study/study'
import type { Finding } from '@/evidence/text/finding'
import { readingGrade } from './reading-grade'
import { saidOnceFindings } from './said-once'
import { wordTarget } from './word-target'
import type { ArticleKind } from './writing'

/** A plain page can be read after so many years of school. */
const maxPlainGrade = 8

/** A part with fewer words than this says nothing: the shortest sentence that does has three. */
const minSectionWords = 3

/**
 * Returns what is wrong with how long an article is and how hard to read: a plain page above its reading grade (an error), a
 * summary shorter or longer than such a summary is, and a part of one word or two (warnings). Of a text in which sentences are still
 * to be written, or that cannot be read, nothing.
 */
function sizeFindings(article: ResolvedArticle, file: string, study: Study, kind: ArticleKind): Finding[] {
  const isWritten = article.words > 0 && article.findings.every(({ rule }) => rule !== 'unwritten')
  if (!isWritten) return []
  const own = kind === 'plain' ? gradeFindings(article) : lengthFindings(article, study)
  return [...own, ...sectionFindings(article)].map((one) => ({ file, column: 1, rule: 'size', ...one }))
}

type Found = Pick<Finding, 'line' | 'severity' | 'message'>

function gradeFindings(article: ResolvedArticle): Found[] {
  const grade = gradeOf(article)
  if (grade <= maxPlainGrade) return []
  const sentences = blocksOf(article)
    .flatMap(({ block }) => sentencesIn(block, article))
    .map((one) => ({ ...one, words: countWords(one.text) }))
    .sort((one, other) => other.words - one.words)
  const [longest] = sentences
  // What is printed as 8.0 would read as if it were low enough.
  const shown = Math.max(grade, maxPlainGrade + 0.1).toFixed(1)
  const where = longest ? ` The longest sentence has ${longest.words} words: "${shorten(longest.text)}"` : ''
  return [
    {
      line: longest?.line ?? 1,
      severity: 'error',
      message: `Reading grade ${shown}; expected ${maxPlainGrade} or lower.${where}`,
    },
  ]
}

/** The reading grade of an article without its headings; that of no words is no number, and above nothing. */
function gradeOf(article: ResolvedArticle): number {
  const text = blocksOf(article)
    .map(({ block }) => plainText(block, article))
    .join('\n')
    .replaceAll('\u00a0', ' ')
  return readingGrade(text)
}

function lengthFindings(article: ResolvedArticle, study: Study): Found[] {
  const { min, max } = wordTarget(study, 'summary')
  if (article.words >= min && article.words <= max) return []
  return [
    {
      line: 1,
      severity: 'warning',
      message: `The summary has ${article.words} words as a reader meets them; expected ${min} to ${max}.`,
    },
  ]
}

/** A part with no words of its own may hold a figure, what two sources say, or parts of its own. */
function sectionFindings(article: ResolvedArticle): Found[] {
  const { children } = article.root
  return children.flatMap((heading, index) => {
    if (heading.type !== 'heading') return []
    const after = children.slice(index + 1)
    const end = after.findIndex(({ type }) => type === 'heading')
    const next = after[end]
    const blocks = end < 0 ? after : after.slice(0, end)
    const words = blocks.reduce((sum, block) => sum + countWords(plainText(block, article)), 0)
    const holdsParts = next?.type === 'heading' && next.depth > heading.depth
    if (words >= minSectionWords || (words === 0 && (blocks.length > 0 || holdsParts))) return []
    const holds = words === 0 ? 'nothing' : words === 1 ? 'one word' : `${words} words`
    const message = `The part "${textOf(heading)}" holds ${holds}; expected a sentence, or no such part.`
    return [{ line: placeOf(heading).line, severity: 'warning' as const, message }]
  })
}

const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text)

/** Returns everything that an editor should know about one of a study's articles: its text, its parts, and its size. */
export function workFindings(
  article: ResolvedArticle,
  file: string,
  study: Study,
  kind: ArticleKind,
): Finding[] {
  return [
    ...articleFindings(article, file, kind),
    ...sizeFindings(article, file, study, kind),
    ...saidOnceFindings(article, file),
  ].sort((one, other) => one.line - other.line || one.column - other.column)
}
