import { arrowHead, type Side } from '@/evidence/figures/marks/arrow-head'
import type { Axis, Scale } from '@/evidence/figures/marks/axis'
import type { Drawing, DrawnMark } from '@/evidence/figures/marks/drawing'
import { signWidth, type KeyEntry } from '@/evidence/figures/marks/key'
import { placeRowPlot } from './row-plot'

/** Frequency of one kind of harm, in percent; null where nothing was taken of a grade band, which is not zero. */
export type HarmRow = {
  label: string
  cells: string[]
  line: string
  any: number | null
  severe: number | null
  /** Which way the true share lies where only its bound is printed, `<1%`. */
  goesOn?: { any: Side | null; severe: Side | null }
  absent: string | null
}
export type HarmGroup = { sentence: string | null; rows: HarmRow[] }

const anyHeight = 11
const severeHeight = 5

const axis: Axis = {
  kind: 'linear',
  domain: [0, 100],
  title: 'Patients with the event, %',
  reference: null,
  directions: null,
}

/** Returns bars from zero, one row a harm: any grade hollow, severe grades a solid bar within it; zero is a ring. */
export function placeHarmBars(groups: HarmGroup[], width: number): Drawing {
  const rows = groups.flatMap((group) => group.rows)
  return placeRowPlot(
    {
      groups: groups.map((group) => ({
        sentence: group.sentence,
        rows: group.rows.map((row) => ({ ...row, plot: (scale: Scale, y: number) => barsOf(row, scale, y) })),
      })),
      columns: [
        { head: 'Patients', align: 'end' },
        { head: 'Share', align: 'end', strong: true },
        ...(rows.some((row) => row.any !== null && row.severe !== null)
          ? [{ head: 'Grade 3 or higher', align: 'end' as const }]
          : []),
      ],
      axis,
      key: keyOf(rows),
      tight: true,
    },
    width,
  )
}

function barsOf(row: HarmRow, scale: Scale, y: number): DrawnMark[] {
  return [
    ...barTo(scale, row.any, y, anyHeight, 'range', row.goesOn?.any),
    ...barTo(scale, row.severe, y, severeHeight, 'striped', row.goesOn?.severe),
  ]
}

/** A bound is no length of a bar: a dashed line leads to its number, and an open arrow to where the share lies. */
function barTo(
  scale: Scale,
  percent: number | null,
  y: number,
  height: number,
  look: 'range' | 'striped',
  goesOn: Side | null = null,
): DrawnMark[] {
  if (percent === null) return []
  if (goesOn === null) return [bar(scale, percent, y, height, look)]
  const { x } = scale.place(percent)
  return [
    { kind: 'line', x1: scale.from, y1: y, x2: x, y2: y, look: 'leader' },
    arrowHead(Math.max(x, scale.from + arrowRoom), y, goesOn, 'open'),
  ]
}

/** An arrow near zero keeps clear of the labels. */
const arrowRoom = 6

/** Nobody is a ring at zero: the shortest bar would look like a few. */
function bar(scale: Scale, percent: number, y: number, height: number, look: 'range' | 'striped'): DrawnMark {
  if (percent === 0) return ring(scale.from, y)
  return {
    kind: 'rect',
    x: scale.from,
    y: y - height / 2,
    width: Math.max(scale.place(percent).x - scale.from, 1.5),
    height,
    look,
  }
}

const ringRadius = 4.5
const ring = (from: number, y: number): DrawnMark => ({
  kind: 'circle',
  x: from + ringRadius,
  y,
  r: ringRadius,
  look: 'open',
})

function keyOf(rows: HarmRow[]): KeyEntry[] {
  const drawn = rows.filter((row) => row.absent === null)
  // Beside no severe grade there is nothing to tell the others from.
  const anyWords = drawn.some((row) => row.severe !== null)
    ? 'Any grade, or grades below 3'
    : 'Patients with the event'
  const entry = (words: string, height: number, look: 'range' | 'striped'): KeyEntry => ({
    words,
    sign: (x, y) => [{ kind: 'rect', x, y: y - height / 2, width: signWidth, height, look }],
  })
  return [
    ...(drawn.some((row) => row.any !== null) ? [entry(anyWords, anyHeight, 'range')] : []),
    ...(drawn.some((row) => row.severe !== null)
      ? [entry('Grade 3 or higher', severeHeight, 'striped')]
      : []),
    ...(drawn.some((row) => row.goesOn?.any != null || row.goesOn?.severe != null)
      ? [
          {
            words: 'Only a bound is printed, such as <1%',
            sign: (x: number, y: number) => [arrowHead(x + arrowRoom, y, 'low', 'open')],
            signWidth: 16,
          },
        ]
      : []),
    ...(drawn.some((row) => row.any === 0 || row.severe === 0)
      ? [{ words: 'Nobody', sign: (x: number, y: number) => [ring(x, y)], signWidth: 16 }]
      : []),
  ]
}
