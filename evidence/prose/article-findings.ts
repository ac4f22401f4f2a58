import type { Finding } from '@/evidence/text/finding'
import { plainPageFindings } from './plain-page'
import type { ResolvedArticle } from './resolved-article'

/**
 * Returns everything that an editor should know about one of a study's articles: what is wrong with its text and, of a
 * plain-language page, with its parts, once it can be read.
 */
export function articleFindings(
  article: ResolvedArticle,
  file: string,
  kind: 'summary' | 'plain',
): Finding[] {
  const isRead = article.root.children.length > 0 || article.findings.length === 0
  const found = kind === 'plain' && isRead ? plainPageFindings(article, file) : []
  return [...article.findings, ...found].sort(
    (one, other) => one.line - other.line || one.column - other.column,
  )
}
