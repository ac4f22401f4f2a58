import type { Root } from 'mdast'
import type { Study, Term } from '@/evidence/study/study'
import { isTagNode, tagOf, walk } from './prose-node'
import { resolveTag } from './resolve-tag'
import { TagProblem } from './tag'

/** Returns how many words a reader meets in an article: its own, and those that its tags print. Figures and disagreements are left out. */
export function countWords(root: Root, study: Study | null, terms: readonly Term[]): number {
  let text = ''
  walk(root, (node) => {
    if (isTagNode(node)) {
      const resolved = resolveTag(tagOf(node), study, terms)
      if (!(resolved instanceof TagProblem)) text += printed(resolved)
      return node.name === 'Term' || node.name === 'Constant'
    }
    if ('value' in node) text += node.value
    else if ('children' in node) text += ' '
    return true
  })
  return text.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function printed(resolved: Exclude<ReturnType<typeof resolveTag>, TagProblem>): string {
  if (resolved.kind === 'datum') return resolved.phrase.lead + resolved.phrase.tail
  return resolved.kind === 'quote' || resolved.kind === 'name' ? resolved.text : ''
}
