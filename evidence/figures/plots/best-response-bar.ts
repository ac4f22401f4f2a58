import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import {
  bodySize,
  lineHeight,
  text,
  type Drawing,
  type DrawnMark,
  type Texture,
} from '@/evidence/figures/marks/drawing'
import { spreadApart } from '@/evidence/figures/marks/spread-apart'
import { textWidth, wrapText } from '@/evidence/figures/marks/text-width'
import { fillBox } from '@/evidence/figures/marks/texture'

/** One part of the whole; `share` is its share in words ("35%"), `countText` its count in digits. */
export type BarPart = { label: string; count: number; countText: string; share: string; texture: Texture }

const barHeight = 236
const barWidth = 64
const leaderRoom = 34
const elbow = line<[number, number]>()

/**
 * Returns a column cut into its parts, the first at the top, heights in proportion to the counts, with each
 * part's count, share and name at the end of a leader. Labels move apart rather than overlap; a part of
 * nobody has a label and a leader, and no height.
 */
export function placeBestResponseBar(parts: BarPart[], width: number): Drawing {
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  const scale = scaleLinear([0, Math.max(1, total)], [0, barHeight])
  const countX =
    barWidth + leaderRoom + 8 + Math.max(...parts.map((part) => textWidth(part.countText, 17, 600)))
  const shareX = countX + 14 + Math.max(...parts.map((part) => textWidth(part.share, bodySize)))
  const labelX = shareX + 14
  const lines = parts.map((part) => wrapText(part.label, width - labelX, bodySize))
  const heights = lines.map((label) => label.length * lineHeight + 8)

  let above = 0
  const boxes = parts.map((part) => {
    const y = scale(above)
    above += part.count
    return { x: 0, y, width: barWidth, height: scale(part.count) }
  })
  const middles = boxes.map((box) => box.y + box.height / 2)
  const tops = spreadApart(
    middles.map((middle, index) => ({
      wanted: middle - (heights[index] ?? 0) / 2,
      length: heights[index] ?? 0,
    })),
    barHeight,
  )
  const marks: DrawnMark[] = parts.flatMap((part, index) => {
    const box = boxes[index] ?? { x: 0, y: 0, width: 0, height: 0 }
    const top = tops[index] ?? 0
    const to = top + 11
    // Straight where the part is high enough to start beside its label; bent only where it must be.
    const from = Math.min(
      Math.max(to, box.y + Math.min(2, box.height / 2)),
      box.y + box.height - Math.min(2, box.height / 2),
    )
    const leader: [number, number][] = [
      [barWidth + 2, from],
      [barWidth + leaderRoom * 0.3, from],
      [barWidth + leaderRoom * 0.7, to],
      [barWidth + leaderRoom, to],
    ]
    const reach = {
      x: barWidth + 2,
      y: Math.min(from, to),
      width: leaderRoom - 2,
      height: Math.abs(to - from),
    }
    const baseline = top + 16
    return [
      ...(part.count > 0 ? fillBox(box, part.texture) : []),
      { kind: 'path', x: 0, y: 0, d: elbow(leader) ?? '', reach, look: 'leader' } as const,
      text(countX, baseline, part.countText, { size: 17, weight: 600, anchor: 'end' }),
      text(shareX, baseline, part.share, { anchor: 'end', look: 'soft' }),
      ...(lines[index] ?? []).map((words, row) => text(labelX, baseline + row * lineHeight, words)),
    ]
  })
  // A line of paper between neighbours: in greyscale and in forced colours two solid parts look the same.
  const drawn = boxes.filter((box) => box.height > 0)
  marks.push(
    ...drawn
      .slice(1)
      .map(({ y }): DrawnMark => ({ kind: 'line', x1: 0, y1: y, x2: barWidth, y2: y, look: 'gap' })),
  )
  const last = tops.length - 1
  return { width, height: Math.max(barHeight, (tops[last] ?? 0) + (heights[last] ?? 0)) + 2, marks }
}
