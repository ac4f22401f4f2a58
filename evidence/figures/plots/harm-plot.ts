import { axisScale, placeGrid, type Axis, type Scale } from '@/evidence/figures/marks/axis'
import { bodySize, lineHeight, text, type Drawing, type DrawnMark } from '@/evidence/figures/marks/drawing'
import { placeKey } from '@/evidence/figures/marks/key'
import { balanceText, textWidth, wrapText } from '@/evidence/figures/marks/text-width'
import { formatTick } from '@/evidence/format/tick'
import { circlesOf, dotRadius, dotsOf, harmKey, minPitch } from './harm-marks'
import type { HarmGroup, HarmRow } from './harm-row'

const axis: Axis = {
  kind: 'linear',
  domain: [0, 100],
  title: null,
  reference: null,
  directions: null,
}

/**
 * A group stands in as many columns as have this much room, and at least this many rows each. Three columns of a page are
 * each as wide as the narrow frame, so that both drawings set their rows in the same places, and a server packs them as one.
 */
const minColumn = 344
const minRows = 3
const maxColumns = 3
const betweenColumns = 44
const columnGap = 12
/** Least room of what is drawn between the label and the numbers, and the share of the width that labels may take. */
const minPlot = 72
const labelShare = 0.36
const padding = 3

/**
 * Returns the harms of each group: totals as one circle a patient, single events as dots on a scale from nobody to
 * everybody, in columns where there is room, and with words over each line on a phone.
 */
export function placeHarms(groups: HarmGroup[], width: number): Drawing {
  const marks: DrawnMark[] = []
  // Totals of all groups stand under one another, so that they compare by eye.
  const allTotals = groups.flatMap(({ rows }) => rows.filter(({ people }) => people))
  let y = 0
  groups.forEach((group, index) => {
    if (index > 0) y += 10
    if (group.sentence !== null) {
      if (index > 0) marks.push({ kind: 'line', x1: 0, y1: y, x2: width, y2: y, look: 'rule' })
      const lines = wrapText(group.sentence, width, bodySize, 600)
      lines.forEach((words, row) => marks.push(text(0, y + 18 + row * lineHeight, words, { weight: 600 })))
      y += lines.length * lineHeight + 8
    }
    const totals = group.rows.filter(({ people }) => people)
    const events = group.rows.filter(({ people }) => !people)
    for (const block of [placeBlock(totals, allTotals, width, false), placeEvents(events, width)]) {
      marks.push(...block.marks.map((mark) => moved(mark, 0, y)))
      y += block.height
    }
  })
  const key = placeKey(harmKey(groups.flatMap(({ rows }) => rows)), y + 8, width)
  return { width, height: key.end, marks: [...marks, ...key.marks] }
}

type Block = { marks: DrawnMark[]; height: number }

function placeEvents(rows: HarmRow[], width: number): Block {
  const fitting = Math.floor((width + betweenColumns) / (minColumn + betweenColumns))
  const count = Math.max(1, Math.min(maxColumns, fitting, Math.floor(rows.length / minRows)))
  const column = (width - (count - 1) * betweenColumns) / count
  const perColumn = Math.ceil(rows.length / count)
  const blocks = Array.from({ length: count }, (_, at) =>
    placeBlock(rows.slice(at * perColumn, (at + 1) * perColumn), rows, column, true),
  )
  return {
    marks: blocks.flatMap(({ marks }, at) =>
      marks.map((mark) => moved(mark, at * (column + betweenColumns), 0)),
    ),
    height: Math.max(...blocks.map(({ height }) => height)),
  }
}

/** Where things stand in a block; `ends` null where the numbers stand behind or under the label instead. */
type Layout = { labelRoom: number; ends: number[] | null; from: number; to: number }
type Column = { head: string; cell: number; weight: 400 | 600 }

const columns: Column[] = [
  { head: 'Share', cell: 1, weight: 600 },
  { head: 'Patients', cell: 0, weight: 400 },
  { head: 'Grade 3 or higher', cell: 2, weight: 400 },
]

/** Rows of one kind, under an axis where they have one; `alike` are those that share their columns. */
function placeBlock(rows: HarmRow[], alike: HarmRow[], width: number, hasAxis: boolean): Block {
  if (rows.length === 0) return { marks: [], height: 0 }
  const shown = columns.filter(({ cell }) => alike.some(({ cells }) => (cells[cell] ?? '') !== ''))
  const layout = layoutOf(alike, shown, width, hasAxis)
  const scale = scaleOf(layout)
  const head = hasAxis ? placeHead(shown, layout, scale) : { marks: [], height: 0 }
  const marks = [...head.marks]
  let y = head.height
  for (const row of rows) {
    const placed = layout.ends
      ? placeBeside(row, y, { ...layout, ends: layout.ends }, shown, scale)
      : placeStacked(row, y, width, scale)
    // Behind words that say why there is nothing, no line of the grid runs.
    if (hasAxis && row.absent === null) marks.push(...placeGrid(axis, scale, placed.top, y + placed.height))
    marks.push(...placed.marks)
    y += placed.height
  }
  return { marks, height: y + padding }
}

