import { symbol, symbolDiamond } from 'd3-shape'
import { absenceReasons, describeAbsence, type AbsenceReason } from '@/evidence/study/absence'
import type { DeviationKind, SpreadKind } from '@/evidence/study/vocabulary'
import { arrowHead, type Side } from '@/evidence/figures/marks/arrow-head'
import type { Axis, Placed, Scale } from '@/evidence/figures/marks/axis'
import type { Drawing, DrawnMark, ShapeLook, ShapeMark } from '@/evidence/figures/marks/drawing'
import { signWidth, type KeyEntry } from '@/evidence/figures/marks/key'
import { placeRowPlot, type PlotColumn } from './row-plot'

/** A limit that is printed only as a bound, `32.2+`: drawn where the number is, with an arrow that goes on from it. */
type OpenLimit = { number: number; goesOn: Side }

/** A limit to draw: a number, or why there is none; the interval then runs on to the end of the axis. */
export type DrawnLimit = number | OpenLimit | AbsenceReason

/** What is drawn about an estimate: limits as printed, or one length to each side of it. */
export type DrawnSpread = SpreadKind | DeviationKind

/** One estimate with its spread. Texts come from `evidence/format`; an absent estimate has its reason instead. */
export type IntervalRow = {
  label: string
  cells: string[]
  line: string
  /** Which way the true value lies where only its bound is printed, `<1`; absent where the value itself is. */
  valueGoesOn?: Side | null
} & (
  | { value: number | null; low: DrawnLimit; high: DrawnLimit; spread: DrawnSpread }
  | { value: number; spread: null }
  | { absent: AbsenceReason }
)

export type IntervalGroup = { sentence: string | null; rows: IntervalRow[] }
export type IntervalPlot = { groups: IntervalGroup[]; columns: PlotColumn[]; axis: Axis }

/** Returns a row with everything that is drawn of it `factor` times as far from zero: weeks on an axis of months. Its words stay. */
export function scaledRow(row: IntervalRow, factor: number): IntervalRow {
  if ('absent' in row || factor === 1) return row
  if (row.spread === null) return { ...row, value: row.value * factor }
  const limit = (drawn: DrawnLimit): DrawnLimit =>
    typeof drawn === 'number'
      ? drawn * factor
      : typeof drawn === 'string'
        ? drawn
        : { ...drawn, number: drawn.number * factor }
  return {
    ...row,
    value: row.value === null ? null : row.value * factor,
    low: limit(row.low),
    high: limit(row.high),
  }
}

const diamond = symbol(symbolDiamond, 58)() ?? ''

/** Returns estimates on one axis. An interval is a line, a range a band: one is about the estimate, the other about people. */
export function placeIntervalPlot(plot: IntervalPlot, width: number): Drawing {
  const rows = plot.groups.flatMap((group) => group.rows)
  const groups = plot.groups.map((group) => ({
    sentence: group.sentence,
    rows: group.rows.map((row) => ({
      ...row,
      absent: 'absent' in row ? describeAbsence(row.absent) : null,
      // The reason stands where the estimate would; saying it again in every column would shout.
      cells:
        'absent' in row
          ? row.cells.map((cell) => (Object.values<string>(absenceReasons).includes(cell) ? '' : cell))
          : row.cells,
      plot: (scale: Scale, y: number) => drawRow(row, scale, y),
    })),
  }))
  return placeRowPlot({ ...plot, groups, key: keyOf(rows, plot.axis) }, width)
}

function drawRow(row: IntervalRow, scale: Scale, y: number): DrawnMark[] {
  if ('absent' in row) return []
  const estimate = row.value === null ? [] : estimateAt(scale, row.value, y, row.spread, row.valueGoesOn)
  if (row.spread === null) return estimate
  const low = placeLimit(row.low, 'low', scale)
  const high = placeLimit(row.high, 'high', scale)
  const ends = [low, high].flatMap(({ x, clipped, goesOn }) => {
    if (clipped) return [arrowHead(x, y, clipped)]
    return goesOn === null ? [] : [arrowHead(goesOn === 'high' ? x + arrowReach : x - arrowReach, y, goesOn)]
  })
  // Sources print some ranges from the better end: a change of "-36.6 to -100".
  const [from, to] = low.x <= high.x ? [low.x, high.x] : [high.x, low.x]
  return [...spreadMarks(row.spread, from, to, y), ...ends, ...estimate]
}

/** How far beyond its number the sign of an open limit stands. */
const arrowReach = 6

function placeLimit(
  limit: DrawnLimit,
  end: 'low' | 'high',
  scale: Scale,
): Placed & { goesOn: OpenLimit['goesOn'] | null } {
  if (typeof limit === 'string') {
    return { x: end === 'low' ? scale.from : scale.to, clipped: end, goesOn: null }
  }
  return { ...scale.place(numberOf(limit)), goesOn: typeof limit === 'number' ? null : limit.goesOn }
}

const numberOf = (limit: number | OpenLimit) => (typeof limit === 'number' ? limit : limit.number)

