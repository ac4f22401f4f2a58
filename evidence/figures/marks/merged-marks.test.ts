import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ShapeMark } from './drawing'
import { mergedMarks } from './merged-marks'
import { relativePath } from './relative-path'
import { person } from './texture'
import { text } from './drawing'

const drawing = (marks: Parameters<typeof mergedMarks>[0]['marks']) => ({ width: 100, height: 100, marks })
const line = (x1: number, y1: number, x2: number, y2: number): ShapeMark => {
  return { kind: 'line', x1, y1, x2, y2, look: 'grid' }
}

test('neighbours that look the same become one path; a text or another look between them ends it', () => {
  const rect: ShapeMark = { kind: 'rect', x: 1, y: 2, width: 30, height: 4.25, look: 'grid' }
  const merged = mergedMarks(
    drawing([
      line(10, 0, 10, 22),
      line(0, 5, 20, 5),
      line(0, 0, 3, 4),
      rect,
      text(0, 0, 'a'),
      line(1, 1, 2, 1),
    ]),
  )
  expect(merged.map((mark) => (mark.kind === 'text' ? mark.text : mark.d))).toEqual([
    'M10 0v22M0 5h20M0 0l3 4M1 2h30v4.3h-30z',
    'a',
    'M1 1h1',
  ])
})

test('a circle is drawn from its left end, there and back', () => {
  const [circle] = mergedMarks(drawing([{ kind: 'circle', x: 10, y: 5, r: 4, look: 'estimate' }]))
  expect(circle).toMatchObject({ d: 'M6 5a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z' })
})

test('a path of absolute coordinates is told relative to where the pen stands', () => {
  // After the z the pen is back at 6, 0.5, so the second part, at 1, 12, starts 5 to the left and 11.5 down.
  expect(relativePath('M6 .5a3.5 3.5 0 1 1 0 7zM1 12h10v2h-10z')).toBe(
    'm6 0.5a3.5 3.5 0 1 1 0 7zm-5 11.5h10v2h-10z',
  )
  expect(relativePath('M0,-7L4,0L0,7Z')).toBe('m0 -7l4 7l-4 7z')
})

test('a command that no mark of ours uses is an error that names it', () => {
  expect(() => relativePath('M0 0C1 1 2 2 3 3')).toThrow(/has the command "C"; known: m, l, h, v, a, z/)
})

test('as many capital Ms as people, whatever their number and place', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 1, maxLength: 80 }), (places) => {
      const merged = mergedMarks(drawing(places.map(([x, y]) => person(x, y, 8, 'striped'))))
      expect(merged).toHaveLength(1)
      expect(merged[0]).toMatchObject({ part: 'person' })
      expect(merged[0]?.kind === 'merged' && merged[0].d.match(/M/g)).toHaveLength(places.length)
    }),
  )
})

test('a circle is as wide as it is high, whatever its radius is rounded to', () => {
  for (const r of [2.02, 4.86, 5.04, 3.3333]) {
    const [mark] = mergedMarks({
      width: 20,
      height: 20,
      marks: [{ kind: 'circle', x: 10, y: 10, r, look: 'open' }],
    })
    const [, radius, across] =
      /a([\d.]+) [\d.]+ 0 1 0 ([\d.]+) 0/.exec(mark?.kind === 'merged' ? mark.d : '') ?? []
    expect(Number(across)).toBeCloseTo(2 * Number(radius), 10)
  }
})
