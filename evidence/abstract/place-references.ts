import { text, type DrawnMark } from '@/evidence/figures/marks/drawing'
import { wrapText } from '@/evidence/figures/marks/text-width'
import type { Abstract } from './abstract-words'
import { abstractSize, margin } from './place-abstract'

const size = 11
const step = 14.5

/** Returns the sources of an abstract's numbers as lines from `top` on, for a sheet that has room below it. */
export function placeReferences({ references }: Pick<Abstract, 'references'>, top: number): DrawnMark[] {
  const room = abstractSize.width - margin * 2
  const lines = references.flatMap((reference) => wrapText(reference, room, size))
  return [
    text(margin, top, 'Sources of these numbers', { size, weight: 600, look: 'accent' }),
    ...lines.map((line, row) => text(margin, top + (row + 1) * step, line, { size, look: 'soft' })),
  ]
}
