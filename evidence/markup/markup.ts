import { escapeXml } from './xml'

/** Text that is markup already; everything else is escaped on its way into a document. */
export type Markup = { readonly markup: string }
type Part = Markup | readonly Markup[] | string | number | null

/**
 * Returns markup from a template: what stands in it is escaped, except markup made the same way. The documents that
 * other sites frame are small files of their own and not pages of the framework, which would add its shell to each.
 */
export function markup(written: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: String.raw({ raw: written }, ...parts.map(textOf)) }
}

function textOf(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'number') return String(part)
  if (typeof part === 'string') return escapeXml(part)
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('')
}
