import type { Element, ElementContent, Root, RootContent } from 'hast'

/** The element that stands behind the opening for what a page sets beside its words; no part of the vocabulary. */
export const panelElement = 'ArticlePanel'

/** Returns whether compiled code has an opening, behind which the panel then stands. */
export const hasOpening = (code: string | null): boolean => code?.includes(panelElement) ?? false

/**
 * Sets the first section of an article as its opening, in place, when a paragraph of it begins with a label in bold:
 * the unlabelled paragraphs are the answer, the labelled ones (harms, what is not known) stand beside it, what is no
 * paragraph (a figure) behind both. A text without such a label stays as it is.
 */
export function setOpening(root: Root): void {
  const isHeading = (node: RootContent) => node.type === 'element' && node.tagName === 'h2'
  const start = root.children.findIndex(isHeading)
  const next = root.children.findIndex((node, index) => index > start && isHeading(node))
  if (start < 0) return
  const end = next < 0 ? root.children.length : next
  const section = root.children.slice(start, end)
  const paragraphs = section.filter(isParagraph)
  const labelled = paragraphs.filter(isLabelled)
  if (labelled.length === 0) return
  const answer = paragraphs.filter((paragraph) => !isLabelled(paragraph))
  const [heading] = section
  // The answer's size says that it is the bottom line; the words are for those who do not see it.
  if (heading?.type === 'element') heading.properties.className = ['visually-hidden']
  const opening = block('opening', [
    block('answer', [...(heading?.type === 'element' ? [heading] : []), ...answer]),
    block('beside', labelled),
  ])
  const behind = section.slice(1).filter((node) => !isParagraph(node) && !isMargin(node) && !isBlank(node))
  const panel = { type: 'mdxJsxFlowElement', name: panelElement, attributes: [], children: [] } as const
  root.children.splice(start, end - start, opening, ...behind, panel as unknown as RootContent)
}

const isParagraph = (node: RootContent): node is Element => node.type === 'element' && node.tagName === 'p'

function isLabelled({ children: [first] }: Element): boolean {
  return first?.type === 'element' && first.tagName === 'strong'
}

const isBlank = (node: RootContent) => node.type === 'text' && node.value.trim() === ''

/** The answer has no room beside it for margin notes, and its notes say the same. */
const isMargin = (node: RootContent) => 'name' in node && node.name === 'MarginNotes'

function block(name: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'section', properties: { className: [name] }, children }
}
