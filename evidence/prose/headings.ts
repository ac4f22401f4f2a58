import type { Root as Markup } from 'hast'
import type { Heading as HeadingNode, Root } from 'mdast'
import rehypeSlug from 'rehype-slug'
import { setType } from '@/evidence/format/typography'
import { textOf, walk } from './prose-node'

declare module 'mdast' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface adds to another's.
  interface HeadingData {
    /** The anchor by which a page leads to the heading. */
    anchor?: string
  }
}

export type Heading = { depth: number; text: string; id: string }

/**
 * Gives every heading of a text its anchor, and returns the headings that stand between its parts, for the table of
 * contents; one of the first level is the page's own title, and refused elsewhere.
 */
export function anchorHeadings(root: Root): Heading[] {
  const nodes: HeadingNode[] = []
  walk(root, (node) => {
    if (node.type === 'heading') nodes.push(node)
    return true
  })
  const anchors = anchorsOf(nodes.map(textOf))
  nodes.forEach((node, index) => (node.data = { ...node.data, anchor: anchors[index] }))
  return root.children.flatMap((node) =>
    node.type === 'heading' && node.depth > 1
      ? [{ depth: node.depth, text: setType(textOf(node)), id: node.data?.anchor ?? '' }]
      : [],
  )
}

/** Returns the anchor of each heading, by the plugin that makes them everywhere; one that comes twice is numbered. */
function anchorsOf(texts: readonly string[]): string[] {
  const markup: Markup = {
    type: 'root',
    children: texts.map((value) => ({
      type: 'element',
      tagName: 'h2',
      properties: {},
      children: [{ type: 'text', value }],
    })),
  }
  rehypeSlug()(markup)
  return markup.children.map((node) => (node.type === 'element' ? String(node.properties.id ?? '') : ''))
}
