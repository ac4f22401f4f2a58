import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml'
import type { RecordPath } from '@/evidence/record/record-path'
import { unclosedBefore } from './unclosed'

export type YamlPlace = { line: number; column: number }
export type YamlProblem = YamlPlace & { message: string }

export type YamlDocument = {
  /** The file's value, null when it could not be read. */
  value: unknown
  problems: YamlProblem[]
  /** Returns where the value at a path begins, or the nearest thing around it; 1:1 for the whole file. */
  placeOf(path: RecordPath, atKey?: boolean): YamlPlace
  /** Returns a scalar as written, without quotes. */
  writtenAs(path: RecordPath): string | undefined
}

/** What the parser says, in an editor's words; other codes keep the parser's own. */
const sentences: Record<string, string> = {
  TAB_AS_INDENT: 'The line is indented with a tab; expected spaces.',
  BAD_INDENT: 'The line is indented unlike its neighbours; expected the same number of spaces.',
  MULTIPLE_DOCS: 'The file holds more than one document ("---"); expected one.',
  BAD_DIRECTIVE: 'The file begins with a YAML directive ("%"); expected none.',
  TAG_RESOLVE_FAILED: 'A tag ("!") stands here; expected plain values.',
  MISSING_CHAR: 'A quote or bracket is not closed here.',
}

/** Returns a YAML file's value with the place of each part, and every reason why it cannot be trusted as data. */
export function readYaml(text: string): YamlDocument {
  const lines = new LineCounter()
  const placeAt = (offset: number): YamlPlace => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const deep = depthProblem(text)
  if (deep !== null) return unread({ ...placeOfOffset(text, deep), message: tooDeep })
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      version: '1.2',
      merge: false,
      // Looked for below, in one pass: the parser compares each field with every other.
      uniqueKeys: false,
    })
    // After the first slip of form the parser reads on as if it were none, and its further errors are echoes.
    const slips = [...document.errors.slice(0, 1), ...document.warnings]
    const problems = slips.map((slip) => problemOf(slip, text, placeAt))
    problems.push(...forbiddenParts(document, placeAt))
    return {
      value: problems.length > 0 ? null : document.toJS({ maxAliasCount: 0 }),
      problems: oneForEachPlace(problems),
      placeOf: (path, atKey = false) => placeAt(offsetOf(document.contents, path, atKey)),
      writtenAs: (path) => {
        const node = document.getIn(path, true)
        return isScalar(node) ? (node.source ?? String(node.value)) : undefined
      },
    }
  } catch (error) {
    // What nests by its indentation alone may still exhaust the parser's stack.
    if (!(error instanceof RangeError)) throw error
    return unread({ line: 1, column: 1, message: tooDeep })
  }
}

/** What was not closed is told where it was opened; of the rest the parser's place is the one to mend. */
function problemOf(
  { code, message, pos }: Slip,
  text: string,
  placeAt: (offset: number) => YamlPlace,
): YamlProblem {
  const unclosed = unclosedBefore(text, message, pos[0])
  if (unclosed !== null) {
    const place = placeAt(unclosed.at)
    return { ...place, message: `The ${unclosed.sign} in line ${place.line} is not closed.` }
  }
  const other = `The file is not YAML as we read it: ${message.replace(/\.?$/, '.')}${hintOf(code)}`
  return { ...placeAt(pos[0]), message: sentences[code] ?? other }
}

type Slip = Document.Parsed['errors' | 'warnings'][number]

/** Returns the lines on which a colon makes of a text a block of its own: `title: Pazopanib: or placebo`. */
export function linesWithColon(text: string): number[] {
  if (depthProblem(text) !== null) return []
  const lines = new LineCounter()
  const { errors } = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  return errors.flatMap(({ code, pos }) =>
    code === 'BLOCK_AS_IMPLICIT_KEY' ? [lines.linePos(pos[0]).line] : [],
  )
}

const tooDeep = 'The file nests its blocks too deeply to be a record.'

const unread = (problem: YamlProblem): YamlDocument => ({
  value: null,
  problems: [problem],
  placeOf: () => ({ line: 1, column: 1 }),
  writtenAs: () => undefined,
})

/** Records nest some ten blocks; text between quotation marks may leave a bracket or two open. */
const deepest = 200

/** Returns where brackets, or dashes in one line, nest deeper than any record does, or null: the parser takes seconds to say so. */
function depthProblem(text: string): number | null {
  const dashes = text.search(new RegExp(`(?:- ){${deepest}}`))
  if (dashes >= 0) return dashes
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index)
    if (sign === 0x5b || sign === 0x7b) depth += 1
    else if ((sign === 0x5d || sign === 0x7d) && depth > 0) depth -= 1
    if (depth > deepest) return index
  }
  return null
}

function placeOfOffset(text: string, offset: number): YamlPlace {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** A text with a sign of YAML's own in it is what editors trip over most. */
const hintOf = (code: string): string =>
  /UNEXPECTED_TOKEN|FLOW|BLOCK_AS_IMPLICIT_KEY|MULTILINE_IMPLICIT_KEY/.test(code)
    ? ' If the text just before it holds one of [ ] { } , : #, put that text in quotes.'
    : ''

function oneForEachPlace(problems: YamlProblem[]): YamlProblem[] {
  const places = problems.map(({ line, column }) => `${line}:${column}`)
  return problems.filter((_, index) => places.indexOf(places[index] ?? '') === index)
}

/**
 * Anchors and aliases let a small file grow without bound, tags make values that are not plain data, and of a field
 * named twice only one would count.
 */
function forbiddenParts(document: Document.Parsed, placeAt: (offset: number) => YamlPlace): YamlProblem[] {
  const problems: YamlProblem[] = []
  const refuse = (node: Node, message: string) => problems.push({ ...placeAt(node.range?.[0] ?? 0), message })
  visit(document, {
    Map: (_, node) => {
      const seen = new Set<unknown>()
      for (const { key } of node.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) refuse(key, 'This field is named twice in one block; keep one.')
        seen.add(key.value)
      }
    },
    Alias: (_, node) => {
      refuse(node, `The alias "*${node.source}" stands for another part; write the part out.`)
    },
    Value: (_, node) => {
      if (node.anchor)
        refuse(node, `The anchor "&${node.anchor}" names a part to repeat; expected plain values.`)
      if (node.tag) refuse(node, sentences.TAG_RESOLVE_FAILED ?? '')
    },
  })
  return problems
}

function offsetOf(root: unknown, path: RecordPath, atKey: boolean): number {
  let node = root
  let offset = startOf(root) ?? 0
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      if (!pair) return offset
      const key = startOf(pair.key) ?? offset
      const isLast = index === path.length - 1
      offset = isLast && atKey ? key : (startOf(pair.value) ?? key)
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      offset = startOf(node) ?? offset
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number | null {
  if (isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)) return node.range?.[0] ?? null
  return null
}
