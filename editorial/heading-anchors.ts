import type { Root as Markup } from 'hast'
import type { Heading as HeadingNode, Root } from 'mdast'
import rehypeSlug from 'rehype-slug'
import type { Heading } from '@/evidence/prose/article'
import { setType } from '@/evidence/format/typography'
import { textOf } from '@/evidence/prose/prose-node'

/**
 * Returns the headings of an article with the anchors that its page gives them: by the same plugin, over the headings
 * alone, since compiling a whole article takes a hundred times as long.
 */
export function headingsWithAnchors(root: Root): Heading[] {
  const nodes = root.children.filter((node): node is HeadingNode => node.type === 'heading')
  const markup: Markup = {
    type: 'root',
    children: nodes.map((node) => ({
      type: 'element',
      tagName: `h${node.depth}`,
      properties: {},
      children: [{ type: 'text', value: setType(textOf(node)) }],
    })),
  }
  rehypeSlug()(markup)
  return markup.children.flatMap((element, index) => {
    const depth = nodes[index]?.depth ?? 1
    if (element.type !== 'element' || depth === 1) return []
    const [text] = element.children
    return [{ depth, text: text?.type === 'text' ? text.value : '', id: String(element.properties.id ?? '') }]
  })
}
