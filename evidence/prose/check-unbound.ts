import type { Nodes, Root } from 'mdast'
import { namesOfStudy } from '@/evidence/study/names-of-study'
import type { Study } from '@/evidence/study/study'
import { offsetInFile, placeAt, type TextPlace } from './place-in-text'
import { isTagNode, walk } from './prose-node'
import { suggestBinding } from './suggest-binding'
import { findUnbound, type Unbound } from './unbound'

export type UnboundFinding = TextPlace & { rule: Unbound['rule']; message: string }

/**
 * Returns every number and word of quantity that stands in prose with no tag to bind it. On the site's own pages
 * (no study) there is nothing to bind to: digits still need `<Constant>`, so that a study's number cannot be typed
 * there unnoticed, while words and code may say what they like.
 */
export function checkUnbound(root: Root, text: string, study: Study | null): UnboundFinding[] {
  const found: UnboundFinding[] = []
  const names = study === null ? [] : namesOfStudy(study)
  walk(root, (node) => {
    if (isTagNode(node)) return node.name === 'Term'
    if (study === null && (node.type === 'code' || node.type === 'inlineCode')) return false
    for (const words of wordsIn(node)) {
      for (const unbound of findUnbound(words, study === null ? 'digits' : 'everything', names)) {
        const start = node.position?.start.offset ?? 0
        const place = placeAt(text, offsetInFile(words, unbound.index, text, start))
        found.push({ ...place, rule: unbound.rule, message: explain(unbound, study) })
      }
    }
    return true
  })
  return found
}

/** The texts of a node that a reader sees: its own, and the title of a link. */
function wordsIn(node: Nodes): string[] {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return [node.value]
  return 'title' in node && typeof node.title === 'string' ? [node.title] : []
}

function explain({ rule, text }: Unbound, study: Study | null): string {
  if (study === null) {
    return `"${text}" is typed. A number of this site's own goes in <Constant>${text}</Constant>; a study's number belongs in its article.`
  }
  if (rule === 'unbound-quantity') {
    return `"${text}" says how much without a tag. Write <Claim that="..." of="...">${text}</Claim>, so that the data must bear it out.`
  }
  const name =
    /\p{L}/u.test(text) && /\p{N}/u.test(text) ? ' If it is a name, put it under "names:" in the record.' : ''
  return `"${text}" is typed. A number comes from the record by a tag such as <Result of="..." />.${suggestBinding(text, study)}${name}`
}
