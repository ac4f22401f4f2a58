import type { Nodes, Root } from 'mdast'
import { setType } from '@/evidence/format/typography'
import type { Heading } from '@/evidence/prose/article'
import { isTagNode, tagOf, walk } from '@/evidence/prose/prose-node'
import { resolveTag } from '@/evidence/prose/resolve-tag'
import { TagProblem } from '@/evidence/prose/tag'
import type { Study, Term } from '@/evidence/study/study'
import type { SearchDocument } from './document'
import { indexable } from './marked'

/** An article with where it is published. `headings` are those of its compiled form, in order, with their anchors. */
export type ProseToIndex = {
  root: Root
  headings: readonly Heading[]
  /** `/studies/atezolizumab-asps/plain`. */
  address: string
  /** What it is called where no heading says it, and under its headings. */
  name: string
}

/**
 * Returns what can be found of an article: each paragraph, list and table with the heading it stands under. Its tags say
 * what they print on the page, so that a number is found in the sentence that has it.
 */
export function proseDocuments(
  { root, headings, address, name }: ProseToIndex,
  study: Study | null,
  terms: readonly Term[],
): SearchDocument[] {
  const found: SearchDocument[] = []
  const ahead = [...headings]
  let under: Heading | undefined
  for (const block of root.children) {
    if (block.type === 'heading') {
      if (block.depth > 1) under = ahead.shift()
      continue
    }
    const body = indexable(setType(printedText(block, study, terms)))
    if (body === '') continue
    found.push({
      kind: study === null ? 'page' : 'prose',
      studySlug: study?.slug ?? null,
      address: under?.id ? `${address}#${under.id}` : address,
      weight: 1,
      title: indexable(under?.text ?? name),
      heading: name,
      body,
      abbreviations: '',
    })
  }
  return found
}

/** Returns the words of a part of an article as a reader meets them; figures and disagreements have their own places. */
function printedText(block: Nodes, study: Study | null, terms: readonly Term[]): string {
  let text = ''
  walk(block, (node) => {
    if (isTagNode(node)) {
      const tag = tagOf(node)
      const resolved = resolveTag(tag, study, terms)
      if (resolved instanceof TagProblem) text += tag.words
      else if (resolved.kind === 'datum') text += resolved.phrase.lead + resolved.phrase.tail
      else if (resolved.kind === 'quote' || resolved.kind === 'name') text += resolved.text
      return !(resolved instanceof TagProblem) && (resolved.kind === 'term' || resolved.kind === 'constant')
    }
    if ('value' in node) text += node.value
    else if (breaksWords(node)) text += ' '
    return true
  })
  return text
}

const breaksWords = ({ type }: Nodes) => ['listItem', 'tableCell', 'paragraph', 'break'].includes(type)
