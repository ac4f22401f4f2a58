import { axisScale, placeAxis, placeGrid, type Axis, type Scale } from '@/evidence/figures/marks/axis'
import { bodySize, lineHeight, text, type Drawing, type DrawnMark } from '@/evidence/figures/marks/drawing'
import { placeKey, type KeyEntry } from '@/evidence/figures/marks/key'
import { balanceText, textWidth, wrapText } from '@/evidence/figures/marks/text-width'

/** `strong` is the column that a reader looks for first. */
export type PlotColumn = { head: string; align: 'start' | 'end'; strong?: true }

const weightOf = (column: PlotColumn | undefined) => (column?.strong ? 600 : 400)

/** One row: its label, a text for each column, the same in one line for narrow frames, and what is plotted. */
export type PlotRow = {
  label: string
  cells: string[]
  line: string
  /** Why there is nothing to plot: it stands where the plot would. */
  absent: string | null
  /** Drawn around the row's centre line `y`; what does not fit the axis is marked, never moved out of the frame. */
  plot: (scale: Scale, y: number) => DrawnMark[]
}

/** Rows that may be compared with each other; the sentence says what they share and what sets them apart. */
export type PlotGroup = { sentence: string | null; rows: PlotRow[] }

export type RowPlot = {
  groups: PlotGroup[]
  columns: PlotColumn[]
  axis: Axis
  key: KeyEntry[]
  /** Many rows of one slim mark each stand closer together. */
  tight?: boolean
}

/** Half of the widest tick label: the plot stays this far from the edges of the frame. */
const inset = 16
/** Air in a row beside its text, and height of the plot under the text where they are stacked. */
type Spacing = { padding: number; plot: number; after: number }
const airySpacing: Spacing = { padding: 12, plot: 22, after: 6 }
const tightSpacing: Spacing = { padding: 5, plot: 13, after: 6 }
/** Least width of the plot beside label and columns, and the share of the frame that labels may take there. */
type Room = { plot: number; label: number; columnGap: number }
const airyRoom: Room = { plot: 190, label: 0.3, columnGap: 16 }
const tightRoom: Room = { plot: 84, label: 0.34, columnGap: 12 }
/** `together`: in every row of the group the values fit behind the label's last line, so in every row they stand there. */
type Drawn = { plot: RowPlot; scale: Scale; spacing: Spacing; together: boolean }

type Layout = {
  labelRoom: number
  /** Where each column's text is anchored; null when the texts stand above the plot instead. */
  anchors: number[] | null
  from: number
  to: number
}

/** Returns labelled rows on one axis: label, plot and columns side by side, or stacked where that is too narrow. */
export function placeRowPlot(plot: RowPlot, width: number): Drawing {
  const layout = layoutOf(plot, width)
  const scale = axisScale(plot.axis, layout.from, layout.to)
  const spacing = plot.tight ? tightSpacing : airySpacing
  const marks: DrawnMark[] = []
  let y = 0
  const hasHeads = layout.anchors !== null && plot.columns.some((column) => column.head !== '')
  layout.anchors?.forEach((x, index) => {
    const column = plot.columns[index]
    if (column && hasHeads) marks.push(text(x, y + 13, column.head, { anchor: column.align, look: 'soft' }))
  })
  if (hasHeads) y += lineHeight
  plot.groups.forEach((group, index) => {
    if (index > 0) y += 8
    if (group.sentence !== null) {
      if (index > 0) marks.push({ kind: 'line', x1: 0, y1: y, x2: width, y2: y, look: 'rule' })
      const lines = wrapText(group.sentence, width, bodySize, 600)
      lines.forEach((words, row) => marks.push(text(0, y + 18 + row * lineHeight, words, { weight: 600 })))
      y += lines.length * lineHeight + 8
    }
    const together = group.rows.every((row) => fitsBehindLabel(row, width))
    const drawn: Drawn = { plot, scale, spacing, together }
    let top = y
    const grid: DrawnMark[] = []
    const rows: DrawnMark[] = []
    const drawGrid = (end: number) => {
      if (layout.anchors && end > top) grid.push(...placeGrid(plot.axis, scale, top, end))
    }
    for (const row of group.rows) {
      const start = y
      const placed = layout.anchors
        ? placeBeside(row, y, { ...layout, anchors: layout.anchors }, drawn)
        : placeStacked(row, y, width, drawn)
      rows.push(...placed.marks)
      y += placed.height
      if (row.absent === null) continue
      drawGrid(start)
      top = y
    }
    // Beside, a grid runs behind the rows that have a mark, and through no words that say why there is none; stacked, it would
    // cross the words of all, so each row has its own.
    drawGrid(y)
    marks.push(...grid, ...rows)
  })
  const axis = placeAxis(plot.axis, scale, y)
  const key = placeKey(plot.key, axis.end + 6, width)
  return { width, height: key.end, marks: [...marks, ...axis.marks, ...key.marks] }
}

