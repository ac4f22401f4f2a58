import type { Markup } from './markup'
import { escapeXml } from './xml'

/** What an element says of itself, in the order in which it is written; what is undefined is left out. */
export type Attributes = Record<string, string | number | undefined>

/** An element as data, so that one tree can be written as text and be rendered into a page. */
export type Element = { name: string; attributes: Attributes; children: readonly (Element | string)[] }

/** Returns an element with what stands in it. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Element | string)[]
): Element {
  return { name, attributes, children }
}

/**
 * Returns an element as markup that XML and HTML both read; an element of SVG with nothing in it closes itself. With a
 * line end `between`, each of its children starts a line.
 */
export function elementMarkup({ name, attributes, children }: Element, between: '' | '\n' = ''): Markup {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`))
    .join('')
  if (children.length === 0) return { markup: `<${name}${written}/>` }
  const inner = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : elementMarkup(child).markup,
  )
  return { markup: [`<${name}${written}>`, ...inner, `</${name}>`].join(between) }
}
