import type { Nodes } from 'mdast'
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
 * Returns an article as Markdown that needs no tags: each bound number as pages print it, followed by the id of its
 * result in square brackets. Throws when the article cannot be read or a tag means nothing; checks refuse such first.
 */
export function proseMarkdown(place: Place): string {
  const parsed = parseProse(place.text, `${place.study.slug}.mdx`)
  if ('finding' in parsed) throw new Error(parsed.finding.message)
  return render(parsed.root, place).trim()
}

/** Copies the text of a node as it was written, with every tag below it replaced by what it prints. */
function render(node: Nodes, place: Place): string {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? place.text.length
  if (isTagNode(node)) {
    const resolved = resolveTag(tagOf(node), place.study, place.terms)
    if (resolved instanceof TagProblem) throw new Error(resolved.message)
    return print(resolved, node.children.map((child) => render(child, place)).join(''), place)
  }
  if (!('children' in node)) return place.text.slice(start, end)
  let at = start
  let written = ''
  for (const child of node.children) {
    written += place.text.slice(at, child.position?.start.offset ?? at) + render(child, place)
    at = child.position?.end.offset ?? at
  }
  return written + place.text.slice(at, end)
}

function print(resolved: Resolved, inner: string, { study, site }: Place): string {
  switch (resolved.kind) {
    case 'datum': {
      const { phrase, note } = resolved
      const id = resultIdOf(note.subject) ?? note.id.replace(/^note-/, '')
      return `${phrase.lead}${phrase.tail} [${id}]`
    }
    case 'quote':
      return `\u201c${setType(resolved.text)}\u201d`
    case 'name':
      return resolved.text
    case 'cite':
      return ` (${resolved.sources.map(({ shortTitle }) => shortTitle).join('; ')})`
    case 'disagreement': {
      const { title, reason, id } = resolved.resolution
      return `> **${title}** [${id}]: ${reason}`
    }
    case 'figure':
      return `Figure: ${studyAddress(site, study.slug, `/figures/${resolved.id}`)}`
    case 'term':
    case 'constant':
      return inner
    default:
      return ''
  }
}
