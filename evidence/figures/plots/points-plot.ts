import { scaleLinear } from 'd3-scale'
import { arrowHead } from '@/evidence/figures/marks/arrow-head'
import { axisScale, placeAxis, type Axis, type Scale } from '@/evidence/figures/marks/axis'
import { bodySize, lineHeight, text, type Drawing, type DrawnMark } from '@/evidence/figures/marks/drawing'
import { placeKey, signWidth, type KeyEntry } from '@/evidence/figures/marks/key'
import { spreadApart } from '@/evidence/figures/marks/spread-apart'
import { textWidth, wrapText } from '@/evidence/figures/marks/text-width'

/** The share of people at a time, in percent, with its limits as printed; `words` stand beside it. */
export type SharePoint = { at: number; share: number; low: number | null; high: number | null; words: string }
/** The time at which half of the people are left. A limit that is not reached runs on to the end of the axis. */
export type HalfPoint = { at: number; low: number | null; high: number | 'beyond' | null }
/** What was transcribed of one curve, and how many were still at risk at some times, as printed. */
export type PointSeries = {
  title: string
  points: SharePoint[]
  half: HalfPoint | null
  atRisk: { at: number; n: string }[]
}
/** Points of curves on one axis of time. Nothing is drawn between two points: nobody transcribed what lies there. */
export type PointsPlot = { title: string; axis: Axis; series: PointSeries[] }

const scaleRoom = 62
const rightRoom = 14
const plotHeight = 210
const topRoom = 14
/** How far apart the points of two curves at one time stand, so that neither hides the other. */
const apart = 7

/** Returns shares over time as points with their intervals, and under them the medians, the times at which half are left. */
export function placePoints({ title, axis, series }: PointsPlot, width: number): Drawing {
  const heading = wrapText(title, width, bodySize)
  const top = heading.length * lineHeight + topRoom
  const bottom = top + plotHeight
  const scale = axisScale(axis, scaleRoom, width - rightRoom)
  const y = scaleLinear([0, 100], [bottom, top])
  const marks: DrawnMark[] = [
    ...heading.map((words, row) => text(0, 13 + row * lineHeight, words, { look: 'soft' })),
    ...[0, 25, 50, 75, 100].flatMap((share): DrawnMark[] => [
      { kind: 'line', x1: scale.from, y1: y(share), x2: scale.to, y2: y(share), look: 'grid', part: 'scale' },
      text(scale.from - 12, y(share) + 4.5, `${share}%`, { anchor: 'end', look: 'soft', part: 'scale' }),
    ]),
    ...series.flatMap((one, place) =>
      one.points.flatMap((point) => shareMarks(point, xOf(point.at, place, series.length, scale), place, y)),
    ),
    ...wordsBeside(series, scale, y, { top, bottom }),
  ]
  const halves = placeHalves(series, scale, bottom)
  const placed = placeAxis(axis, scale, halves.end)
  const risk = placeAtRisk(series, scale, placed.end + 4, width)
  const key = placeKey(keyOf(series), risk.end + 6, width)
  return {
    width,
    height: key.end,
    marks: [...marks, ...halves.marks, ...placed.marks, ...risk.marks, ...key.marks],
  }
}

type Y = (share: number) => number

const xOf = (at: number, place: number, of: number, scale: Scale): number =>
  scale.place(at).x + (place - (of - 1) / 2) * apart

function shareMarks({ share, low, high }: SharePoint, x: number, place: number, y: Y): DrawnMark[] {
  const limits = [low, high].flatMap((limit) => (limit === null ? [] : [y(limit)]))
  const [from, to] = limits
  const interval: DrawnMark[] =
    from === undefined || to === undefined
      ? []
      : [
          { kind: 'line', x1: x, y1: from, x2: x, y2: to, look: 'interval' },
          ...limits.map((end): DrawnMark => ({
            kind: 'line',
            x1: x - 4,
            y1: end,
            x2: x + 4,
            y2: end,
            look: 'interval',
          })),
        ]
  return [...interval, sign(x, y(share), place)]
}

/** The first curve's points are dots, the second's open squares, a third's crosses: each tells itself apart without colour. */
function sign(x: number, y: number, place: number): DrawnMark {
  if (place === 0) return { kind: 'circle', x, y, r: 4.5, look: 'estimate' }
  if (place === 1) return { kind: 'rect', x: x - 4.5, y: y - 4.5, width: 9, height: 9, look: 'open' }
  return {
    kind: 'path',
    x,
    y,
    d: 'M-4.5,-4.5L4.5,4.5M-4.5,4.5L4.5,-4.5',
    reach: { x: -4.5, y: -4.5, width: 9, height: 9 },
    look: 'cross',
  }
}

