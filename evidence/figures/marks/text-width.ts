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

/** A text is measured in whole thousandths of its size, so that a line is exactly as wide as its words and spaces. */
function thousandthsOf(words: string, weight: Weight): number {
  let sum = 0
  for (const character of words) sum += advance(character, weight)
  return sum
}

/** How many units one thousandth is. */
const unitsOf = (thousandths: number, size: number, face: Face) =>
  (thousandths * size * (face === 'serif' ? serifFactor : 1)) / 1000

/** Returns the width of a line of text in the figures' typeface, in the unit of `size`. */
export function textWidth(words: string, size: number, weight: Weight = 400, face: Face = 'sans'): number {
  return unitsOf(thousandthsOf(words, weight), size, face)
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
  return linesOf(measured(words, weight), room, (thousandths) => unitsOf(thousandths, size, face))
}

type Measured = { words: { text: string; thousandths: number }[]; space: number; weight: Weight }

/** A space at the end is no word: alone on the last line it would be a line of nothing. */
const measured = (words: string, weight: Weight): Measured => ({
  words: words
    .trim()
    .split(' ')
    .map((text) => ({ text, thousandths: thousandthsOf(text, weight) })),
  space: thousandthsOf(' ', weight),
  weight,
})

function linesOf(
  { words, space, weight }: Measured,
  room: number,
  units: (thousandths: number) => number,
): string[] {
  const lines: string[] = []
  let [line, width] = ['', 0]
  const widthOf = (text: string) => units(thousandthsOf(text, weight))
  const put = (text: string, thousandths: number) => {
    const longer = line === '' ? thousandths : width + space + thousandths
    if (line !== '' && units(longer) > room) {
      lines.push(line)
      line = text
      width = thousandths
    } else {
      line = line === '' ? text : `${line} ${text}`
      width = longer
    }
  }
  for (const { text, thousandths } of words) {
    if (units(thousandths) <= room) put(text, thousandths)
    else for (const piece of piecesOf(text, room, widthOf)) put(piece, thousandthsOf(piece, weight))
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
  const known = measured(words, weight)
  const units = (thousandths: number) => unitsOf(thousandths, size, face)
  const lines = linesOf(known, room, units)
  let best = lines
  // Never so narrow that a word which fits the room would be broken.
  const widest = units(known.words.reduce((most, { thousandths }) => Math.max(most, thousandths), 0))
  for (let narrower = room; narrower > Math.max(room / 2, Math.min(widest, room)); narrower -= size / 2) {
    const tried = linesOf(known, narrower, units)
    if (tried.length > lines.length) break
    best = tried
  }
  return best
}

function piecesOf(word: string, room: number, widthOf: (line: string) => number): string[] {
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
