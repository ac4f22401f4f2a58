import { text, type DrawnMark, type TextMark } from '@/evidence/figures/marks/drawing'
import { wrapText } from '@/evidence/figures/marks/text-width'

/** A part of a page that knows its height and is drawn from where it is put. */
export type Band = { height: number; draw: (y: number) => DrawnMark[] }

/** Where the bands of a page stand. */
export type Room = { left: number; room: number }

/** A line of a column, `step` high; one without words is air. */
export type Line = { words: string; size: number; step: number } & Partial<
  Pick<TextMark, 'weight' | 'look' | 'face'>
>

/** Returns words as lines of a column. */
export function lines(
  words: string,
  width: number,
  size: number,
  step: number,
  look: TextMark['look'] = 'ink',
): Line[] {
  return wrapText(words, width, size).map((line) => ({ words: line, size, step, look }))
}

/** Returns lines under each other, from `x`. */
export function column(all: readonly Line[], x: number): Band {
  return {
    height: all.reduce((sum, { step }) => sum + step, 0),
    draw: (top) => {
      let y = top
      return all.flatMap(({ words, size, step, ...rest }) => {
        y += step
        return words === '' ? [] : [text(x, y - step * 0.28, words, { size, ...rest })]
      })
    },
  }
}
