import { bodySize, lineHeight, text, type DrawnMark } from './drawing'
import { textWidth, wrapText } from './text-width'

/** One line of a key: what the sign means, and the sign drawn around its left middle; `signWidth` where it is not the usual. */
export type KeyEntry = { words: string; sign: (x: number, y: number) => DrawnMark[]; signWidth?: number }

export const signWidth = 26
const afterSign = 8
const betweenEntries = 20

/** Returns the entries side by side as far as they fit, from `top`, and where they end; nothing for no entries. */
export function placeKey(
  entries: KeyEntry[],
  top: number,
  width: number,
): { marks: DrawnMark[]; end: number } {
  const marks: DrawnMark[] = []
  let x = 0
  let y = top
  for (const entry of entries) {
    const indent = (entry.signWidth ?? signWidth) + (entry.signWidth === undefined ? afterSign : 0)
    const lines = wrapText(entry.words, width - indent, bodySize)
    const widest = Math.max(...lines.map((line) => textWidth(line, bodySize)))
    if (x > 0 && x + indent + widest > width) {
      x = 0
      y += lineHeight + 2
    }
    marks.push(
      ...entry.sign(x, y + 9),
      ...lines.map((words, row) => text(x + indent, y + 13.5 + row * lineHeight, words, { look: 'soft' })),
    )
    y += (lines.length - 1) * lineHeight
    x += indent + widest + betweenEntries
  }
  return { marks, end: entries.length > 0 ? y + lineHeight + 4 : top }
}
