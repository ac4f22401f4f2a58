import type { Nodes } from 'mdast'
import { setType } from '@/evidence/format/typography'
import { plainTag } from './plain-text'
import { isTagNode, walk } from './prose-node'
import type { ResolvedArticle } from './resolved-article'
import { resolvedTag, type ResolvedTag } from './resolved-tags'

/** A sentence of an article as readers meet it, with the tags that print something in it. */
export type Sentence = { text: string; tags: ResolvedTag[] }

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Returns the sentences in a part of an article; a disagreement, which is no sentence, by its title. */
export function sentencesIn(block: Nodes, article: ResolvedArticle): Sentence[] {
  const found: Sentence[] = []
  walk(block, (node) => {
    if (isTagNode(node)) {
      const tag = resolvedTag(node, article)
      if (tag.resolved.kind === 'disagreement') {
        found.push({ text: setType(tag.resolved.resolution.title), tags: [tag] })
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
  walk(node, (part) => {
    if (isTagNode(part)) {
      const tag = resolvedTag(part, article)
      placed.push({ tag, at: text.length })
      text += plainTag(tag)
      return false
    }
    if (part.type === 'break') text += ' '
    // A line that ends in the file goes on for the reader.
    else if ('value' in part) text += part.value.replaceAll('\n', ' ')
    return true
  })
  return [...segmenter.segment(text)].map(({ segment, index }) => ({
    text: setType(segment.trim()),
    tags: placed.filter(({ at }) => at >= index && at < index + segment.length).map(({ tag }) => tag),
  }))
}
