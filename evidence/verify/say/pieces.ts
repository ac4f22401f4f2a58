import type { JudgedNumber } from './judged-number'

/** A stretch of a text: plain words, or a number with its place among those that were judged. */
export type TextPiece =
  | { kind: 'words'; text: string }
  | { kind: 'number'; text: string; number: JudgedNumber; ordinal: number | null }

/** Returns a text in stretches, its numbers apart; together they are the text. Findings are counted from one. */
export function judgedPieces(text: string, numbers: readonly JudgedNumber[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  let findings = 0
  for (const number of numbers) {
    if (number.index < from) continue
    if (number.index > from) pieces.push({ kind: 'words', text: text.slice(from, number.index) })
    const ordinal = number.kind === 'finding' ? (findings += 1) : null
    pieces.push({ kind: 'number', text: text.slice(number.index, number.end), number, ordinal })
    from = number.end
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) })
  return pieces
}
