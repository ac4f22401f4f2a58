export type Weight = 400 | 600

/**
 * Advance widths of U+0020 to U+007E in thousandths of the font size, measured from the site's sans face
 * (`app/fonts/sans.woff2`, cut from Source Sans 3; its figures are tabular) in Chromium.
 */
const advances: Record<Weight, readonly number[]> = {
  400: [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497,
    497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263,
    479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497,
    500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419,
    338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
  ],
  600: [
    200, 315, 483, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513,
    513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 509, 628, 663, 282,
    494, 597, 502, 745, 657, 674, 581, 674, 591, 545, 546, 655, 536, 800, 540, 501, 540, 324, 344, 324, 513,
    500, 548, 516, 563, 462, 564, 507, 317, 519, 558, 261, 263, 522, 271, 843, 560, 548, 564, 564, 373, 431,
    361, 556, 495, 748, 480, 494, 443, 324, 254, 324, 513,
  ],
}
const others = new Map([
  ['\u00a0', 200],
  ['\u202f', 120],
  ['\u2009', 120],
  ['·', 275],
  ['’', 275],
  ['–', 480],
  ['−', 513],
  ['→', 619],
])
/** Letters outside the table: a guess on the wide side for accented Latin, Greek, Cyrillic, Hebrew and Arabic; a full square for CJK. */
const otherLetter = 620
const square = 1000

function advance(character: string, weight: Weight): number {
  const code = character.codePointAt(0) ?? 0
  return advances[weight][code - 32] ?? others.get(character) ?? (code >= 0x2e80 ? square : otherLetter)
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
  for (const word of words.split(' ').flatMap((one) => piecesOf(one, room, widthOf))) {
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
