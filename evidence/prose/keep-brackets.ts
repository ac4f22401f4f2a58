import type { Root } from 'mdast'
import { isTagNode, walk } from './prose-node'

/** Attribute that carries an opening bracket into the tag after it; no part of the vocabulary. */
export const bracketAttribute = 'data-before'

/**
 * Moves an opening bracket or quotation mark into the tag that follows it, as an attribute. Browsers allow a line
 * to break before a button, even after "(", so the two must stand in one element that does not break.
 */
export function keepBrackets(root: Root): void {
  walk(root, (node) => {
    if (!('children' in node)) return true
    node.children.forEach((child, place) => {
      const next = node.children[place + 1]
      const bracket = child.type === 'text' ? /[([“‘]$/.exec(child.value)?.[0] : undefined
      if (child.type !== 'text' || bracket === undefined || !next || !isTagNode(next)) return
      child.value = child.value.slice(0, -1)
      next.attributes.push({ type: 'mdxJsxAttribute', name: bracketAttribute, value: bracket })
    })
    return true
  })
}
