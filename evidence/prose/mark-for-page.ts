import type { Root, RootContent } from 'mdast'
import { isTagNode, walk } from './prose-node'

/** Attribute by which a page finds what a tag came to; no part of the vocabulary. */
export const tagAttribute = 'data-tag'

/** The element that stands after a block for what its tags say in the margin; no part of the vocabulary. */
export const marginElement = 'MarginNotes'

/** Attribute by which that element finds those tags. */
export const marginTags = 'data-tags'

/** Writes what was found out about an article's nodes into what the compiler reads: the tags' numbers, the headings' anchors, and after each block a place for its margin. */
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
  root.children = root.children.flatMap((block) => [block, ...marginOf(block)])
}

/** Notes stand after the words that they speak of, and not among them: a sentence is read, copied and found whole. */
function marginOf(block: RootContent): RootContent[] {
  const tags: number[] = []
  walk(block, (node) => {
    if (node.type === 'mdxJsxTextElement' && node.data?.tag !== undefined) tags.push(node.data.tag)
    return true
  })
  if (tags.length === 0 || block.type === 'heading') return []
  const attribute = { type: 'mdxJsxAttribute', name: marginTags, value: tags.join(' ') } as const
  return [{ type: 'mdxJsxFlowElement', name: marginElement, attributes: [attribute], children: [] }]
}
