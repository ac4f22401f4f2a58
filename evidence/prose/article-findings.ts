import type { Finding } from '@/evidence/text/finding'
import { placeOf, textOf, walk } from './prose-node'
import { plainPageFindings } from './plain-page'
import type { ResolvedArticle } from './resolved-article'

/** How each sentence begins that stands in a new article in place of one to be written. */
export const unwritten = 'To write: '

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
  return [...article.findings, ...found, ...unwrittenFindings(article, file)].sort(
    (one, other) => one.line - other.line || one.column - other.column,
  )
}

/** What a new article asks for is nothing that a reader should meet. */
function unwrittenFindings({ root }: ResolvedArticle, file: string): Finding[] {
  const found: Finding[] = []
  walk(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return true
    const words = textOf(node)
    if (words.includes(unwritten)) {
      const message = `Here still stands what is to be written: "${words.slice(words.indexOf(unwritten), words.indexOf(unwritten) + 60).trim()}". Write it, or take the sentence out.`
      found.push({ file, ...placeOf(node), severity: 'error', rule: 'unwritten', message })
    }
    return false
  })
  return found
}
