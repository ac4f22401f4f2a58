import type { Nodes } from 'mdast'
import { setType } from '@/evidence/format/typography'
import { plainTag } from './plain-text'
import { isTagNode, placeOf, walk } from './prose-node'
import type { ResolvedArticle } from './resolved-article'
import { resolvedTag, type ResolvedTag } from './resolved-tags'

/** A sentence of an article. */
export type Sentence = {
  /** As readers meet it; the title of a disagreement, which is no sentence. */
  text: string
  /** The line of the file on which it begins, counting from 1. */
  line: number
  /** What prints something in it. */
  tags: ResolvedTag[]
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Returns the sentences in a part of an article, each with the tags that print something in it; headings are none. */
export function sentencesIn(block: Nodes, article: ResolvedArticle): Sentence[] {
  const found: Sentence[] = []
  walk(block, (node) => {
    if (isTagNode(node)) {
      const tag = resolvedTag(node, article)
      if (tag.resolved.kind === 'disagreement') {
        found.push({ text: setType(tag.resolved.resolution.title), line: placeOf(node).line, tags: [tag] })
      }
      return false
    }
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return true
    found.push(...splitSentences(node, article), ...blockTagsIn(node, article))
    return false
  })
  return found
}

/** A paragraph of nothing but tags can hold several disagreements on one line. */
function blockTagsIn(paragraph: Nodes & { children: Nodes[] }, article: ResolvedArticle): Sentence[] {
  return paragraph.children.filter(isTagNode).flatMap((node) => sentencesIn(node, article))
}

function splitSentences(node: Nodes, article: ResolvedArticle): Sentence[] {
  let text = ''
  const placed: { tag: ResolvedTag; at: number }[] = []
  const lines: { at: number; line: number }[] = [{ at: 0, line: placeOf(node).line }]
  walk(node, (part) => {
    if (isTagNode(part)) {
      const tag = resolvedTag(part, article)
      placed.push({ tag, at: text.length })
      lines.push({ at: text.length, line: tag.line })
      text += plainTag(tag)
      return false
    }
    if (part.type === 'break') text += ' '
    // A line that ends in the file goes on for the reader.
    else if ('value' in part) {
      for (const [place, line] of part.value.split('\n').entries()) {
        text += place === 0 ? '' : ' '
        lines.push({ at: text.length, line: placeOf(part).line + place })
        text += line
      }
    }
    return true
  })
  return [...segmenter.segment(text)].map(({ segment, index }) => ({
    text: setType(segment.trim()),
    line: lines.findLast(({ at }) => at <= index)?.line ?? 1,
    tags: placed.filter(({ at }) => at >= index && at < index + segment.length).map(({ tag }) => tag),
  }))
}
