import { bodySize, lineHeight, text, type Drawing, type DrawnMark } from '@/evidence/figures/marks/drawing'
import { wrapText } from '@/evidence/figures/marks/text-width'

/**
 * A box: people who are there, or (dashed) who left or are missing from the box below. A box of depth 1 is part of the last
 * one of depth 0 above it, and so on; one of depth 0 begins anew.
 */
export type FlowBox = {
  kind: 'people' | 'loss'
  countText: string
  label: string
  notes: readonly string[]
  depth: number
}
/** A part of the way, under a heading of its own or none: the boxes of each arm, from the top down. */
export type FlowPart = { heading: string | null; boxes: readonly (readonly FlowBox[])[] }
export type FlowColumns = {
  /** Everybody before they were divided, the widest first. */
  together: readonly FlowBox[]
  arms: readonly string[]
  parts: readonly FlowPart[]
}

const countSize = 17
const padding = 8
const gap = 12
const between = 12
const indent = 14
/** Longer lines than this are hard to read. */
const maxColumn = 380

/**
 * Returns participant flow with the arms side by side: everybody above, then a column for each arm. The parts of the way
 * begin at the same height in every column, so that the arms can be read across.
 */
export function placeFlowColumns({ together, arms, parts }: FlowColumns, width: number): Drawing {
  const marks: DrawnMark[] = []
  const column = Math.min(maxColumn, (width - between * (arms.length - 1) - 2) / arms.length)
  const whole = column * arms.length + between * (arms.length - 1)
  const leftOf = (at: number) => 1 + at * (column + between)
  let y = 1
  for (const [at, box] of together.entries()) {
    if (at > 0) {
      marks.push(stem(1 + whole / 2, y, y + gap))
      y += gap
    }
    y = placeBox(box, { x: 1, y, width: whole }, marks)
  }
  const fork = y + gap / 2
  const tops = y + gap
  const stems = arms.map((_, at) => leftOf(at) + indent / 2)
  const [first = 0] = stems
  marks.push(stem(first, y, fork), {
    kind: 'line',
    x1: first,
    y1: fork,
    x2: stems.at(-1) ?? first,
    y2: fork,
    look: 'leader',
  })
  const titles = arms.map((arm) => wrapText(arm, column - indent - 2, bodySize, 600))
  const below = tops + Math.max(...titles.map(({ length }) => length)) * lineHeight - 4
  for (const [at, lines] of titles.entries()) {
    marks.push(stem(stems[at] ?? 0, fork, below + gap))
    lines.forEach((words, row) =>
      marks.push(text(leftOf(at) + indent + 2, tops + 9 + row * lineHeight, words, { weight: 600 })),
    )
  }
  const ends = arms.map(() => below)
  for (const { heading, boxes } of parts) {
    if (heading !== null) {
      const top = Math.max(...ends) + gap
      const lines = wrapText(heading, whole, bodySize)
      lines.forEach((words, row) => marks.push(text(1, top + 12 + row * lineHeight, words, { look: 'soft' })))
      ends.fill(top + lines.length * lineHeight - 6)
    }
    arms.forEach((_, at) => {
      const place = { x: leftOf(at), y: ends[at] ?? 0, width: column }
      ends[at] = placeTree(boxes[at] ?? [], place, marks)
    })
  }
  return { width, height: Math.max(...ends) + 1, marks }
}

const stem = (x: number, y1: number, y2: number): DrawnMark => ({
  kind: 'line',
  x1: x,
  y1,
  x2: x,
  y2,
  look: 'leader',
})

type Place = { x: number; y: number; width: number }

/** Adds the boxes of a column from the top down, each joined to the one that it is part of; returns where the last ends. */
function placeTree(boxes: readonly FlowBox[], { x, y, width }: Place, marks: DrawnMark[]): number {
  const bottoms: number[] = []
  let end = y
  for (const box of boxes) {
    const inset = box.depth * indent
    const top = end + (box.kind === 'loss' ? gap - 4 : gap)
    const joint = x + inset - indent / 2
    const elbow = top + padding + 7
    const from = box.depth === 0 ? undefined : bottoms[box.depth - 1]
    if (from !== undefined) {
      marks.push(stem(joint, from, elbow), {
        kind: 'line',
        x1: joint,
        y1: elbow,
        x2: x + inset,
        y2: elbow,
        look: 'leader',
      })
    }
    end = placeBox(box, { x: x + inset, y: top, width: width - inset }, marks)
    if (box.kind === 'people') bottoms[box.depth] = end
  }
  return end
}

/** Adds a box with its number above its words; returns where it ends. */
function placeBox(
  { kind, countText, label, notes }: FlowBox,
  { x, y, width }: Place,
  marks: DrawnMark[],
): number {
  const room = width - padding * 2
  const lines = wrapText(label, room, bodySize)
  const small = notes.flatMap((note) => wrapText(note, room, bodySize))
  const height = (1 + lines.length + small.length) * lineHeight + padding * 2 - 2
  const first = y + padding + 13
  marks.push(
    { kind: 'rect', x, y, width, height, look: kind === 'loss' ? 'dashed' : 'range' },
    text(x + padding, first, countText, { size: countSize, weight: 600 }),
    ...lines.map((words, row) => text(x + padding, first + (row + 1) * lineHeight, words)),
    ...small.map((words, row) =>
      text(x + padding, first + (lines.length + row + 1) * lineHeight, words, { look: 'soft' }),
    ),
  )
  return y + height
}
