import type { Root } from 'mdast'
import { isTagNode, walk } from './prose-node'

const wordJoiner = '\u2060'

/**
 * Adds a word joiner between an opening bracket or quotation mark and the tag after it. Browsers allow a line to
 * break before a button, even after "(", which would leave the bracket alone at the end of its line.
 */
export function keepBrackets(root: Root): void {
  walk(root, (node) => {
    if (!('children' in node)) return true
    node.children.forEach((child, place) => {
      const next = node.children[place + 1]
      if (child.type !== 'text' || !next || !isTagNode(next)) return
      if (/[([“‘]$/.test(child.value)) child.value += wordJoiner
    })
    return true
  })
}
