import type { Element, ElementContent, Root } from 'hast'
import { formatStrength } from '@/evidence/format/ruling'
import { toHtml } from 'hast-util-to-html'
import { toHast, type Handler } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { findFigure } from '@/evidence/figures/catalogue'
import { setType } from '@/evidence/format/typography'
import { resultIdOf } from '@/evidence/prose/note'
import type { TagNode } from '@/evidence/prose/prose-node'
import { printResolved, type Printers } from '@/evidence/prose/resolved'
import type { ResolvedArticle } from '@/evidence/prose/resolved-article'
import { resolvedTag } from '@/evidence/prose/resolved-tags'
import type { Study } from '@/evidence/study/study'
import { studyAddress, type ExportSite } from '@/evidence/study/site'
import { refuseUnsound } from './sound-article'

type Place = { study: Study; site: ExportSite }

/**
 * Returns an article as HTML that stands by itself, for readers of feeds: each bound number as pages print it, leading
 * to its row of the data. Throws when the article has a finding; checks refuse such first.
 */
export function proseHtml(article: ResolvedArticle, place: Place): string {
  refuseUnsound(article)
  const printTag: Handler = (state, node: TagNode) =>
    printResolved(resolvedTag(node, article).resolved, elements, { ...place, words: state.all(node) })
  const tree = toHast(article.root, {
    handlers: { mdxJsxFlowElement: printTag, mdxJsxTextElement: printTag },
  })
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] }
  leadToSite(root, place.site)
  return toHtml(root, { characterReferences: { useNamedReferences: true } }).trim()
}

/** Gives links within the site its address: a feed is read elsewhere. */
function leadToSite(root: Root, site: ExportSite): void {
  visit(root, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && typeof properties.href === 'string') {
      properties.href = new URL(properties.href, `${site.address}/`).href
    }
  })
}

type Printed = ElementContent | ElementContent[]

const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

const elements: Printers<Printed, Place & { words: ElementContent[] }> = {
  datum: ({ phrase, note }, { study, site }) => {
    const id = resultIdOf(note.subject)
    const words = text(phrase.lead + phrase.tail)
    return id === null ? words : element('a', { href: studyAddress(site, study.slug, `/data#${id}`) }, words)
  },
  quote: (quote) => text(`\u201c${setType(quote.text)}\u201d`),
  name: (name) => text(name.text),
  cite: ({ sources }) => text(` (${sources.map(({ shortTitle }) => shortTitle).join('; ')})`),
  term: (_, { words }) => words,
  constant: (_, { words }) => words,
  disagreement: ({ resolution }, { study }) => {
    const title = element('strong', {}, text(setType(resolution.title)))
    return element(
      'blockquote',
      {},
      element('p', {}, title, text(`: ${setType(resolution.reason)} ${formatStrength(resolution, study)}`)),
    )
  },
  figure: ({ id }, { study, site }) => {
    const { title, description } = findFigure(study, id)
    const page = studyAddress(site, study.slug, `/figures/${id}`)
    const picture = element('img', { src: `${page}.png`, alt: `${title}. ${description}` })
    return element(
      'figure',
      {},
      element('a', { href: page }, picture),
      element('figcaption', {}, text(title)),
    )
  },
  'rule-example': () => [],
  insert: () => [],
  problem: ({ message }) => {
    throw new Error(message)
  },
}
