import type { Nodes, Root } from 'mdast'
import { namesOfStudy } from '@/evidence/study/names-of-study'
import type { Study } from '@/evidence/study/study'
import { offsetInFile, placeAt, type TextPlace } from './place-in-text'
import { isTagNode, walk } from './prose-node'
import { findUnboundEffects, type UnboundEffect } from './unbound-effect'
import { suggestBinding } from './suggest-binding'
import { findUnbound, type Unbound } from './unbound'

export type UnboundFinding = TextPlace & { rule: Unbound['rule'] | UnboundEffect['rule']; message: string }

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
  if (study !== null) found.push(...boundsOfTags(root, text))
  if (study !== null && comparesArms(study)) found.push(...unboundEffects(root, text))
  return found
}

const comparesArms = ({ design, arms }: Study) => design.allocation === 'randomised' && arms.length > 1

/** Words of effect are judged in their whole sentence, whose tags stand as a space each. */
function unboundEffects(root: Root, text: string): UnboundFinding[] {
  const found: UnboundFinding[] = []
  walk(root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return true
    const pieces = piecesOf(node)
    let from = 0
    const placed = pieces.map((piece) => {
      const start = from
      from += piece.words.length
      return { ...piece, start }
    })
    for (const effect of findUnboundEffects(pieces.map(({ words }) => words).join(''))) {
      const piece = placed.findLast(({ start }) => start <= effect.index)
      if (!piece?.node) continue
      const start = piece.node.position?.start.offset ?? 0
      const place = placeAt(text, offsetInFile(piece.words, effect.index - piece.start, text, start))
      found.push({ ...place, rule: effect.rule, message: explainEffect(effect.text) })
    }
    return false
  })
  return found
}

/** "Over <Result />" says that it was more than the record prints. */
function boundsOfTags(root: Root, text: string): UnboundFinding[] {
  const found: UnboundFinding[] = []
  walk(root, (node) => {
    if (!('children' in node)) return true
    for (const [index, child] of node.children.entries()) {
      const next = node.children[index + 1]
      if (child.type !== 'text' || !next || !isTagNode(next) || next.name !== 'Result') continue
      const match =
        /(?<!\p{L})(?:was|were|is|lasted|of|in)\s+(?<bound>over|above|under|below|nearly|almost)\s+$/iu.exec(
          child.value,
        )
      const bound = match?.groups?.bound
      if (!match || bound === undefined) continue
      const at = match.index + match[0].indexOf(bound)
      const place = placeAt(text, offsetInFile(child.value, at, text, child.position?.start.offset ?? 0))
      found.push({ ...place, rule: 'unbound-quantity', message: explainBound(bound) })
    }
    return true
  })
  return found
}

const explainBound = (word: string) =>
  `"${word}" before a number of the record makes a bound of it that no source prints. Leave it out, or write <Claim that="more-than" of="..." than="...">.`

type Piece = { words: string; node: Nodes | null }

/** The words of a paragraph in order: what a claim binds is left out, what a glossary link shows is not. */
function piecesOf(node: Nodes): Piece[] {
  if (node.type === 'text') return [{ words: node.value, node }]
  if (isTagNode(node) && node.name !== 'Term') return [{ words: ' ', node: null }]
  return 'children' in node ? node.children.flatMap(piecesOf) : []
}

/** How often something came is no comparison, and a word for it holds no number. */
const frequency = /^(?:was|were)\s.*(?:rare|common|uncommon|infrequent|frequent)$/iu

const explainEffect = (words: string) =>
  frequency.test(words)
    ? `"${words}" says how often, and not in how many of how many. Print the count by a tag; a word for it nobody can check.`
    : `"${words}" says which arm did better, or that none did, without a tag. Write <Claim that="better" of="the comparison">${words}</Claim> (or worse, no-clear-difference, significant, longer-than …), so that the data must bear it out; or say whose verdict it is. Words for each: npm run explain -- claim.`

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
    /\p{L}/u.test(text) && /\p{N}/u.test(text) ? ' If it is a name, put it under names: in the record.' : ''
  return `"${text}" is typed. A number comes from the record by a tag such as <Result of="..." />.${suggestBinding(text, study)}${name}`
}
