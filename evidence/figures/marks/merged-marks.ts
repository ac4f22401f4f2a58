import { boxOf, type Box, type Drawing, type DrawnMark, type ShapeMark, type TextMark } from './drawing'
import { pathNumbers, relativePath } from './relative-path'
import { roundLength } from './round-length'

/** Neighbouring shapes that look the same, as one path: what is drawn everywhere, at a fraction of the weight. */
export type MergedShape = { kind: 'merged'; d: string; look: ShapeMark['look']; part?: ShapeMark['part'] }

type Point = readonly [x: number, y: number]

/** A path while it grows: the boxes of its shapes, and where its pen stands. */
type Growing = MergedShape & { boxes: Box[]; pen: Point }

/**
 * Returns what a drawing draws: its shapes, those of one look as a single path, then its texts, which none covers. A shape
 * joins an earlier path of its look where nothing drawn since lies over or under it. It begins where the one before left
 * the pen, so that shapes in a row are the same letters, which a server packs to almost nothing.
 */
export function mergedMarks({ marks }: Drawing): (MergedShape | TextMark)[] {
  const paths: Growing[] = []
  const texts: TextMark[] = []
  for (const mark of marks) {
    if (mark.kind === 'text') {
      texts.push(mark)
      continue
    }
    const box = boxOf(mark)
    const { start, rest, end } = outlineOf(mark)
    const same = paths.findLastIndex(({ look, part }) => look === mark.look && part === mark.part)
    const path = paths[same]
    if (path && !paths.slice(same + 1).some(({ boxes }) => boxes.some((later) => touch(later, box)))) {
      path.d += `m${pathNumbers(start[0] - path.pen[0], start[1] - path.pen[1])}${rest}`
      path.boxes.push(box)
      path.pen = end
    } else {
      const { look, part } = mark
      paths.push({
        kind: 'merged',
        d: `M${pathNumbers(...start)}${rest}`,
        look,
        part,
        boxes: [box],
        pen: end,
      })
    }
  }
  return [...paths.map(({ kind, d, look, part }) => ({ kind, d, look, part })), ...texts]
}

/** Half of the widest line that is drawn around a shape, of each of two. */
const strokes = 3

function touch(one: Box, other: Box): boolean {
  return (
    one.x <= other.x + other.width + strokes &&
    other.x <= one.x + one.width + strokes &&
    one.y <= other.y + other.height + strokes &&
    other.y <= one.y + one.height + strokes
  )
}

/** Where a shape starts, its outline from there, and where it leaves the pen; places to a tenth. */
type Outline = { start: Point; rest: string; end: Point }

function outlineOf(mark: Exclude<DrawnMark, TextMark>): Outline {
  switch (mark.kind) {
    case 'rect': {
      const [width, height] = [roundLength(mark.width), roundLength(mark.height)]
      return closed(mark.x, mark.y, `h${width}v${height}h${-width}z`)
    }
    case 'line': {
      const [across, down] = [roundLength(mark.x2 - mark.x1), roundLength(mark.y2 - mark.y1)]
      const start: Point = [roundLength(mark.x1), roundLength(mark.y1)]
      return { start, rest: lineTo(across, down), end: [start[0] + across, start[1] + down] }
    }
    case 'circle': {
      // Twice the radius as it is written: an arc of less across would bulge, and the circle stand on end.
      const r = roundLength(mark.r)
      const arc = (across: number) => `a${pathNumbers(r, r, 0, 1, 0, across, 0)}`
      return closed(mark.x - r, mark.y, `${arc(r * 2)}${arc(-r * 2)}z`)
    }
    case 'path': {
      const { start, rest, end } = relativePath(mark.d)
      const at: Point = [roundLength(mark.x), roundLength(mark.y)]
      const moved = ([x, y]: Point): Point => [at[0] + x, at[1] + y]
      return { start: moved(start), rest, end: moved(end) }
    }
  }
}

function closed(x: number, y: number, rest: string): Outline {
  const start: Point = [roundLength(x), roundLength(y)]
  return { start, rest, end: start }
}

function lineTo(across: number, down: number): string {
  if (down === 0) return `h${across}`
  return across === 0 ? `v${down}` : `l${pathNumbers(across, down)}`
}
