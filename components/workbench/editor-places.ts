import type { Diagnostic } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import type { Finding } from '@/evidence/text/finding'

/** Returns the offset of a line and column that count from 1; the nearest there is, where the text is shorter. */
export function placeIn(text: Text, line: number, column: number): number {
  const found = text.line(Math.min(Math.max(1, line), text.lines))
  return Math.min(found.from + Math.max(0, column - 1), found.to)
}

/** Returns findings as the editor marks them: from their place to the end of the tag or word that begins there. */
export function diagnosticsIn(text: Text, findings: readonly Finding[]): Diagnostic[] {
  return findings.map(({ line, column, severity, rule, message }) => {
    const from = placeIn(text, line, column)
    const rest = text.sliceString(from, text.lineAt(from).to)
    const length = /^(?:<[^>]*>?|\S+)/.exec(rest)?.[0].length ?? 0
    return { from, to: from + length, severity, source: rule, message }
  })
}
