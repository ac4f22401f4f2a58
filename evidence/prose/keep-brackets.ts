import type { Root } from 'mdast'
import { setType } from '@/evidence/format/typography'
import { isTagNode, walk } from './prose-node'

/** Attributes that carry a bracket or a stop into the tag that it stands at; no part of the vocabulary. */
export const bracketAttribute = 'data-before'
export const stopAttribute = 'data-after'

const opening = /(?:[([“‘]|(?<=^|\s)["'])$/
const closing = /^(?:['’]s\b|[.,;:!?)\]”’"'])+/

/**
 * Moves an opening bracket or quotation mark into the tag that follows it, and a stop or closing bracket into the
 * tag before it, as attributes. Browsers allow a line to break on either side of a button, even after "(" or before
 * a full stop, so that these must stand with it in one element that does not break.
 */
export function keepBrackets(root: Root): void {
  walk(root, (node) => {
    if (!('children' in node)) return true
    node.children.forEach((child, place) => {
      if (child.type !== 'text') return
      const [before, after] = [node.children[place - 1], node.children[place + 1]]
      const stop = closing.exec(child.value)?.[0]
      if (stop !== undefined && before && isTagNode(before)) {
        child.value = child.value.slice(stop.length)
        before.attributes.push({ type: 'mdxJsxAttribute', name: stopAttribute, value: closed(stop) })
      }
      const bracket = opening.exec(child.value)?.[0]
      if (bracket !== undefined && after && isTagNode(after)) {
        child.value = child.value.slice(0, -1)
        after.attributes.push({ type: 'mdxJsxAttribute', name: bracketAttribute, value: setType(bracket) })
      }
    })
    return true
  })
}

/** Returns stops set in type; they follow a word, so that a quotation mark among them closes. */
const closed = (stops: string) => setType(`x${stops}`).slice(1)