/** Returns the medians under the shares, on the same axis of time, a line for each curve: at its median a curve passes half. */
function placeHalves(
  series: readonly PointSeries[],
  scale: Scale,
  top: number,
): { marks: DrawnMark[]; end: number } {
  const told = series.flatMap(({ half }, place) => (half === null ? [] : [{ half, place }]))
  if (told.length === 0) return { marks: [], end: top }
  const end = top + told.length * lineHeight + 16
  const name = text(scale.from - 12, (top + end + 8) / 2 + 4.5, 'Median', {
    anchor: 'end',
    look: 'soft',
    part: 'scale',
  })
  return {
    marks: [
      name,
      ...told.flatMap(({ half, place }, row) =>
        halfMarks(half, place, scale, top + 12 + (row + 0.5) * lineHeight),
      ),
    ],
    end,
  }
}

function halfMarks(half: HalfPoint, place: number, scale: Scale, y: number): DrawnMark[] {
  const { x, clipped } = scale.place(half.at)
  if (clipped) return [arrowHead(x, y, clipped)]
  const from = half.low === null ? null : scale.place(half.low).x
  const goesOn = half.high === 'beyond'
  const to = half.high === 'beyond' ? scale.to - 6 : half.high === null ? null : scale.place(half.high).x
  const interval: DrawnMark[] =
    from === null || to === null
      ? []
      : [
          { kind: 'line', x1: from, y1: y, x2: to, y2: y, look: 'interval' },
          ...[from, ...(goesOn ? [] : [to])].map((end): DrawnMark => ({
            kind: 'line',
            x1: end,
            y1: y - 4,
            x2: end,
            y2: y + 4,
            look: 'interval',
          })),
          ...(goesOn ? [arrowHead(to, y, 'high')] : []),
        ]
  return [...interval, sign(x, y, place)]
}

/** Returns the shares in words to the right of their points; to the left where the frame ends. None where times stand too close. */
function wordsBeside(
  series: readonly PointSeries[],
  scale: Scale,
  y: Y,
  { top, bottom }: { top: number; bottom: number },
): DrawnMark[] {
  const times = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))].toSorted(
    (a, b) => a - b,
  )
  const xs = times.map((at) => scale.place(at).x)
  const widest = Math.max(
    0,
    ...series.flatMap(({ points }) => points.map(({ words }) => textWidth(words, bodySize))),
  )
  const reach = (series.length * apart) / 2 + 6
  const room = widest + reach * 2
  const edge = scale.to + rightRoom
  const isLeft = xs.map((x) => x + reach + widest > edge)
  const isCrowded = xs.some((x, index) => {
    const next = xs[index + 1]
    return next !== undefined && next - x < (isLeft[index + 1] && !isLeft[index] ? room + widest : room)
  })
  if (isCrowded) return []
  return times.flatMap((at, index) => {
    const here = series
      .flatMap(({ points }) => points.filter((point) => point.at === at))
      .toSorted((one, other) => other.share - one.share)
    const starts = spreadApart(
      here.map(({ share }) => ({ wanted: y(share) - top - lineHeight / 2 + topRoom, length: lineHeight })),
      bottom - top + topRoom,
    )
    return here.map(({ words }, row) =>
      text(
        (xs[index] ?? 0) + (isLeft[index] ? -reach : reach),
        top - topRoom + (starts[row] ?? 0) + lineHeight / 2 + 4.5,
        words,
        {
          anchor: isLeft[index] ? 'end' : 'start',
        },
      ),
    )
  })
}

/** Returns who was still at risk, a line for each curve under its name, at the times where that is printed. */
function placeAtRisk(series: readonly PointSeries[], scale: Scale, y: number, width: number) {
  const told = series.filter(({ atRisk }) => atRisk.length > 0)
  const marks: DrawnMark[] = []
  let end = y
  for (const { title, atRisk } of told) {
    for (const words of wrapText(`Still at risk, ${title}`, width, bodySize)) {
      marks.push(text(0, end + 13, words, { look: 'soft' }))
      end += lineHeight
    }
    const wishes = atRisk.map(({ at, n }) => ({
      wanted: scale.place(at).x - textWidth(n, bodySize) / 2,
      length: textWidth(n, bodySize) + 6,
    }))
    const starts = spreadApart(wishes, width)
    marks.push(...atRisk.map(({ n }, index) => text(starts[index] ?? 0, end + 13, n)))
    end += lineHeight
  }
  return { marks, end }
}

function keyOf(series: readonly PointSeries[]): KeyEntry[] {
  const middle = signWidth / 2
  const hasInterval = series.some(({ points }) => points.some(({ low }) => low !== null))
  return [
    ...series.map(({ title }, place): KeyEntry => ({
      words: title,
      sign: (x, y) => [sign(x + middle, y, place)],
    })),
    ...(hasInterval
      ? [
          {
            words: 'Its confidence interval, as printed',
            sign: (x: number, y: number): DrawnMark[] => [
              { kind: 'line', x1: x + middle, y1: y - 8, x2: x + middle, y2: y + 8, look: 'interval' },
            ],
          },
        ]
      : []),
  ]
}