function layoutOf(plot: RowPlot, width: number): Layout {
  const rows = plot.groups.flatMap((group) => group.rows)
  const least = plot.tight ? tightRoom : airyRoom
  const rooms = plot.columns.map((column, index) =>
    Math.max(
      textWidth(column.head, bodySize),
      ...rows.map((row) => textWidth(row.cells[index] ?? '', bodySize, weightOf(column))),
    ),
  )
  const widestLabel = Math.max(...rows.map((row) => textWidth(row.label, bodySize)))
  const labelRoom = Math.min(widestLabel + 1, width * least.label)
  const columnsRoom = rooms.reduce((sum, room) => sum + room + least.columnGap, 0)
  const from = labelRoom + inset
  const to = width - columnsRoom - inset / 2
  if (to - from < least.plot) return { labelRoom: width, anchors: null, from: inset, to: width - inset }
  let x = width - columnsRoom
  const anchors = plot.columns.map((column, index) => {
    const start = x + least.columnGap
    x = start + (rooms[index] ?? 0)
    return column.align === 'start' ? start : x
  })
  return { labelRoom, anchors, from, to }
}

function placeBeside(
  row: PlotRow,
  y: number,
  layout: { labelRoom: number; anchors: number[] },
  { plot, scale, spacing }: Drawn,
) {
  const lines = balanceText(row.label, layout.labelRoom, bodySize)
  const height = lines.length * lineHeight + spacing.padding
  const centre = y + height / 2
  const baseline = centre + 4.5
  const firstLine = baseline - ((lines.length - 1) * lineHeight) / 2
  const marks: DrawnMark[] = [
    ...lines.map((words, index) => text(0, firstLine + index * lineHeight, words)),
    ...(row.absent === null
      ? row.plot(scale, centre)
      : [text(scale.from + 4, baseline, row.absent, { look: 'soft' })]),
    ...layout.anchors.map((x, index) => {
      const align = plot.columns[index]?.align ?? 'start'
      return text(x, baseline, row.cells[index] ?? '', {
        anchor: align,
        weight: weightOf(plot.columns[index]),
      })
    }),
  ]
  return { marks: marks.filter((mark) => mark.kind !== 'text' || mark.text !== ''), height }
}

function fitsBehindLabel(row: PlotRow, width: number): boolean {
  const last = wrapText(row.label, width, bodySize).at(-1) ?? ''
  return textWidth(last, bodySize) + textWidth(row.line, bodySize, 600) + 12 <= width
}

function placeStacked(row: PlotRow, y: number, width: number, { plot, scale, spacing, together }: Drawn) {
  const lines = wrapText(row.label, width, bodySize)
  const values = wrapText(row.line, width, bodySize, 600)
  const rowsOfText = lines.length + (together ? 0 : values.length)
  const valueLine = together ? lines.length - 1 : lines.length
  const top = y + rowsOfText * lineHeight + 2
  const marks: DrawnMark[] = [
    ...lines.map((words, index) => text(0, y + 14 + index * lineHeight, words)),
    ...values.map((words, index) => {
      const baseline = y + 14 + (valueLine + index) * lineHeight
      return text(together ? width : 0, baseline, words, { weight: 600, anchor: together ? 'end' : 'start' })
    }),
  ]
  if (row.absent !== null) return { marks, height: top - y + spacing.after }
  marks.push(
    ...placeGrid(plot.axis, scale, top, top + spacing.plot),
    ...row.plot(scale, top + spacing.plot / 2),
  )
  return { marks, height: top - y + spacing.plot + spacing.after }
}
