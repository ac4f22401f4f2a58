import type { Nodes } from 'mdast'
import { isTagNode } from './prose-node'
import { printResolved, type Printers } from './resolved'
import { resolvedTag, type ResolvedTag } from './resolved-tags'

/** Nodes after which another line begins. */
const lines: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell', 'listItem', 'code'])

/**
 * Returns the words that a reader meets in an article or a part of it, its own and those that its tags print, one
 * paragraph a line. Figures, disagreements and what is made from data on the site's own pages are left out: they are
 * no sentences, and have places of their own.
 */
export function plainText(node: Nodes, article: { tags: readonly ResolvedTag[] }): string {
  if (isTagNode(node)) return plainTag(resolvedTag(node, article))
  if (node.type === 'break') return ' '
  const inner =
    'children' in node
      ? node.children.map((child) => plainText(child, article)).join('')
      : 'value' in node
        ? node.value
        : ''
  return lines.has(node.type) ? `${inner}\n` : inner
}

/** Returns the words that one tag prints. */
export function plainTag({ resolved, words }: ResolvedTag): string {
  return printResolved(resolved, plain, words)
}

const plain: Printers<string, string> = {
  datum: ({ phrase }) => phrase.lead + phrase.tail,
  quote: ({ text }) => `“${text}”`,
  name: ({ text }) => text,
  term: (_, words) => words,
  constant: (_, words) => words,
  problem: (_, words) => words,
  cite: () => '',
  disagreement: () => '',
  figure: () => '',
  'rule-example': () => '',
  insert: () => '',
}
