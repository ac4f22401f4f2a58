import type { Nodes } from 'mdast'
import { markup, type Markup } from '@/evidence/markup/markup'
import { findFigure } from '@/evidence/figures/catalogue'
import { setType } from '@/evidence/format/typography'
import { resultIdOf } from '@/evidence/prose/note'
import { parseProse } from '@/evidence/prose/parse-prose'
import { isTagNode, tagOf } from '@/evidence/prose/prose-node'
import { resolveTag, type Resolved } from '@/evidence/prose/resolve-tag'
import { TagProblem } from '@/evidence/prose/tag'
import type { Study, Term } from '@/evidence/study/study'
import { studyAddress, type ExportSite } from '@/evidence/study/site'

type Place = { text: string; study: Study; terms: readonly Term[]; site: ExportSite }

/**
 * Returns an article as HTML that stands by itself, for readers of feeds: each bound number as pages print it, leading
 * to its row of the data. Throws when the article cannot be read or a tag means nothing; checks refuse such first.
 */
export function proseHtml(place: Place): string {
  const parsed = parseProse(place.text, `${place.study.slug}.mdx`)
  if ('finding' in parsed) throw new Error(parsed.finding.message)
  return render(parsed.root, place).markup.trim()
}

function render(node: Nodes, place: Place): Markup {
  const inner = 'children' in node ? node.children.map((child) => render(child, place)) : []
  if (isTagNode(node)) return printTag(node, inner, place)
  switch (node.type) {
    case 'text':
      return markup`${node.value}`
    case 'heading':
      return { markup: `<h${node.depth}>${inner.map((one) => one.markup).join('')}</h${node.depth}>\n` }
    case 'paragraph':
      return markup`<p>${inner}</p>\n`
    case 'emphasis':
      return markup`<em>${inner}</em>`
    case 'strong':
      return markup`<strong>${inner}</strong>`
    case 'list':
      return node.ordered ? markup`<ol>${inner}</ol>\n` : markup`<ul>${inner}</ul>\n`
    case 'listItem':
      return markup`<li>${inner}</li>\n`
    case 'blockquote':
      return markup`<blockquote>${inner}</blockquote>\n`
    case 'link':
      return markup`<a href="${new URL(node.url, `${place.site.address}/`).href}">${inner}</a>`
    default:
      return markup`${inner}`
  }
}

function printTag(node: Parameters<typeof tagOf>[0], inner: Markup[], place: Place): Markup {
  const resolved = resolveTag(tagOf(node), place.study, place.terms)
  if (resolved instanceof TagProblem) throw new Error(resolved.message)
  return print(resolved, inner, place)
}

function print(resolved: Resolved, inner: Markup[], { study, site }: Place): Markup {
  switch (resolved.kind) {
    case 'datum': {
      const { phrase, note } = resolved
      const id = resultIdOf(note.subject)
      const words = markup`${phrase.lead + phrase.tail}`
      return id === null
        ? words
        : markup`<a href="${studyAddress(site, study.slug, `/data#${id}`)}">${words}</a>`
    }
    case 'quote':
      return markup`\u201c${setType(resolved.text)}\u201d`
    case 'name':
      return markup`${resolved.text}`
    case 'cite':
      return markup` (${resolved.sources.map(({ shortTitle }) => shortTitle).join('; ')})`
    case 'disagreement': {
      const { title, reason } = resolved.resolution
      return markup`<blockquote><p><strong>${setType(title)}</strong>: ${setType(reason)}</p></blockquote>\n`
    }
    case 'figure': {
      const { title, description } = findFigure(study, resolved.id)
      const page = studyAddress(site, study.slug, `/figures/${resolved.id}`)
      return markup`<figure><a href="${page}"><img src="${page}.png" alt="${`${title}. ${description}`}"></a><figcaption>${title}</figcaption></figure>\n`
    }
    default:
      return markup`${inner}`
  }
}
