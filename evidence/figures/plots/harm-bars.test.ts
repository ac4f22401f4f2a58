import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signWidth } from '@/evidence/figures/marks/key'
import { placeHarmBars, type HarmRow } from './harm-bars'
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

test('a harm in 67 percent is a bar of 0.67 of the axis, and one in none is a ring at zero', () => {
  const drawing = placeHarmBars([{ sentence: null, rows: [harm(67, null), harm(0, null)] }], 640)
  const axis = marksOf(drawing, 'line', 'axis')[0]
  const [bar, ...rest] = marksOf(drawing, 'rect', 'range').filter(({ width }) => width !== signWidth)
  expect(bar?.width).toBeCloseTo(0.67 * ((axis?.x2 ?? 0) - (axis?.x1 ?? 0)))
  expect(rest).toEqual([])
  // Of two rings one is the key's.
  const ring = drawing.marks.find((mark) => mark.kind === 'circle')
  expect(ring).toMatchObject({ look: 'open', x: (axis?.x1 ?? 0) + 4.5 })
})

test('harms that were not reported draw no bar, and say so', () => {
  const drawing = placeHarmBars([{ sentence: null, rows: [harm(null, null, 'not reported')] }], 640)
  expect(drawing.marks.filter((mark) => mark.kind === 'rect')).toEqual([])
  expect(drawing.marks).toContainEqual(expect.objectContaining({ text: 'not reported' }))
})

test('any harms stay in the frame with no text over another', () => {
  const share = fc.option(fc.integer({ min: 0, max: 100 }))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyLabel, share, share), { minLength: 1, maxLength: 12 }),
      anyWidth,
      (rows, width) => {
        const made = rows.map(([name, any, severe]) => ({
          ...harm(any, severe, any === null && severe === null ? 'not reported' : null),
          label: name,
        }))
        expect(
          drawingFaults(placeHarmBars([{ sentence: 'Events (49 patients)', rows: made }], width)),
        ).toEqual([])
      },
    ),
  )
})
