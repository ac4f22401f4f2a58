import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeMatrix, signInWords, type CellSign } from './matrix-plot'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { anyLabel, anyWidth } from '@/evidence/figures/marks/drawing-fixture'

test('every sign has a shape or a look of its own, and its words', () => {
  const signs: CellSign[] = ['shown', 'agrees', 'derived', 'differs', 'not-comparable', 'not-taken']
  const drawing = placeMatrix(
    {
      columns: signs.map((_, index) => ({ letter: String(index), name: 'Source' })),
      groups: [{ heading: 'Efficacy', rows: [{ label: 'Response', cells: signs }] }],
    },
    640,
  )
  const drawn = drawing.marks
    .flatMap((mark) => (mark.kind === 'path' ? [`${mark.d} ${mark.look}`] : []))
    .slice(0, signs.length)
  expect(new Set(drawn).size).toBe(signs.length)
  expect(new Set(signs.map(signInWords)).size).toBe(signs.length)
})

test('any matrix stays in the frame with no text over another', () => {
  const sign = fc.constantFrom<CellSign>(
    'shown',
    'agrees',
    'agrees-after-rounding',
    'derived',
    'differs',
    'not-comparable',
    'not-taken',
  )
  const matrix = fc.integer({ min: 2, max: 14 }).chain((sources) =>
    fc.record({
      columns: fc
        .array(anyLabel, { minLength: sources, maxLength: sources })
        .map((names) => names.map((name, index) => ({ letter: String.fromCharCode(65 + index), name }))),
      rows: fc.array(
        fc.record({ label: anyLabel, cells: fc.array(sign, { minLength: sources, maxLength: sources }) }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  )
  fc.assert(
    fc.property(matrix, anyWidth, ({ columns, rows }, width) => {
      expect(drawingFaults(placeMatrix({ columns, groups: [{ heading: 'Efficacy', rows }] }, width))).toEqual(
        [],
      )
    }),
  )
})
