import { boxOf, type Box, type Drawing, type DrawnMark } from './drawing'

/** Less than this many units is the edge of a letter's box, not a fault that anybody sees. */
const tolerance = 0.75

/** Returns what is wrong with a drawing, as sentences: marks outside the frame, texts over each other, empty texts. */
export function drawingFaults(drawing: Drawing): string[] {
  const frame: Box = { x: 0, y: 0, width: drawing.width, height: drawing.height }
  const outside = drawing.marks.filter((mark) => !isInside(boxOf(mark), frame))
  const texts = drawing.marks.flatMap((mark) =>
    mark.kind === 'text' ? [{ words: mark.text, box: boxOf(mark) }] : [],
  )
  const overlapping = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .flatMap((other) => (overlap(one.box, other.box) ? [`"${one.words}" and "${other.words}"`] : [])),
  )
  return [
    ...outside.map((mark) => `outside the frame: ${describe(mark)}`),
    ...overlapping.map((pair) => `over each other: ${pair}`),
    ...texts.filter(({ words }) => words.trim() === '').map(() => 'an empty text'),
  ]
}

function isInside(box: Box, frame: Box): boolean {
  return (
    Object.values(box).every(Number.isFinite) &&
    box.width >= 0 &&
    box.height >= 0 &&
    box.x >= -tolerance &&
    box.y >= -tolerance &&
    box.x + box.width <= frame.width + tolerance &&
    box.y + box.height <= frame.height + tolerance
  )
}

function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return across > tolerance && down > tolerance
}

function describe(mark: DrawnMark): string {
  const { x, y, width, height } = boxOf(mark)
  const words = mark.kind === 'text' ? ` "${mark.text}"` : ''
  return `${mark.kind}${words} at ${x.toFixed(1)}, ${y.toFixed(1)}, ${width.toFixed(1)} by ${height.toFixed(1)}`
}
