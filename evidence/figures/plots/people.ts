import {
  bodySize,
  lineHeight,
  text,
  type Drawing,
  type DrawnMark,
  type Texture,
} from '@/evidence/figures/marks/drawing'
import { peopleGrid, peopleHeight, peopleWidth, placePersons, type PeopleGrid } from './people-grid'
import { textWidth, wrapText } from '@/evidence/figures/marks/text-width'

/** People who had one thing in common; `countText` is `count` as a reader sees it. */
export type PeopleGroup = { label: string; count: number; countText: string; texture: Texture }

/** Groups under one heading ("Objective response: 19 of 52"), or under none. */
export type PeopleSection = { heading: string | null; groups: PeopleGroup[] }

const countSize = 17
const gap = 10
const groupGap = 7
const sectionGap = 7
/** Share of the width that a label beside a full row of people may take before it is broken into lines. */
const maxLabelShare = 0.34

/**
 * Returns the people figure: every person one mark, grouped, the groups in the order given. A row holds its count,
 * its people, who all start on one line so that lengths compare, and its label behind them. A group of nobody keeps
 * its row.
 */
export function placePeople(sections: PeopleSection[], width: number): Drawing {
  const groups = sections.flatMap((section) => section.groups)
  const total = groups.reduce((sum, group) => sum + group.count, 0)
  const indent = sections.some((section) => section.heading !== null) ? 10 : 0
  const countRoom = Math.max(...groups.map((group) => textWidth(group.countText, countSize, 600)))
  const peopleX = indent + countRoom + gap
  const grid = gridBesideLabels(groups, total, width - peopleX - gap)
  const marks: DrawnMark[] = []
  let y = 0
  sections.forEach((section, index) => {
    if (index > 0) y += sectionGap
    const top = y
    if (section.heading !== null) {
      for (const line of wrapText(section.heading, width - indent, bodySize, 600)) {
        marks.push(text(indent, y + 12, line, { weight: 600, look: 'accent' }))
        y += lineHeight
      }
      y += 5
    }
    for (const group of section.groups) {
      const placed = placeGroup(group, y, { countEnd: indent + countRoom, peopleX, width, grid })
      marks.push(...placed.marks)
      y += placed.height + groupGap
    }
    y -= groupGap
    if (section.heading !== null) {
      marks.push({ kind: 'line', x1: 1, y1: top, x2: 1, y2: y, look: 'reference' })
    }
    y += groupGap
  })
  return { width, height: y - groupGap + 2, marks }
}

/** Returns the largest people that leave every label beside them the room that it asks for, up to a share of the width. */
function gridBesideLabels(groups: PeopleGroup[], total: number, room: number): PeopleGrid {
  const wide = peopleGrid(total, room)
  const full = groups.filter((group) => group.count >= Math.min(wide.columns, maxCount(groups)))
  const widest = Math.max(...full.map((group) => textWidth(group.label, bodySize)))
  return peopleGrid(total, room - Math.min(widest + 1, room * maxLabelShare))
}

const maxCount = (groups: PeopleGroup[]) => Math.max(...groups.map((group) => group.count))

type Columns = { countEnd: number; peopleX: number; width: number; grid: PeopleGrid }

function placeGroup(group: PeopleGroup, y: number, { countEnd, peopleX, width, grid }: Columns) {
  const labelX = peopleX + peopleWidth(group.count, grid) + (group.count > 0 ? gap : 0)
  const lines = wrapText(group.label, width - labelX, bodySize)
  const baseline = y + 14
  const marks: DrawnMark[] = [
    text(countEnd, baseline, group.countText, { size: countSize, weight: 600, anchor: 'end' }),
    ...placePersons({ x: peopleX, y }, group.count, grid, () => group.texture),
    ...lines.map((line, index) => text(labelX, baseline + index * lineHeight, line)),
  ]
  const height = Math.max(lineHeight * lines.length, peopleHeight(group.count, grid))
  return { marks, height }
}
