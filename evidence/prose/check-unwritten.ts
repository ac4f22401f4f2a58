import type { Root } from 'mdast'
import type { TextPlace } from './place-in-text'
import { placeOf, textOf, walk } from './prose-node'

/** How each sentence begins that stands in a new article in place of one to be written. */
export const toWrite = 'To write: '

/** Returns what a new article asks for and nobody has written yet: nothing that a reader should meet. */
export function checkUnwritten(root: Root): (TextPlace & { rule: 'unwritten'; message: string })[] {
  const found: ReturnType<typeof checkUnwritten> = []
  walk(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return true
    const words = textOf(node)
    const at = words.indexOf(toWrite)
    if (at >= 0) {
      const asked = words.slice(at, at + 60).replace(/[.)\s]+$/, '')
      const message = `Here still stands what is to be written: "${asked}". Write it, or take the sentence out.`
      found.push({ ...placeOf(node), rule: 'unwritten', message })
    }
    return false
  })
  return found
}
