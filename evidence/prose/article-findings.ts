import { codeOf } from '@/evidence/text/code-point'
import type { Finding } from '@/evidence/text/finding'
import { invisible } from '@/evidence/text/invisible'
import { placeAt } from './place-in-text'
import { placeOf, textOf, walk } from './prose-node'
import { plainPageFindings } from './plain-page'
import type { ResolvedArticle } from './resolved-article'

/** How each sentence begins that stands in a new article in place of one to be written. */
export const toWrite = 'To write: '

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
  return [
    ...article.findings,
    ...found,
    ...unwrittenFindings(article, file),
    ...letterFindings(article, file),
  ].sort((one, other) => one.line - other.line || one.column - other.column)
}

/** A letter that nobody sees can turn the order of a line round, or hide a word from search. */
function letterFindings({ root }: ResolvedArticle, file: string): Finding[] {
  const found: Finding[] = []
  walk(root, (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return true
    const hidden = invisible.exec(node.value)
    if (hidden === null) return true
    const start = placeOf(node)
    const { line, column } = placeAt(node.value, hidden.index)
    const place = { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column }
    const message = `The text holds an invisible character (${codeOf(hidden[0])}); expected visible text.`
    found.push({ file, ...place, severity: 'error', rule: 'letters', message })
    return true
  })
  return found
}

/** What a new article asks for is nothing that a reader should meet. */
function unwrittenFindings({ root }: ResolvedArticle, file: string): Finding[] {
  const found: Finding[] = []
  walk(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return true
    const words = textOf(node)
    if (words.includes(toWrite)) {
      const message = `Here still stands what is to be written: "${words.slice(words.indexOf(toWrite), words.indexOf(toWrite) + 60).trim()}". Write it, or take the sentence out.`
      found.push({ file, ...placeOf(node), severity: 'error', rule: 'unwritten', message })
    }
    return false
  })
  return found
}