/** How each kind of spread is drawn: about the estimate a line, about the people a box. No two look the same. */
const drawnAs: Record<DrawnSpread, { shape: 'line' | 'box'; look: ShapeLook; half: number }> = {
  'confidence-interval': { shape: 'line', look: 'interval', half: 4 },
  'standard-error': { shape: 'line', look: 'broken', half: 0 },
  range: { shape: 'box', look: 'range', half: 5 },
  'interquartile-range': { shape: 'box', look: 'open', half: 7 },
  'standard-deviation': { shape: 'box', look: 'dashed', half: 5 },
  'not-stated': { shape: 'line', look: 'leader', half: 4 },
}

function spreadMarks(spread: DrawnSpread, from: number, to: number, y: number): DrawnMark[] {
  const { shape, look, half } = drawnAs[spread]
  if (shape === 'box')
    return [{ kind: 'rect', x: from, y: y - half, width: to - from, height: half * 2, look }]
  const ends = half === 0 ? [] : [from, to]
  return [
    { kind: 'line', x1: from, y1: y, x2: to, y2: y, look },
    ...ends.map((x): DrawnMark => ({ kind: 'line', x1: x, y1: y - half, x2: x, y2: y + half, look })),
  ]
}

function estimateAt(
  scale: Scale,
  value: number,
  y: number,
  spread: DrawnSpread | null,
  goesOn: Side | null = null,
): ShapeMark[] {
  const { x, clipped } = scale.place(value)
  if (clipped) return [arrowHead(x, y, clipped)]
  // Nothing stands at the number of a bound: the estimate lies somewhere beyond it.
  if (goesOn) return [arrowHead(x, y, goesOn, 'open')]
  if (spread === null) {
    return [{ kind: 'path', x, y, d: diamond, reach: { x: -4, y: -7, width: 8, height: 14 }, look: 'open' }]
  }
  return drawnAs[spread].shape === 'box'
    ? [{ kind: 'line', x1: x, y1: y - 8, x2: x, y2: y + 8, look: 'reference' }]
    : [{ kind: 'circle', x, y, r: 4.5, look: 'estimate' }]
}

const spreadWords: Record<DrawnSpread, string> = {
  'confidence-interval': 'Estimate and its confidence interval',
  'standard-error': 'Estimate and one standard error to each side',
  range: 'Median and range, from the lowest patient to the highest',
  'interquartile-range': 'Median and interquartile range, the middle half of patients',
  'standard-deviation': 'Mean and one standard deviation to each side',
  'not-stated': 'Estimate and limits of a kind that is not stated',
}

function keyOf(rows: IntervalRow[], axis: Axis): KeyEntry[] {
  const drawn = rows.flatMap((row) => ('absent' in row ? [] : [row]))
  const isBounded = ({ valueGoesOn }: IntervalRow) => valueGoesOn != null
  const kinds = new Set(
    drawn.filter((row) => row.spread !== null || !isBounded(row)).map((row) => row.spread),
  )
  const middle = signWidth / 2
  const local = (x: number): Scale => ({
    place: () => ({ x: x + middle, clipped: null }),
    ticks: [],
    from: x,
    to: x,
  })
  const entries = [...kinds].map((kind): KeyEntry => ({
    words: kind === null ? 'Estimate without a published interval' : spreadWords[kind],
    sign: (x, y) => [
      ...(kind === null ? [] : spreadMarks(kind, x + 2, x + signWidth - 2, y)),
      ...estimateAt(local(x), 0, y, kind),
    ],
  }))
  const [lowest, highest] = axis.domain
  const leaves = (limit: DrawnLimit | null) =>
    limit !== null && typeof limit !== 'string' && (numberOf(limit) < lowest || numberOf(limit) > highest)
  const isOpen = (limit: DrawnLimit) => typeof limit === 'string'
  const isBound = (limit: DrawnLimit) => typeof limit === 'object'
  const spreads = drawn.flatMap((row) => (row.spread === null ? [] : [row]))
  if (drawn.some((row) => leaves(row.value)) || spreads.some((row) => leaves(row.low) || leaves(row.high))) {
    entries.push({ words: 'Goes on beyond the axis', sign: arrowSign })
  } else if (spreads.some((row) => isOpen(row.low) || isOpen(row.high))) {
    entries.push({ words: 'Limit not reached or not estimable', sign: arrowSign })
  }
  if (spreads.some((row) => isBound(row.low) || isBound(row.high))) {
    entries.push({ words: 'Goes on: the end is printed as a bound, such as 32.2+', sign: openSign })
  }
  if (drawn.some(isBounded)) {
    entries.push({
      words: 'Estimate of which only a bound is printed, such as <1%',
      sign: (x, y) => [arrowHead(x + middle, y, 'low', 'open')],
    })
  }
  return entries
}

function arrowSign(x: number, y: number): DrawnMark[] {
  return [
    { kind: 'line', x1: x + 2, y1: y, x2: x + signWidth - 8, y2: y, look: 'interval' },
    arrowHead(x + signWidth - 7, y, 'high'),
  ]
}

function openSign(x: number, y: number): DrawnMark[] {
  return [
    ...spreadMarks('range', x + 2, x + signWidth - 13, y),
    arrowHead(x + signWidth - 13 + arrowReach, y, 'high'),
  ]
}
