import { bodySize, lineHeight, text, type Drawing, type DrawnMark } from '@/evidence/figures/marks/drawing'
import { textWidth, wrapText } from '@/evidence/figures/marks/text-width'

/**
 * A group of participants and the groups drawn from it. `main` is on the way from enrolment to the people in whom the
 * key result was counted; `loss` is people who are missing from the box below. `note` says what for, or why.
 */
export type FlowNode = {
  kind: 'main' | 'other' | 'loss'
  countText: string
  label: string
  note: string | null
  children: FlowNode[]
}

const boxLook = { main: 'range', other: 'box', loss: 'dashed' } as const
const step = 30
const countSize = 17
const padding = 10
const gap = 14
/** Longer lines than this are hard to read. */
const maxWidth = 500

/**
 * Returns participant flow as a tree that grows downwards: every group a box with its number, its children
 * indented under it and joined to it by a line. Deep trees stay readable on a phone, where boxes side by side do not.
 */
export function placeFlowTree(root: FlowNode, width: number): Drawing {
  const marks: DrawnMark[] = []
  const end = placeNode(root, { x: 1, y: 1, width }, marks)
  return { width, height: end + 1, marks }
}

/** Adds the node and all under it; returns where the last box ends. */
function placeNode(node: FlowNode, at: { x: number; y: number; width: number }, marks: DrawnMark[]): number {
  const boxWidth = Math.min(at.width, maxWidth) - at.x - 1
  const countRoom = Math.max(textWidth(node.countText, countSize, 600), 28)
  const textX = at.x + padding + countRoom + 10
  const room = at.x + boxWidth - padding - textX
  const lines = wrapText(node.label, room, bodySize)
  const notes = node.note === null ? [] : wrapText(node.note, room, bodySize)
  const height = (lines.length + notes.length) * lineHeight + padding * 2 - 4
  const first = at.y + padding + 11
  marks.push(
    { kind: 'rect', x: at.x, y: at.y, width: boxWidth, height, look: boxLook[node.kind] },
    text(at.x + padding + countRoom, first + 1, node.countText, {
      size: countSize,
      weight: 600,
      anchor: 'end',
    }),
    ...lines.map((words, row) => text(textX, first + row * lineHeight, words)),
    ...notes.map((words, row) =>
      text(textX, first + (lines.length + row) * lineHeight, words, { look: 'soft' }),
    ),
  )
  const stem = at.x + step / 2
  const top = at.y + height
  let y = top
  for (const child of node.children) {
    const childY = y + gap
    const elbow = childY + padding + 7
    marks.push(
      { kind: 'line', x1: stem, y1: top, x2: stem, y2: elbow, look: 'leader' },
      { kind: 'line', x1: stem, y1: elbow, x2: at.x + step, y2: elbow, look: 'leader' },
    )
    y = placeNode(child, { x: at.x + step, y: childY, width: at.width }, marks)
  }
  return y
}
