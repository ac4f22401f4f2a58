import { isSafeToShow, type Article } from '@/evidence/prose/article'
import { checkTree } from '@/evidence/prose/check-prose'
import { countWords } from '@/evidence/prose/count-words'
import { collectTags } from '@/evidence/prose/outline'
import { parseProse } from '@/evidence/prose/parse-prose'
import { printedText } from '@/evidence/prose/printed-text'
import { findingLine, type Finding } from '@/evidence/text/finding'
import type { Study, Term } from '@/evidence/study/study'
import { compileArticle } from './compile-article'

/** Raised in production, so that no page is built from an article with findings. */
export class ArticleNotPublishable extends Error {
  constructor(file: string, findings: readonly Finding[]) {
    super(`${file} cannot be published:\n${findings.map(findingLine).join('\n')}`)
    this.name = 'ArticleNotPublishable'
  }
}

type Place = { file: string; study: Study | null; terms: Term[] }

/**
 * Returns a text as an article: checked, compiled, with its tags and headings. With findings it throws
 * ArticleNotPublishable when `inProduction`; else it returns them, and no code where running it would not be safe.
 */
export async function articleFromText(
  text: string,
  { file, study, terms }: Place,
  inProduction: boolean,
): Promise<Article> {
  const parsed = parseProse(text, file)
  const findings = 'finding' in parsed ? [parsed.finding] : checkTree(parsed.root, text, file, study, terms)
  if (findings.length > 0 && inProduction) throw new ArticleNotPublishable(file, findings)
  if ('finding' in parsed || !isSafeToShow(findings)) {
    return { code: null, tags: [], headings: [], words: 0, findings, terms }
  }
  const { code, headings } = await compileArticle(text, file)
  const words = countWords(printedText(parsed.root, study, terms))
  return { code, tags: collectTags(parsed.root), headings, words, findings, terms }
}
