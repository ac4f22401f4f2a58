import type { Nodes } from 'mdast'
// Brings the node types of MDX into mdast's unions.
import type {} from 'remark-mdx'
import type { Tag } from './tag'

export type TagNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** Calls `look` for a node and everything below it in the order of the text; below a node for which it returns false nothing is looked at. */
export function walk(
  node: Nodes,
  look: (node: Nodes, ancestors: Nodes[]) => boolean,
  ancestors: Nodes[] = [],
): void {
  if (!look(node, ancestors) || !('children' in node)) return
  for (const child of node.children) walk(child, look, [...ancestors, node])
}

export function isTagNode(node: Nodes): node is TagNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Returns the text in a node and below it, markup left out. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Returns the tag as an editor wrote it; attributes that are code are left out (they are refused elsewhere). */
export function tagOf(node: TagNode): Tag {
  const attributes: Record<string, string> = {}
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue
    if (attribute.value === null || attribute.value === undefined) attributes[attribute.name] = ''
    else if (typeof attribute.value === 'string') attributes[attribute.name] = attribute.value
  }
  return {
    name: node.name ?? '',
    attributes,
    words: node.children.map(textOf).join(''),
  }
}

/** A place in the text that counts from 1; the beginning when the parser gave none. */
export function placeOf(node: Pick<Nodes, 'position'>): { line: number; column: number } {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  return { line, column }
}
