import { scaleLinear, scaleLog } from 'd3-scale'
import { formatTick } from '@/evidence/format/tick'
import { bodySize, lineHeight, text, type DrawnMark } from './drawing'
import { textWidth, wrapText } from './text-width'

/** The scale of a plot. A ratio has a logarithmic axis and a line of no difference at 1. */
export type Axis = {
  kind: 'linear' | 'log'
  domain: readonly [number, number]
  /** Name with unit: "Patients with a response, %"; null where the ticks say it all. */
  title: string | null
  /** True where ticks between whole numbers mean nothing, as for years. */
  whole?: boolean
  /** Value of no difference, drawn as a line; null where there is none. */
  reference: number | null
  /** What lies to the left and to the right of the reference: "favours treatment". */
  directions: readonly [string, string] | null
}

/** Where a value falls, and whether it had to be held back at an end of the axis. */
export type Placed = { x: number; clipped: 'low' | 'high' | null }

export type Scale = { place: (value: number) => Placed; ticks: number[]; from: number; to: number }

/** Returns the scale of an axis that runs from x = `from` to x = `to`. */
export function axisScale(axis: Axis, from: number, to: number): Scale {
  const scale = axis.kind === 'log' ? scaleLog(axis.domain, [from, to]) : scaleLinear(axis.domain, [from, to])
  const [low, high] = axis.domain
  const place = (value: number): Placed => {
    if (value < low) return { x: from, clipped: 'low' }
    if (value > high) return { x: to, clipped: 'high' }
    return { x: scale(value), clipped: null }
  }
  const linear = scale.ticks(to - from < 260 ? 4 : 6).filter((tick) => !axis.whole || Number.isInteger(tick))
  const wanted = axis.kind === 'log' ? logTicks(low, high) : linear
  return { place, ticks: withoutCrowding(wanted, (tick) => scale(tick)), from, to }
}

/** Returns 0.1, 0.2, 0.5, 1, 2, 5 … within the domain: steps that look even on a logarithmic axis. */
function logTicks(low: number, high: number): number[] {
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const step of [1, 2, 5]) {
      const tick = Number(`${step}e${power}`)
      if (tick >= low && tick <= high) ticks.push(tick)
    }
  }
  return ticks
}

function withoutCrowding(ticks: number[], x: (tick: number) => number): number[] {
  const room = (tick: number) => textWidth(formatTick(tick), bodySize) + 10
  const crowded = ticks.some((tick, index) => {
    const next = ticks[index + 1]
    return next !== undefined && x(next) - x(tick) < (room(tick) + room(next)) / 2
  })
  return crowded
    ? withoutCrowding(
        ticks.filter((_, index) => index % 2 === 0),
        x,
      )
    : ticks
}

/** Height that the ticks' labels take under the axis. */
const labelsHeight = 22

/** Returns the grid lines behind rows from `top` to `bottom`, and the line of no difference where there is one. */
export function placeGrid(axis: Axis, scale: Scale, top: number, bottom: number): DrawnMark[] {
  const upright = (value: number, look: 'grid' | 'reference'): DrawnMark => {
    const { x } = scale.place(value)
    return { kind: 'line', x1: x, y1: top, x2: x, y2: bottom, look, part: 'scale' }
  }
  const lines = scale.ticks.map((tick) => upright(tick, 'grid'))
  return axis.reference === null ? lines : [...lines, upright(axis.reference, 'reference')]
}

const widestWord = (words: string): number =>
  Math.max(...words.split(' ').map((word) => textWidth(word, bodySize)))

/** Returns the axis under the rows with its ticks' labels and its title, and how far down it reaches. */
export function placeAxis(axis: Axis, scale: Scale, y: number): { marks: DrawnMark[]; end: number } {
  const { from, to } = scale
  const marks: DrawnMark[] = [
    { kind: 'line', x1: from, y1: y, x2: to, y2: y, look: 'axis', part: 'scale' },
    ...scale.ticks.map((tick) =>
      text(scale.place(tick).x, y + 16, formatTick(tick), {
        anchor: 'middle',
        look: 'soft',
        part: 'scale',
      }),
    ),
  ]
  let end = y + labelsHeight
  if (axis.reference !== null && axis.directions) {
    const { x } = scale.place(axis.reference)
    const [low, high] = axis.directions
    const isWideEnough = widestWord(low) <= x - from - 8 && widestWord(high) <= to - x - 8
    // Where a side is narrower than a word of it, both have the whole axis: the left one begins at its start, the right one ends at its end.
    const left = wrapText(low, isWideEnough ? x - from - 8 : to - from, bodySize)
    const right = wrapText(high, isWideEnough ? to - x - 8 : to - from, bodySize)
    const put = (at: number, anchor: 'start' | 'end', above: number) => (words: string, row: number) =>
      text(at, end + 13 + (above + row) * lineHeight, words, { anchor, part: 'scale' })
    const rows = isWideEnough ? Math.max(left.length, right.length) : left.length + right.length
    marks.push(
      ...left.map(isWideEnough ? put(x - 8, 'end', 0) : put(from, 'start', 0)),
      ...right.map(isWideEnough ? put(x + 8, 'start', 0) : put(to, 'end', left.length)),
    )
    end += rows * lineHeight
  }
  for (const words of axis.title === null ? [] : wrapText(axis.title, to - from, bodySize)) {
    marks.push(text(from, end + 13, words, { look: 'soft', part: 'scale' }))
    end += lineHeight
  }
  return { marks, end: end + 2 }
}
