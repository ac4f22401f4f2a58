import type { Drawing, DrawnMark, ShapeMark, TextMark } from './drawing'
import { relativePath } from './relative-path'
import { roundLength } from './round-length'

/** Neighbouring shapes that look the same, as one path: what is drawn everywhere, at a fraction of the weight. */
export type MergedShape = { kind: 'merged'; d: string; look: ShapeMark['look']; part?: ShapeMark['part'] }

/**
 * Returns the marks of a drawing, in order, with every run of shapes of one look as a single path. Each shape begins
 * with a capital M of its own and has no other, so that they can still be counted in the page.
 */
export function mergedMarks(drawing: Drawing): (TextMark | MergedShape)[] {
  const merged: (TextMark | MergedShape)[] = []
  for (const mark of drawing.marks) {
    const last = merged.at(-1)
    if (mark.kind === 'text') merged.push(mark)
    else if (last?.kind === 'merged' && last.look === mark.look && last.part === mark.part)
      last.d += pathOf(mark)
    else merged.push({ kind: 'merged', d: pathOf(mark), look: mark.look, part: mark.part })
  }
  return merged
}

/** Returns the outline of a shape as a path from its own starting point. */
function pathOf(mark: Exclude<DrawnMark, TextMark>): string {
  switch (mark.kind) {
    case 'rect':
      return `${start(mark.x, mark.y)}h${roundLength(mark.width)}v${roundLength(mark.height)}h${roundLength(-mark.width)}z`
    case 'line':
      return start(mark.x1, mark.y1) + lineTo(mark.x2 - mark.x1, mark.y2 - mark.y1)
    case 'circle': {
      // Twice the radius as it is written: an arc of less across would bulge, and the circle stand on end.
      const r = roundLength(mark.r)
      const arc = (across: number) => `a${r} ${r} 0 1 0 ${roundLength(across)} 0`
      return `${start(mark.x - r, mark.y)}${arc(r * 2)}${arc(-r * 2)}z`
    }
    case 'path':
      return start(mark.x, mark.y) + relativePath(mark.d)
  }
}

function lineTo(across: number, down: number): string {
  if (down === 0) return `h${roundLength(across)}`
  return across === 0 ? `v${roundLength(down)}` : `l${roundLength(across)} ${roundLength(down)}`
}

const start = (x: number, y: number) => `M${roundLength(x)} ${roundLength(y)}`
