import type { PartialDate } from '@/evidence/study/result'
import type { Axis, Scale } from '@/evidence/figures/marks/axis'
import type { Drawing, DrawnMark } from '@/evidence/figures/marks/drawing'
import { signWidth, type KeyEntry } from '@/evidence/figures/marks/key'
import { placeRowPlot } from './row-plot'

/** An event, or a stretch of time between two dates. A date known to the month or year is as wide as that. */
export type TimelineRow = { label: string; from: PartialDate; to: PartialDate | null; when: string }
export type TimelineGroup = { sentence: string | null; rows: TimelineRow[] }

/** Returns when a date begins and ends, in years; the last day of December 2022 ends at 2023. No time zone is involved. */
export function spanInYears(date: PartialDate): [number, number] {
  const [year = 0, month, day] = date.split('-').map(Number)
  const days = isLeap(year) ? 366 : 365
  if (month === undefined) return [year, year + 1]
  const start = daysBefore(year, month)
  if (day === undefined) return [year + start / days, year + daysBefore(year, month + 1) / days]
  return [year + (start + day - 1) / days, year + (start + day) / days]
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysBefore(year: number, month: number): number {
  const days = monthLengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0)
  return days + (month > 2 && isLeap(year) ? 1 : 0)
}

const spanHeight = 9
/** Narrower than this, a span is a dot: a day on an axis of years. */
const minSpan = 6

/** Returns events on an axis of years, in the order given; a time known only to the month or year is drawn as wide as that. */
export function placeTimeline(groups: TimelineGroup[], width: number): Drawing {
  const rows = groups.flatMap((group) => group.rows)
  const spans = rows.flatMap((row) => [
    spanInYears(row.from),
    ...(row.to === null ? [] : [spanInYears(row.to)]),
  ])
  const first = Math.floor(Math.min(...spans.map(([from]) => from)))
  const last = Math.ceil(Math.max(...spans.map(([, to]) => to)))
  const axis: Axis = {
    kind: 'linear',
    domain: [first, last],
    title: null,
    reference: null,
    directions: null,
    whole: true,
  }
  return placeRowPlot(
    {
      groups: groups.map((group) => ({
        sentence: group.sentence,
        rows: group.rows.map((row) => ({
          label: row.label,
          cells: [row.when],
          line: row.when,
          absent: null,
          plot: (scale: Scale, y: number) => eventMarks(row, scale, y),
        })),
      })),
      columns: [{ head: '', align: 'end' }],
      axis,
      key: keyOf(rows),
      tight: true,
    },
    width,
  )
}

function eventMarks(row: TimelineRow, scale: Scale, y: number): DrawnMark[] {
  const [start, firstEnd] = spanInYears(row.from)
  const end = row.to === null ? firstEnd : spanInYears(row.to)[1]
  const from = scale.place(start).x
  const to = scale.place(end).x
  if (to - from < minSpan) return [{ kind: 'circle', x: (from + to) / 2, y, r: 4.5, look: 'estimate' }]
  const look = row.to === null ? 'open' : 'solid-2'
  return [{ kind: 'rect', x: from, y: y - spanHeight / 2, width: to - from, height: spanHeight, look }]
}

function keyOf(rows: TimelineRow[]): KeyEntry[] {
  const isVague = (row: TimelineRow) => row.to === null && row.from.length < 10
  if (!rows.some(isVague)) return []
  const sign = (x: number, y: number): DrawnMark[] => [
    { kind: 'rect', x: x + 2, y: y - spanHeight / 2, width: signWidth - 4, height: spanHeight, look: 'open' },
  ]
  return [{ words: 'Date known to the month or year only', sign }]
}
