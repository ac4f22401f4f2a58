import type { Root, Text } from 'hast'
import type { Node, Parent } from 'unist'
import { visit } from 'unist-util-visit'
import { holdUnits, setType } from '@/evidence/format/typography'

const isVerbatim = (parent: Parent) =>
  'tagName' in parent && (parent.tagName === 'code' || parent.tagName === 'pre')

// A heading's words name its anchor, so their spaces stay as typed.
const isHeading = (parent: Parent) => 'tagName' in parent && /^h[1-6]$/.test(String(parent.tagName))

/** Sets an article's words as a printer would, in place: its editors type on a keyboard. Code stays as it is. */
export function setProse(root: Root): void {
  visit(root, 'text', (node: Text, index, parent: Parent | undefined) => {
    if (!parent || isVerbatim(parent)) return
    const printed = followsWord(parent.children[(index ?? 0) - 1], node.value)
      ? setType(`x${node.value}`).slice(1)
      : setType(node.value)
    node.value = isHeading(parent) ? printed : holdUnits(printed)
  })
}

/** Says whether text goes on where a number or a term ended: its first sign then closes and never opens. */
const followsWord = (before: Node | undefined, text: string) => before !== undefined && /^['"-]/.test(text)
