import fc from 'fast-check'
import { expect, test } from 'vitest'
import { text, type DrawnMark, type ShapeMark } from './drawing'
import { headsOf } from './drawing-fixture'
import { mergedMarks } from './merged-marks'
import { relativePath } from './relative-path'
import { person } from './texture'

const drawing = (marks: DrawnMark[]) => ({ width: 100, height: 100, marks })
const line = (x1: number, y1: number, x2: number, y2: number): ShapeMark => {
  return { kind: 'line', x1, y1, x2, y2, look: 'grid' }
}

const pathsIn = (marks: DrawnMark[]) =>
  mergedMarks(drawing(marks)).flatMap((mark) => (mark.kind === 'text' ? [] : [mark.d]))

test('shapes that look the same become one path, each from where the one before left the pen; texts stand last', () => {
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
  // From 10, 22 to 0, 5; from 20, 5 to 0, 0; from 3, 4 to 1, 2, where the rectangle also ends; and to 1, 1.
  expect(merged.map((mark) => (mark.kind === 'text' ? mark.text : mark.d))).toEqual([
    'M10 0v22m-10-17h20m-20-5l3 4m-2-2h30v4.3h-30zm0-1h1',
    'a',
  ])
})

test('a shape joins an earlier path of its look unless something drawn since touches it', () => {
  const circle = (x: number, look: ShapeMark['look']): ShapeMark => ({ kind: 'circle', x, y: 50, r: 4, look })
  const apart = [circle(10, 'open'), circle(30, 'estimate'), circle(50, 'open')]
  expect(pathsIn(apart)).toHaveLength(2)
  // The third lies over the second, and would lie under it in the path of the first.
  expect(pathsIn([circle(10, 'open'), circle(30, 'estimate'), circle(34, 'open')])).toHaveLength(3)
  // The path of what came later already lies over the others.
  expect(pathsIn([...apart, circle(48, 'estimate')])).toHaveLength(2)
})

test('a circle is drawn from its left end, there and back', () => {
  const [circle] = mergedMarks(drawing([{ kind: 'circle', x: 10, y: 5, r: 4, look: 'estimate' }]))
  expect(circle).toMatchObject({ d: 'M6 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0z' })
})

test('a path of absolute coordinates is told relative to where the pen stands', () => {
  // After the z the pen is back at 6, 0.5, so the second part, at 1, 12, starts 5 to the left and 11.5 down.
  expect(relativePath('M6 .5a3.5 3.5 0 1 1 0 7zM1 12h10v2h-10z')).toEqual({
    start: [6, 0.5],
    rest: 'a3.5 3.5 0 1 1 0 7zm-5 11.5h10v2h-10z',
    end: [1, 12],
  })
  expect(relativePath('M0,-7L4,0L0,7Z')).toEqual({ start: [0, -7], rest: 'l4 7l-4 7z', end: [0, -7] })
})

test('a command that no mark of ours uses is an error that names it', () => {
  expect(() => relativePath('M0 0C1 1 2 2 3 3')).toThrow(/has the command "C"; known: m, l, h, v, a, z/)
})

test('as many heads as people, each where its person stands, whatever their number and place', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 1, maxLength: 80 }),
      fc.constantFrom('striped' as const, 'outline' as const),
      (places, look) => {
        const merged = mergedMarks(drawing(places.map(([x, y]) => person(x, y, 12, look))))
        expect(merged).toMatchObject([{ part: 'person' }])
        const [first] = merged
        // The top of the head of a person 12 wide is 6 to the right of the box's corner, and 0.5 down.
        const heads = first?.kind === 'merged' ? headsOf(first.d) : []
        expect(heads).toHaveLength(places.length)
        heads.forEach(([x, y], at) => {
          expect(x).toBeCloseTo((places[at]?.[0] ?? 0) + 6, 6)
          expect(y).toBeCloseTo((places[at]?.[1] ?? 0) + 0.5, 6)
        })
      },
    ),
  )
})

test('52 people in a row are 51 times the same letters', () => {
  const people = Array.from({ length: 52 }, (_, at) => person(at * 16.5, 0, 11.88, 'solid-2'))
  const [d = ''] = pathsIn(people)
  expect(headsOf(d)).toHaveLength(52)
  expect(new Set(d.split(/(?<=z)m(?=[\d.]+-)/).slice(1, -1)).size).toBe(1)
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
