/** A piece of text, and whether it is what was looked for. */
export type Piece = { text: string; isMatch: boolean }

/** Characters that no document has, by which the index says where a match begins and ends. */
export const matchBegins = '\u0002'
export const matchEnds = '\u0003'

/** Returns a text with marks as pieces; neighbouring matches with only a space between them are one. */
export function markedPieces(marked: string): Piece[] {
  const pieces: Piece[] = []
  for (const [index, part] of marked
    .replaceAll(/\u0003(\s)\u0002/g, '$1')
    .split(/[\u0002\u0003]/)
    .entries()) {
    if (part !== '') pieces.push({ text: part, isMatch: index % 2 === 1 })
  }
  return pieces
}

/** Returns text without the characters that mark matches, and with every run of white space as one space. */
export function indexable(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim()
}
