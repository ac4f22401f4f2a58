import type { Root } from 'mdast'
import type { Finding } from '@/evidence/text/finding'
import type { Study, Term } from '@/evidence/study/study'
import { checkUnbound } from './check-unbound'
import { parseProse } from './parse-prose'
import { isTagNode, placeOf, tagOf, walk, type TagNode } from './prose-node'
import { findRefused } from './refused'
import { resolveTag } from './resolve-tag'
import { TagProblem } from './tag'

/**
 * Returns everything that keeps an article from being published, in the order of the text: what cannot be read,
 * what may not stand in an article, tags that name nothing or ask for what the record does not hold, claims that
 * the data do not bear out, and numbers that no tag binds. `study` is null for the site's own pages.
 * Nothing in the text is run.
 */
export function checkProse(text: string, file: string, study: Study | null, terms: Term[]): Finding[] {
  const parsed = parseProse(text, file)
  return 'finding' in parsed ? [parsed.finding] : checkTree(parsed.root, text, file, study, terms)
}

/** Returns what `checkProse` returns, for a text that was parsed already. */
export function checkTree(
  root: Root,
  text: string,
  file: string,
  study: Study | null,
  terms: readonly Term[],
): Finding[] {
  const found = [...findRefused(root), ...checkTags(root, study, terms), ...checkUnbound(root, text, study)]
  return found
    .map((one): Finding => ({ file, severity: 'error', ...one }))
    .sort((one, other) => one.line - other.line || one.column - other.column)
}

function checkTags(root: Root, study: Study | null, terms: readonly Term[]) {
  const found: { line: number; column: number; rule: string; message: string }[] = []
  walk(root, (node) => {
    if (!isTagNode(node) || isMarkup(node)) return true
    const resolved = resolveTag(tagOf(node), study, terms)
    if (resolved instanceof TagProblem) {
      found.push({ ...placeOfProblem(node, resolved), rule: resolved.rule, message: resolved.message })
    }
    return true
  })
  return found
}

/** HTML, fragments and attributes that are code are refused as such, and need no second finding. */
function isMarkup(node: TagNode): boolean {
  const isPlain = node.attributes.every(
    ({ type, value }) => type === 'mdxJsxAttribute' && (value === null || typeof value !== 'object'),
  )
  return !isPlain || !/^[A-Z][A-Za-z]*$/.test(node.name ?? '')
}

function placeOfProblem(node: TagNode, { attribute }: TagProblem) {
  const named = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === attribute)
  return placeOf(named ?? node)
}
