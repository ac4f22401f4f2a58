import { bodySize, lineHeight, text, type Drawing, type DrawnMark } from '@/evidence/figures/marks/drawing'
import { frameWidths, type Figure } from '@/evidence/figures/marks/figure'
import { balanceText, wrapText } from '@/evidence/figures/marks/text-width'

const margin = 24
const titleSize = 20
const titleLine = 26

/** Returns a figure as one drawing with its title above and its caption and credit below, for files and pictures. */
export function standaloneDrawing(figure: Figure, credit: string): Drawing {
  const room = frameWidths.wide
  const titles = balanceText(figure.title, room, titleSize, 600, 'serif')
  const drawing = figure.draw(room)
  const top = margin + titles.length * titleLine + 14
  const foot = top + drawing.height + 16
  const notes = wrapText(figure.caption, room, bodySize)
  const credits = wrapText(credit, room, bodySize, 600)
  const marks: DrawnMark[] = [
    ...titles.map((words, row) =>
      text(margin, margin + 18 + row * titleLine, words, { size: titleSize, weight: 600, face: 'serif' }),
    ),
    ...drawing.marks.map((mark) => moved(mark, margin, top)),
    ...notes.map((words, row) => text(margin, foot + 12 + row * lineHeight, words, { look: 'soft' })),
    ...credits.map((words, row) =>
      text(margin, foot + 18 + (notes.length + row) * lineHeight, words, { weight: 600, look: 'soft' }),
    ),
  ]
  const height = foot + 12 + (notes.length + credits.length) * lineHeight + margin - 10
  return { width: room + margin * 2, height: Math.ceil(height), marks }
}

function moved(mark: DrawnMark, right: number, down: number): DrawnMark {
  if (mark.kind !== 'line') return { ...mark, x: mark.x + right, y: mark.y + down }
  return { ...mark, x1: mark.x1 + right, x2: mark.x2 + right, y1: mark.y1 + down, y2: mark.y2 + down }
}
