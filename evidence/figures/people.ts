import { bodySize, lineHeight, text, type Drawing, type Mark, type Texture } from './drawing'
import { peopleGrid, peopleHeight, placePersons, type PeopleGrid } from './people-grid'
import { textWidth, wrapText } from './text-width'

/** People who had one thing in common; `countText` is `count` as a reader sees it. */
export type PeopleGroup = { label: string; count: number; countText: string; texture: Texture }

/** Groups under one heading ("Objective response: 19 of 52"), or under none. */
export type PeopleSection = { heading: string | null; groups: PeopleGroup[] }

const countSize = 17
const gap = 12
const groupGap = 8
const sectionGap = 6
/** As many people as may stand behind their label on a phone, where that saves a row. */
const mostInline = 5
/** Narrower than this, a group's label stands above its people instead of beside them. */
const leastRoomBeside = 330

/**
 * Returns the people figure: every person one mark, grouped, the groups in the order given, with the count
 * and label beside (or, where there is no room, above) its people. A group of nobody keeps its row.
 */
export function placePeople(sections: PeopleSection[], width: number): Drawing {
  const groups = sections.flatMap((section) => section.groups)
  const total = groups.reduce((sum, group) => sum + group.count, 0)
  const indent = sections.some((section) => section.heading !== null) ? 10 : 0
  const countRoom = Math.max(...groups.map((group) => textWidth(group.countText, countSize, 600)))
  const labelX = indent + countRoom + gap
  const widest = Math.max(...groups.map((group) => textWidth(group.label, bodySize)))
  const labelRoom = Math.min(widest, width * 0.32)
  const beside = width - labelX - labelRoom - gap * 1.5
  const isBeside = beside >= leastRoomBeside
  const grid = peopleGrid(total, isBeside ? beside : width - indent)
  const place = isBeside
    ? (group: PeopleGroup, y: number) =>
        besidePeople(group, y, { indent, countRoom, labelX, labelRoom, grid })
    : (group: PeopleGroup, y: number) => abovePeople(group, y, { indent, room: width, grid })

  const marks: Mark[] = []
  let y = 0
  sections.forEach((section, index) => {
    if (index > 0) y += sectionGap
    const top = y
    if (section.heading !== null) {
      for (const line of wrapText(section.heading, width - indent, bodySize, 600)) {
        marks.push(text(indent, y + 12, line, { weight: 600, look: 'accent' }))
        y += lineHeight
      }
      y += 7
    }
    for (const group of section.groups) {
      const placed = place(group, y)
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

type Columns = { indent: number; countRoom: number; labelX: number; labelRoom: number; grid: PeopleGrid }

function besidePeople(group: PeopleGroup, y: number, at: Columns) {
  const baseline = y + 15
  const lines = wrapText(group.label, at.labelRoom + 0.5, bodySize)
  const corner = { x: at.labelX + at.labelRoom + gap * 1.5, y }
  const marks: Mark[] = [
    text(at.indent + at.countRoom, baseline, group.countText, {
      size: countSize,
      weight: 600,
      anchor: 'end',
    }),
    ...lines.map((line, index) => text(at.labelX, baseline + index * lineHeight, line)),
    ...placePersons(corner, group.count, at.grid, () => group.texture),
  ]
  const height = Math.max(20 + (lines.length - 1) * lineHeight, peopleHeight(group.count, at.grid))
  return { marks, height }
}

function abovePeople(group: PeopleGroup, y: number, at: { indent: number; room: number; grid: PeopleGrid }) {
  const labelX = at.indent + textWidth(group.countText, countSize, 600) + 7
  const lines = wrapText(group.label, at.room - labelX, bodySize)
  const behind = labelX + textWidth(lines[0] ?? '', bodySize) + 10
  const isInline =
    lines.length === 1 &&
    group.count <= mostInline &&
    behind + group.count * at.grid.pitchX <= at.room &&
    at.grid.shape === 'person'
  const people = isInline ? { x: behind, y } : { x: at.indent, y: y + 20 + (lines.length - 1) * lineHeight }
  const baseline = y + (isInline && group.count > 0 ? 17 : 14)
  const marks: Mark[] = [
    text(at.indent, baseline, group.countText, { size: countSize, weight: 600 }),
    ...lines.map((line, index) => text(labelX, baseline + index * lineHeight, line)),
    ...placePersons(people, group.count, at.grid, () => group.texture),
  ]
  const end = people.y + peopleHeight(group.count, at.grid)
  return { marks, height: Math.max(18, end - y) }
}
