import type { FindingRule } from '@/evidence/text/finding-rules'
import type { Nodes, Root } from 'mdast'
import type { Study, Term } from '@/evidence/study/study'
import { isTagNode, placeOf, tagOf, walk, type TagNode } from './prose-node'
import type { Resolved } from './resolved'
import { resolveTag } from './resolve-tag'
import { TagProblem, type Tag } from './tag'

declare module 'mdast' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface adds to another's.
  interface Data {
    /** Which of an article's tags this node is, counting from 0 in the order of the text. */
    tag?: number
  }
}

type Place = { line: number; column: number }

/** A tag with its place in the file and what it came to. */
export type ResolvedTag = Tag &
  Place & {
    resolved: Resolved
    /** Where its problem is to be mended, when it has one of its own. */
    problemAt: Place | null
  }

/** Resolves every tag of a tree, each once, and returns them in the order of the text; the nodes are told their number. */
export function resolveTags(root: Root, study: Study | null, terms: readonly Term[]): ResolvedTag[] {
  const tags: ResolvedTag[] = []
  walk(root, (node, ancestors) => {
    if (!isTagNode(node)) return true
    const tag = { ...tagOf(node), isDenominatorTold: ancestors.some(tellsNoDenominator) }
    node.data = { ...node.data, tag: tags.length }
    tags.push({ ...tag, ...placeOf(node), ...resolveNode(node, tag, study, terms) })
    return true
  })
  return tags
}

/** Says whether a paragraph tells once that the number of people is not stated, for all the shares in it. */
function tellsNoDenominator(block: Nodes): boolean {
  return (
    block.type === 'paragraph' &&
    block.children.some((child) => {
      if (!isTagNode(child)) return false
      const { name, attributes } = tagOf(child)
      return name === 'Population' && attributes.show === 'unstated'
    })
  )
}

/** Returns what is wrong with the tags themselves. */
export function tagFindings(
  tags: readonly ResolvedTag[],
): (Place & { rule: FindingRule; message: string })[] {
  return tags.flatMap(({ resolved, problemAt }) =>
    resolved.kind === 'problem' && problemAt
      ? [{ ...problemAt, rule: resolved.rule, message: resolved.message }]
      : [],
  )
}

/** Returns the tag that a node stands for. Throws when the node was not resolved. */
export function resolvedTag(node: TagNode, { tags }: { tags: readonly ResolvedTag[] }): ResolvedTag {
  const tag = node.data?.tag === undefined ? undefined : tags[node.data.tag]
  if (!tag) throw new Error(`<${node.name ?? ''}> is no tag of this article: resolve the article first.`)
  return tag
}

function resolveNode(
  node: TagNode,
  tag: Tag,
  study: Study | null,
  terms: readonly Term[],
): Pick<ResolvedTag, 'resolved' | 'problemAt'> {
  if (isMarkup(node)) return { resolved: markupProblem, problemAt: null }
  const meaning = resolveTag(tag, study, terms)
  if (!(meaning instanceof TagProblem)) return { resolved: meaning, problemAt: null }
  const { rule, message, attribute } = meaning
  const named = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === attribute)
  return { resolved: { kind: 'problem', rule, message, attribute }, problemAt: placeOf(named ?? node) }
}

/** HTML, fragments and attributes that are code are refused as such (`findRefused`), and need no second finding. */
function isMarkup(node: TagNode): boolean {
  const isPlain = node.attributes.every(
    ({ type, value }) => type === 'mdxJsxAttribute' && (value === null || typeof value !== 'object'),
  )
  return !isPlain || !/^[A-Z][A-Za-z]*$/.test(node.name ?? '')
}

const markupProblem: Resolved<'problem'> = {
  kind: 'problem',
  rule: 'unknown-tag',
  message: 'Code and HTML are no part of an article.',
  attribute: null,
}
