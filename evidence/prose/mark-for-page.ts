import type { Root } from 'mdast'
import { isTagNode, walk } from './prose-node'

/** Attribute by which a page finds what a tag came to; no part of the vocabulary. */
export const tagAttribute = 'data-tag'

/** Writes what was found out about an article's nodes into what the compiler reads: the tags' numbers, the headings' anchors. */
export function markForPage(root: Root): void {
  walk(root, (node) => {
    if (isTagNode(node) && node.data?.tag !== undefined) {
      node.attributes.push({ type: 'mdxJsxAttribute', name: tagAttribute, value: String(node.data.tag) })
    }
    if (node.type === 'heading' && node.data?.anchor) {
      node.data = { ...node.data, hProperties: { id: node.data.anchor } }
    }
    return true
  })
}
