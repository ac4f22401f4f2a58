import type { Root } from 'mdast'
import { codeOf } from '@/evidence/text/code-point'
import { invisible } from '@/evidence/text/invisible'
import { offsetInFile, placeAt, type TextPlace } from './place-in-text'
import { walk } from './prose-node'

/**
 * Returns the first letter that nobody sees of each piece of text: it can turn the order of a line round, or hide a word from
 * search.
 */
export function checkLetters(root: Root, text: string): (TextPlace & { rule: 'letters'; message: string })[] {
  const found: ReturnType<typeof checkLetters> = []
  walk(root, (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return true
    const hidden = invisible.exec(node.value)
    if (hidden === null) return true
    const place = placeAt(
      text,
      offsetInFile(node.value, hidden.index, text, node.position?.start.offset ?? 0),
    )
    const message = `The text holds an invisible character (${codeOf(hidden[0])}); expected visible text.`
    found.push({ ...place, rule: 'letters', message })
    return true
  })
  return found
}
