import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeHarms } from './harm-plot'
import type { HarmRow } from './harm-row'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { anyLabel, anyWidth, marksOf } from '@/evidence/figures/marks/drawing-fixture'

const harm = (any: number | null, severe: number | null, absent: string | null = null): HarmRow => ({
  label: 'Rash',
  cells: ['33 of 49', '67%'],
  line: '33 of 49 (67%)',
  any,
  severe,
  absent,
})

test('a harm in 67 percent is a dot at 0.67 of the axis, and one in none is a ring at zero', () => {
  const drawing = placeHarms([{ sentence: null, rows: [harm(67, null), harm(0, null)] }], 640)
  const axis = marksOf(drawing, 'line', 'axis')[0]
  const [from, to] = [axis?.x1 ?? 0, axis?.x2 ?? 0]
  // After the two of the rows come those of the key.
  const [dot] = marksOf(drawing, 'circle', 'estimate')
  const [ring] = marksOf(drawing, 'circle', 'open')
  expect(dot?.x).toBeCloseTo(from + 0.67 * (to - from))
  expect(ring?.x).toBe(from)
})

test('a total is a circle for each patient, those with the event filled, and of nobody all are empty', () => {
  const total = (withIt: number, isSevere: boolean): HarmRow => ({
    ...harm(null, (withIt / 52) * 100),
    people: { withIt, of: 52, isSevere },
  })
  const rows = [total(50, false), total(8, true), total(0, true)]
  for (const width of [344, 640, 1120]) {
    const drawing = placeHarms([{ sentence: null, rows }], width)
    const persons = drawing.marks.filter((mark) => mark.kind === 'circle' && mark.part === 'person')
    expect(persons).toHaveLength(156)
    const looks = (one: number) => persons.slice(one * 52, one * 52 + 52).map(({ look }) => look)
    expect(looks(0).filter((look) => look === 'solid-2')).toHaveLength(50)
    expect(looks(1).filter((look) => look === 'striped')).toHaveLength(8)
    expect(new Set(looks(2))).toEqual(new Set(['outline']))
  }
})

test('many events stand in columns where there is room, and read down the first', () => {
  const rows = Array.from({ length: 24 }, (_, at) => ({
    ...harm(100 - at * 4, null),
    label: `Event ${at + 1}`,
  }))
  const at = (width: number) => {
    const drawing = placeHarms([{ sentence: null, rows }], width)
    const label = (words: string) => drawing.marks.find((mark) => mark.kind === 'text' && mark.text === words)
    return { drawing, first: label('Event 1'), ninth: label('Event 9') }
  }
  const wide = at(1120)
  // Three columns of 344, as wide as the narrow frame, leave 44 between them.
  expect(wide.ninth).toMatchObject({
    x: 388,
    y: wide.first?.kind === 'text' ? wide.first.y : 0,
  })
  const narrow = at(640)
  expect(narrow.ninth).toMatchObject({ x: 0 })
  expect(wide.drawing.height).toBeLessThan(narrow.drawing.height * 0.6)
})

test('harms that were not reported draw no mark, and say so', () => {
  const drawing = placeHarms([{ sentence: null, rows: [harm(null, null, 'not reported')] }], 640)
  expect(drawing.marks.filter((mark) => mark.kind === 'rect' || mark.kind === 'circle')).toEqual([])
  expect(drawing.marks).toContainEqual(expect.objectContaining({ text: 'not reported' }))
})

test('any harms stay in the frame with no text over another', () => {
  const share = fc.option(fc.integer({ min: 0, max: 100 }))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyLabel, share, share, fc.option(fc.integer({ min: 0, max: 130 }))), {
        minLength: 1,
        maxLength: 12,
      }),
      anyWidth,
      (rows, width) => {
        const made = rows.map(([name, any, severe, withIt]): HarmRow => ({
          ...harm(any, severe, any === null && severe === null ? 'not reported' : null),
          label: name,
          ...(withIt !== null && { people: { withIt, of: 130, isSevere: severe !== null } }),
        }))
        expect(drawingFaults(placeHarms([{ sentence: 'Events (49 patients)', rows: made }], width))).toEqual(
          [],
        )
      },
    ),
  )
})
