import { arrowHead, type Side } from '@/evidence/figures/marks/arrow-head'
import type { Scale } from '@/evidence/figures/marks/axis'
import type { DrawnMark, Texture } from '@/evidence/figures/marks/drawing'
import { signWidth, type KeyEntry } from '@/evidence/figures/marks/key'
import type { HarmRow } from './harm-row'

export const dotRadius = 4.5
const square = 8
/** An arrow near zero keeps clear of the labels. */
const arrowRoom = 6

/** Any grade is a dot at the end of a line from zero, a severe grade a square on it; nobody is a ring at zero. */
export function dotsOf(row: HarmRow, scale: Scale, y: number): DrawnMark[] {
  return [
    ...markAt(scale, row.any, y, dot, row.goesOn?.any ?? null),
    ...markAt(scale, row.severe, y, severeSquare, row.goesOn?.severe ?? null),
  ]
}

const dot = (x: number, y: number): DrawnMark => ({ kind: 'circle', x, y, r: dotRadius, look: 'estimate' })
const severeSquare = (x: number, y: number): DrawnMark => ({
  kind: 'rect',
  x: x - square / 2,
  y: y - square / 2,
  width: square,
  height: square,
  look: 'striped',
})
const ring = (x: number, y: number): DrawnMark => ({ kind: 'circle', x, y, r: dotRadius, look: 'open' })

/** A bound is no place: a thin line leads to its number, and an open arrow to where the share lies. */
function markAt(
  scale: Scale,
  percent: number | null,
  y: number,
  sign: (x: number, y: number) => DrawnMark,
  goesOn: Side | null,
): DrawnMark[] {
  if (percent === null) return []
  const { x } = scale.place(percent)
  const stem = (look: 'leader' | 'interval'): DrawnMark => ({
    kind: 'line',
    x1: scale.from,
    y1: y,
    x2: x,
    y2: y,
    look,
  })
  if (goesOn !== null)
    return [stem('leader'), arrowHead(Math.max(x, scale.from + arrowRoom), y, goesOn, 'open')]
  if (percent === 0) return [ring(scale.from, y)]
  return [stem('interval'), sign(x, y)]
}

const maxPitch = 14
/** Closer together a patient is no longer seen as one. */
export const minPitch = 6

/** Returns a circle for each patient, those with the event first and filled, in as many lines as they need. */
export function circlesOf(
  { withIt, of, isSevere }: { withIt: number; of: number; isSevere: boolean },
  from: number,
  to: number,
): { height: number; at: (y: number) => DrawnMark[] } {
  // Whole tenths, so that every step from one patient to the next is written alike.
  const pitch = Math.min(maxPitch, Math.max(minPitch, Math.floor(((to - from) / of) * 10) / 10))
  const perLine = Math.max(1, Math.floor((to - from) / pitch))
  const look = (one: number): Texture => (one >= withIt ? 'outline' : isSevere ? 'striped' : 'solid-2')
  return {
    height: Math.ceil(of / perLine) * pitch,
    at: (top) =>
      Array.from({ length: of }, (_, one) => ({
        kind: 'circle',
        x: from + ((one % perLine) + 0.5) * pitch,
        y: top + (Math.floor(one / perLine) + 0.5) * pitch,
        r: pitch * 0.36,
        look: look(one),
        part: 'person',
      })),
  }
}

/** Returns what each sign of the drawing means. */
export function harmKey(rows: readonly HarmRow[]): KeyEntry[] {
  const drawn = rows.filter((row) => row.absent === null)
  const shares = drawn.filter((row) => !row.people)
  const counted = drawn.flatMap(({ people }) =>
    people?.withIt == null ? [] : [{ ...people, withIt: people.withIt }],
  )
  const sign = (words: string, marks: (x: number, y: number) => DrawnMark[]): KeyEntry => ({
    words,
    sign: marks,
    signWidth: 16,
  })
  const person =
    (look: Texture) =>
    (x: number, y: number): DrawnMark[] => [
      { kind: 'circle', x: x + dotRadius, y, r: 3.6, look, part: 'scale' },
    ]
  const onStem = (words: string, mark: (x: number, y: number) => DrawnMark): KeyEntry => ({
    words,
    sign: (x, y) => [
      { kind: 'line', x1: x, y1: y, x2: x + signWidth - dotRadius, y2: y, look: 'interval' },
      mark(x + signWidth - dotRadius, y),
    ],
  })
  const hasSevere = shares.some((row) => row.severe !== null)
  return [
    ...(counted.some((one) => !one.isSevere && one.withIt > 0)
      ? [sign('A patient with such an event', person('solid-2'))]
      : []),
    ...(counted.some((one) => one.isSevere && one.withIt > 0)
      ? [sign('A patient with an event of grade 3 or higher', person('striped'))]
      : []),
    ...(counted.some((one) => one.withIt < one.of) ? [sign('A patient without', person('outline'))] : []),
    // Beside no severe grade there is nothing to tell the others from.
    ...(shares.some((row) => row.any !== null)
      ? [onStem(hasSevere ? 'Any grade, or grades below 3' : 'Patients with the event', dot)]
      : []),
    ...(hasSevere ? [onStem('Grade 3 or higher', severeSquare)] : []),
    ...(shares.some((row) => row.goesOn?.any != null || row.goesOn?.severe != null)
      ? [sign('Only a bound is printed, such as <1%', (x, y) => [arrowHead(x + arrowRoom, y, 'low', 'open')])]
      : []),
    ...(shares.some((row) => row.any === 0 || row.severe === 0)
      ? [sign('Nobody', (x, y) => [ring(x + dotRadius, y)])]
      : []),
  ]
}
