import { advances, advancesOfSigns } from './advances'

export type Weight = 400 | 600

/** Letters outside the table: a guess on the wide side for accented Latin, Greek, Cyrillic, Hebrew and Arabic; a full square for CJK. */
const otherLetter = 620
const square = 1000

function advance(character: string, weight: Weight): number {
  const code = character.codePointAt(0) ?? 0
  return (
    advances[weight][code - 32] ?? advancesOfSigns.get(character) ?? (code >= 0x2e80 ? square : otherLetter)
  )
}

/** The serif of titles is this much wider than the sans, on the wide side for either weight. */
const serifFactor = 1.1

export type Face = 'sans' | 'serif'

/** Returns the width of a line of text in the figures' typeface, in the unit of `size`. */
export function textWidth(words: string, size: number, weight: Weight = 400, face: Face = 'sans'): number {
  let thousandths = 0
  for (const character of words) thousandths += advance(character, weight)
  return (thousandths * size * (face === 'serif' ? serifFactor : 1)) / 1000
}

/** True when every character's width was measured and none guessed. */
export const isMeasured = (words: string): boolean => /^[\u0020-\u007e\u00a0\u202f·’–−]*$/.test(words)

/**
 * Returns the text in lines no wider than `room`, broken at spaces; a word wider than the room is broken
 * within itself. No-break spaces hold. At least one line.
 */
export function wrapText(
  words: string,
  room: number,
  size: number,
  weight: Weight = 400,
  face: Face = 'sans',
): string[] {
  const widthOf = (line: string) => textWidth(line, size, weight, face)
  const lines: string[] = []
  let line = ''
  // A space at the end is no word: alone on the last line it would be a line of nothing.
  for (const word of words
    .trim()
    .split(' ')
    .flatMap((one) => piecesOf(one, room, widthOf))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** Returns as many lines as `wrapText` does, with the words shared out so that none is left alone on the last. */
export function balanceText(
  words: string,
  room: number,
  size: number,
  weight: Weight = 400,
  face: Face = 'sans',
): string[] {
  const lines = wrapText(words, room, size, weight, face)
  let best = lines
  // Never so narrow that a word which fits the room would be broken.
  const widest = Math.max(...words.split(' ').map((word) => textWidth(word, size, weight, face)))
  for (let narrower = room; narrower > Math.max(room / 2, Math.min(widest, room)); narrower -= size / 2) {
    const tried = wrapText(words, narrower, size, weight, face)
    if (tried.length > lines.length) break
    best = tried
  }
  return best
}

function piecesOf(word: string, room: number, widthOf: (line: string) => number): string[] {
  if (widthOf(word) <= room) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character) > room) {
      // After its last hyphen, where it has one; "-related" never starts a line.
      const cut = piece.slice(0, -1).lastIndexOf('-') + 1 || piece.length
      pieces.push(piece.slice(0, cut))
      piece = piece.slice(cut)
    }
    piece += character
  }
  return [...pieces, piece]
}
