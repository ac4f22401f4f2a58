import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** The attribute that says on which line of the file an element begins. */
export const lineAttribute = 'data-line'

const blocks = new Set(['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'table', 'tr', 'blockquote'])

/** Marks, in place, each block of the markup with the line of its text, so that both can be scrolled together. */
export function markLines(root: Root): void {
  visit(root, 'element', (node) => {
    if (blocks.has(node.tagName) && node.position) node.properties.dataLine = node.position.start.line
  })
}
