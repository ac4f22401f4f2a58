import type { Nodes, Root } from 'mdast'
import { findArmMentions } from '@/evidence/study/arm-mentions'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { isTagNode, placeOf, walk } from './prose-node'
import { resolvedTag, type ResolvedTag } from './resolved-tags'

export type BindingFinding = { line: number; column: number; rule: 'misbound'; message: string }

const is =
  '(?:\\s+(?:was|were|is|are|of|came|occurred|lasted))?(?:\\s+(?:in|after|at|seen in))?\\s*[:(]?\\s*$'
const named = (words: string) => new RegExp(`(?<![\\p{L}-])(?:${words})${is}`, 'iu')

/** What prose calls an outcome right before its number, and which concepts that may be. */
const outcomeNames: readonly { words: RegExp; of: (joined: JoinedReport) => boolean; name: string }[] = [
  {
    name: 'progression-free survival',
    words: named('progression-free survival|hazard ratio for (?:progression or death|progression)'),
    of: conceptHas('progression'),
  },
  {
    name: 'overall survival',
    words: named('overall survival|hazard ratio for death'),
    of: conceptHas('overall-survival'),
  },
  { name: 'response', words: named('response rate|objective response'), of: conceptHas('response') },
  {
    name: 'duration of response',
    words: named('duration of response'),
    of: conceptHas('duration-of-response', 'response-duration'),
  },
  { name: 'follow-up', words: named('follow-up'), of: conceptHas('follow-up', 'time-in-study') },
  {
    name: 'adverse events',
    words: named('(?:adverse events?|side effects?)(?: of grade \\d(?: or (?:\\d|worse|higher))?)?'),
    of: ({ outcome }) => outcome.harm !== null || /adverse|discontinu|stopped|harm/i.test(outcome.title),
  },
]

function conceptHas(...parts: string[]) {
  return ({ outcome }: JoinedReport) =>
    parts.some((part) => outcome.concept.includes(part) || outcome.id.includes(part))
}

/**
 * Returns where words give a tag to something that its result is not of: another outcome named right before it, or another arm named
 * right behind it ("with dacarbazine") or at the head of its sentence ("With dacarbazine, …"). Only what is said beside the tag counts.
 */
export function checkBinding(
  root: Root,
  tags: readonly ResolvedTag[],
  study: Study | null,
): BindingFinding[] {
  if (study === null) return []
  const found: BindingFinding[] = []
  walk(root, (node) => {
    if (node.type !== 'paragraph') return true
    const pieces = piecesOf(node, tags)
    for (const [index, { joined, node: tag, isClaim }] of pieces.entries()) {
      if (joined === null || tag === null) continue
      const before = lastSentence(textBefore(pieces, index))
      const after = pieces[index + 1]?.words ?? ''
      const fault = (isClaim ? null : otherOutcome(before, joined)) ?? otherArm(study, before, after, joined)
      if (fault !== null) found.push({ ...placeOf(tag), rule: 'misbound', message: fault })
    }
    return false
  })
  return found
}

type Piece = { words: string; joined: JoinedReport | null; isClaim: boolean; node: Nodes | null }

/** Stands for a tag that prints a number, of which the words say nothing. */
const aNumber = '\uFFFC'

function piecesOf(node: Nodes, tags: readonly ResolvedTag[]): Piece[] {
  if (node.type === 'text') return [{ words: node.value, joined: null, isClaim: false, node: null }]
  if (isTagNode(node)) {
    const { resolved } = resolvedTag(node, { tags })
    if (resolved.kind === 'term') {
      return node.children.flatMap((child) => piecesOf(child, tags))
    }
    const subject = resolved.kind === 'datum' ? resolved.note.subject : null
    const joined = subject?.kind === 'report' || subject?.kind === 'claim' ? subject.joined : null
    const words = resolved.kind === 'name' ? resolved.text : resolved.kind === 'cite' ? '' : aNumber
    return [{ words, joined, isClaim: subject?.kind === 'claim', node }]
  }
  return 'children' in node ? node.children.flatMap((child) => piecesOf(child, tags)) : []
}

const textBefore = (pieces: readonly Piece[], index: number) =>
  pieces
    .slice(0, index)
    .map(({ words }) => words)
    .join('')

const lastSentence = (text: string) => text.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? ''

function otherOutcome(before: string, joined: JoinedReport): string | null {
  const name = outcomeNames.find(({ words }) => words.test(before))
  if (!name || name.of(joined)) return null
  return `The words before this tag speak of ${name.name}, and the tag is of "${joined.outcome.title}" (${joined.result.id}). Name the outcome that it is of, or bind the result that the words name.`
}

function otherArm(study: Study, before: string, after: string, joined: JoinedReport): string | null {
  const { result, arm } = joined
  if (arm === null) return null
  const behind = findArmMentions(study, after).find(({ index }) =>
    /^\s*(?:patients\s+)?(?:with|on|in|for|given|receiving)\s+(?:the\s+)?$/iu.test(after.slice(0, index)),
  )
  const head = before.includes(aNumber)
    ? undefined
    : findArmMentions(study, before).find(({ index, end }) => isHead(before, index, end))
  const said = behind ?? head
  if (!said || said.armId === result.armId) return null
  // "Better with X than with Y" and ratios name both.
  if (!behind && result.comparatorArmId !== null && !isSubject(before, said)) return null
  const title = study.arms.find(({ id }) => id === said.armId)?.title ?? said.armId
  return `The words give this to ${title}, and the tag is of ${arm.title} (${result.id}). Bind the result of the arm that the words name.`
}

/** "With dacarbazine, median survival was": an arm at the head of a sentence has its number. */
const isHead = (text: string, index: number, end: number) =>
  (/^\s*(?:With|On|In|For|Among those on)\s+(?:the\s+)?$/u.test(text.slice(0, index)) &&
    /^(?: (?:arm|group))?,/u.test(text.slice(end))) ||
  isSubject(text, { index, end })

const isSubject = (text: string, { index, end }: { index: number; end: number }) =>
  text.slice(0, index).trim() === '' && /^ (?:gave|brought|led to|had|reached)\b/u.test(text.slice(end))