/** Where there is little room, nobody, half and everybody are enough. */
function scaleOf({ from, to }: Layout): Scale {
  const scale = axisScale(axis, from, to)
  return to - from < 200 ? { ...scale, ticks: [0, 50, 100] } : scale
}

function layoutOf(rows: HarmRow[], shown: Column[], width: number, hasAxis: boolean): Layout {
  const rooms = shown.map(({ head, cell, weight }) =>
    Math.max(
      hasAxis ? textWidth(head, bodySize) : 0,
      ...rows.map(({ cells }) => textWidth(cells[cell] ?? '', bodySize, weight)),
    ),
  )
  const widest = Math.max(...rows.map(({ label }) => textWidth(label, bodySize)))
  const labelRoom = Math.min(widest + 1, width * labelShare)
  const from = labelRoom + 2 * columnGap
  const to = width - rooms.reduce((sum, room) => sum + room + columnGap, 0) - columnGap
  // Patients of a total stand in one line, or under the words.
  const longest = Math.max(0, ...rows.map(({ people }) => people?.of ?? 0))
  if (to - from < (hasAxis ? minPlot : longest * minPitch))
    return { labelRoom: width, ends: null, from: 2 * dotRadius, to: width - 2 * columnGap }
  let x = to + columnGap
  return { labelRoom, from, to, ends: rooms.map((room) => (x += columnGap + room)) }
}

/** The scale stands over the rows, where reading begins, with the names of the columns beside it. */
function placeHead(shown: Column[], { ends, from, to }: Layout, scale: Scale): Block {
  const last = scale.ticks.at(-1)
  const marks: DrawnMark[] = [
    ...scale.ticks.map((tick) =>
      text(scale.place(tick).x, 13, `${formatTick(tick)}${tick === last ? '%' : ''}`, {
        anchor: 'middle',
        look: 'soft',
        part: 'scale',
      }),
    ),
    { kind: 'line', x1: from, y1: 18, x2: to, y2: 18, look: 'axis', part: 'scale' },
    ...(ends ?? []).map((x, index) => text(x, 13, shown[index]?.head ?? '', { anchor: 'end', look: 'soft' })),
  ]
  return { marks, height: 18 + padding }
}

function placeBeside(
  row: HarmRow,
  y: number,
  { labelRoom, ends, from, to }: Layout & { ends: number[] },
  shown: Column[],
  scale: Scale,
) {
  const lines = balanceText(row.label, labelRoom, bodySize)
  const absent = row.absent === null ? [] : wrapText(row.absent, to - from, bodySize)
  const people = peopleOf(row, from, to)
  const height =
    Math.max(lines.length * lineHeight, absent.length * lineHeight, people?.height ?? 0) + padding
  const centre = y + height / 2
  const firstOf = (count: number) => centre + 4.5 - ((count - 1) * lineHeight) / 2
  const marks: DrawnMark[] = [
    ...lines.map((words, index) => text(0, firstOf(lines.length) + index * lineHeight, words)),
    ...absent.map((words, index) =>
      text(from, firstOf(absent.length) + index * lineHeight, words, { look: 'soft' }),
    ),
    ...(people
      ? people.at(centre - people.height / 2)
      : row.absent === null
        ? dotsOf(row, scale, centre)
        : []),
    ...ends.flatMap((x, index) => {
      const { cell = 0, weight = 400 } = shown[index] ?? {}
      const words = row.cells[cell] ?? ''
      return words === '' ? [] : [text(x, centre + 4.5, words, { anchor: 'end', weight })]
    }),
  ]
  return { marks, height, top: y }
}

function placeStacked(row: HarmRow, y: number, width: number, scale: Scale) {
  const lines = wrapText(row.label, width, bodySize)
  const last = textWidth(lines.at(-1) ?? '', bodySize)
  const behind = last + textWidth(row.line, bodySize, 600) + columnGap <= width
  const values = behind ? [row.line] : wrapText(row.line, width, bodySize, 600)
  const rowsOfText = lines.length + (behind ? 0 : values.length)
  const top = y + rowsOfText * lineHeight + 2
  const marks: DrawnMark[] = lines.map((words, index) => text(0, y + 14 + index * lineHeight, words))
  values.forEach((words, index) => {
    if (words === '') return
    const line = behind ? lines.length - 1 : lines.length + index
    const place = { weight: 600 as const, anchor: behind ? ('end' as const) : ('start' as const) }
    marks.push(text(behind ? width : 0, y + 14 + line * lineHeight, words, place))
  })
  if (row.absent !== null) return { marks, height: top - y + padding, top }
  const people = peopleOf(row, 0, width)
  marks.push(...(people ? people.at(top + 2) : dotsOf(row, scale, top + 7)))
  return { marks, height: top - y + (people ? people.height + 4 : 14) + padding, top }
}

function peopleOf({ people, absent }: HarmRow, from: number, to: number) {
  if (!people || people.withIt === null || absent !== null) return null
  return circlesOf({ ...people, withIt: people.withIt }, from, to)
}

function moved(mark: DrawnMark, right: number, down: number): DrawnMark {
  return mark.kind === 'line'
    ? { ...mark, x1: mark.x1 + right, x2: mark.x2 + right, y1: mark.y1 + down, y2: mark.y2 + down }
    : { ...mark, x: mark.x + right, y: mark.y + down }
}
