import type { Nodes } from 'mdast'
import type { Study, Term } from '@/evidence/study/study'
import { isTagNode, tagOf } from './prose-node'
import { resolveTag } from './resolve-tag'
import { TagProblem } from './tag'

/**
 * Returns the words that a reader meets in an article, its own and those that its tags print, one paragraph a line.
 * Figures and disagreements are left out, as is every tag that could not be resolved.
 */
export function printedText(node: Nodes, study: Study | null, terms: readonly Term[]): string {
  if (isTagNode(node)) return printedTag(tagOf(node), study, terms)
  if ('value' in node) return node.value
  if (!('children' in node)) return node.type === 'break' ? ' ' : ''
  const inner = node.children.map((child) => printedText(child, study, terms)).join('')
  return ['paragraph', 'heading', 'tableCell', 'listItem'].includes(node.type) ? `${inner}\n` : inner
}

function printedTag(tag: ReturnType<typeof tagOf>, study: Study | null, terms: readonly Term[]): string {
  const resolved = resolveTag(tag, study, terms)
  if (resolved instanceof TagProblem) return ''
  switch (resolved.kind) {
    case 'datum':
      return resolved.phrase.lead + resolved.phrase.tail
    case 'quote':
      return `“${resolved.text}”`
    case 'name':
      return resolved.text
    case 'term':
    case 'constant':
      return tag.words
    default:
      return ''
  }
}
