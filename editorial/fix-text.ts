import { isDeepStrictEqual } from 'node:util'
import { linesWithColon, readYaml } from '@/evidence/record/yaml-document'
import type { Finding } from '@/evidence/text/finding'

/** A text after what has one right answer was mended, and where that was, by lines that count from 1. */
export type Fixed = { text: string; fixes: { line: number; what: string }[] }

/**
 * Mends in a record what has one right answer and no bearing on what a source says: quotation marks that YAML needs, a
 * decimal comma, a range of pages, spaces at the ends of lines. What the check does not itself name as the right answer
 * stays as it is.
 */
export function fixRecord(text: string, findings: readonly Finding[]): Fixed {
  const lines = text.split('\n')
  const fixes: Fixed['fixes'] = []
  const change = (line: number, to: string, what: string) => {
    if (lines[line - 1] === to) return
    lines[line - 1] = to
    fixes.push({ line, what })
  }
  // From the end of a line to its beginning: a place that was found stays where it was.
  for (const finding of findings.toSorted((one, other) => other.column - one.column)) {
    const { line, column, message } = finding
    const before = lines[line - 1] ?? ''
    const [head, tail] = [before.slice(0, column - 1), before.slice(column - 1)]
    const mended = withQuotes(tail, message) ?? withPoint(tail, message)
    if (mended) change(line, head + mended.tail, mended.what)
  }
  for (const line of linesWithColon(text)) {
    const quoted = withColonQuoted(lines[line - 1] ?? '')
    const left = linesWithColon(lines.with(line - 1, quoted ?? '').join('\n'))
    // What goes on in the next line is left to a person.
    const goesOn = columnOf(lines[line] ?? '') > columnOf((lines[line - 1] ?? '').replace('- ', '  '))
    if (quoted !== null && !goesOn && !left.includes(line))
      change(line, quoted, 'text with a colon in quotes')
  }
  for (const [index, line] of lines.entries()) {
    const range = withWholeRange(line)
    if (range !== null) change(index + 1, range, 'a range of pages has a hyphen and whole numbers')
  }
  const bare = lines.map((line) => line.replace(/[ \t]+$/, ''))
  // In a text over several lines a space at an end may be meant.
  if (isDeepStrictEqual(readYaml(bare.join('\n')).value, readYaml(lines.join('\n')).value)) {
    for (const [index, line] of bare.entries()) change(index + 1, line, 'spaces at the end of a line')
  }
  return { text: lines.join('\n'), fixes: fixes.sort((one, other) => one.line - other.line) }
}

/** Takes spaces from the ends of an article's lines; two of them after words are a line break, and stay. */
export function fixArticle(text: string): Fixed {
  const fixes: Fixed['fixes'] = []
  const lines = text.split('\n').map((line, index) => {
    const bare = line.replace(/[ \t]+$/, '')
    if (bare === line || (bare !== '' && / {2,}$/.test(line))) return line
    fixes.push({ line: index + 1, what: 'spaces at the end of a line' })
    return bare
  })
  return { text: lines.join('\n'), fixes }
}

type Mended = { tail: string; what: string }

/** A value that is to be text, `37.10`, and stands there as a number: its own signs in quotation marks. */
function withQuotes(tail: string, message: string): Mended | null {
  const [, meant] = /Put it in quotes: "([^"]+)"\.$/.exec(message) ?? []
  const [, written, rest] = /^([^\s,\]}"'#]+)(.*)$/.exec(tail) ?? []
  if (meant === undefined || written !== meant || rest === undefined) return null
  return { tail: `"${written}"${rest}`, what: `"${written}" in quotes` }
}

/** `6,8` where a number is meant; `6,800` may be thousands, and is left to a person. */
function withPoint(tail: string, message: string): Mended | null {
  const [, meant] = /Did you mean "([^"]+)"\?$/.exec(message) ?? []
  const [, quote = '', whole, decimals, rest = ''] = /^(["'])(-?\d+),(\d{1,2})\1(.*)$/.exec(tail) ?? []
  if (meant === undefined || meant !== `${whole}.${decimals}`) return null
  return { tail: `${quote}${meant}${quote}${rest}`, what: `"${meant}" with a decimal point` }
}

const columnOf = (line: string): number => Math.max(0, line.search(/\S/))

/** `title: Pazopanib: or placebo` with its text in quotes; null where more than a field and its text stand in the line. */
function withColonQuoted(line: string): string | null {
  const [, field, words] = /^(\s*(?:- )?[A-Za-z]\w*: +)([^\s"'[\]{}|>&*!%@`#,].*?)\s*$/.exec(line) ?? []
  if (field === undefined || words === undefined || / #/.test(words)) return null
  const isPlain = !/["\\]/.test(words)
  return field + (isPlain ? `"${words}"` : `'${words.replaceAll("'", "''")}'`)
}

/** `page: 1567–75` as `page: 1567-1575`; null where the line holds no range that can be read in one way alone. */
function withWholeRange(line: string): string | null {
  const parts = /^(\s*(?:- )?page: )(["']?)(\d+)\s*(?:--|[-\u2010-\u2015])\s*(\d+)\2\s*$/.exec(line)
  if (!parts) return null
  const [, lead = '', quote = '', first = '', end = ''] = parts
  const last = end.length < first.length ? first.slice(0, first.length - end.length) + end : end
  return Number(last) > Number(first) ? `${lead}${quote}${first}-${last}${quote}` : null
}
