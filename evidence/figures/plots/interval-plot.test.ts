import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadKinds, type SpreadKind } from '@/evidence/study/vocabulary'
import type { Axis } from '@/evidence/figures/marks/axis'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { anyLabel, anyWidth, marksOf, wordsOf } from '@/evidence/figures/marks/drawing-fixture'
import { placeIntervalPlot, scaledRow, type DrawnLimit, type IntervalRow } from './interval-plot'

const percent: Axis = {
  kind: 'linear',
  domain: [0, 100],
  title: 'Patients, %',
  reference: null,
  directions: null,
}
const columns = [{ head: 'Share', align: 'end' as const }]
const ci = (
  value: number,
  low: DrawnLimit,
  high: DrawnLimit,
  spread: SpreadKind = 'confidence-interval',
) => ({
  label: 'Row',
  cells: ['37%'],
  line: '37% (24 to 51)',
  value,
  low,
  high,
  spread,
})
const plotOf = (rows: IntervalRow[], axis = percent) => ({
  groups: [{ sentence: null, rows }],
  columns,
  axis,
})

test('37 (24 to 51) is a line from 87.04 to 166.96 with its dot at 125.52 on a phone', () => {
  // A phone has no room for such a column, so the axis runs from 16 to 312: 296 units for 100 percent.
  // 16 + 0.24 * 296 = 87.04; 16 + 0.51 * 296 = 166.96; 16 + 0.37 * 296 = 125.52.
  const row = { ...ci(37, 24, 51), cells: ['19 of 52 (37%; 95% CI, 24 to 51)'] }
  const drawing = placeIntervalPlot(plotOf([row]), 328)
  const [line] = marksOf(drawing, 'line', 'interval')
  expect(line?.x1).toBeCloseTo(87.04)
  expect(line?.x2).toBeCloseTo(166.96)
  expect(marksOf(drawing, 'circle', 'estimate')[0]?.x).toBeCloseTo(125.52)
})

test('a range is a band and not a line, whichever limit comes first', () => {
  const row: IntervalRow = ci(-66.2, -36.6, -100, 'range')
  const drawing = placeIntervalPlot(plotOf([row], { ...percent, domain: [-100, 0] }), 640)
  expect(marksOf(drawing, 'line', 'interval')).toHaveLength(0)
  const [band] = marksOf(drawing, 'rect', 'range')
  const axis = marksOf(drawing, 'line', 'axis')[0]
  expect(band?.x).toBeCloseTo(axis?.x1 ?? 0)
  // 63.4 of 100 percent points.
  expect(band?.width).toBeCloseTo(0.634 * ((axis?.x2 ?? 0) - (axis?.x1 ?? 0)))
})

test('an end beyond the axis stops at it with an arrow head', () => {
  const drawing = placeIntervalPlot(plotOf([ci(37, 24, 140)]), 640)
  expect(marksOf(drawing, 'line', 'interval')[0]?.x2).toBe(marksOf(drawing, 'line', 'axis')[0]?.x2)
  // One in the row, one in the key.
  expect(marksOf(drawing, 'path', 'estimate')).toHaveLength(2)
})

test('a limit that was not reached runs to the end of the axis with an arrow head', () => {
  const row: IntervalRow = ci(37, 24, 'not-reached')
  const drawing = placeIntervalPlot(plotOf([row]), 640)
  expect(marksOf(drawing, 'line', 'interval')[0]?.x2).toBe(marksOf(drawing, 'line', 'axis')[0]?.x2)
  expect(drawing.marks).toContainEqual(
    expect.objectContaining({ text: 'Limit not reached or not estimable' }),
  )
})

test('an absent row keeps its row and says why', () => {
  const absent: IntervalRow = {
    label: 'Overall survival',
    cells: ['not reported'],
    line: 'not reported',
    absent: 'not-reported',
  }
  for (const width of [328, 640]) {
    const words = wordsOf(placeIntervalPlot(plotOf([ci(37, 24, 51), absent]), width))
    expect(words).toContain('Overall survival')
    expect(words.filter((text) => text === 'not reported')).toHaveLength(1)
  }
  const { marks } = placeIntervalPlot(plotOf([ci(37, 24, 51), absent, ci(24, 13, 39)]), 640)
  const reason = marks.find((mark) => mark.kind === 'text' && mark.text === 'not reported')
  const y = reason?.kind === 'text' ? reason.y : NaN
  const grid = marks.filter((mark) => mark.kind === 'line' && mark.look === 'grid')
  expect(grid.length).toBeGreaterThan(0)
  expect(grid.filter((mark) => mark.kind === 'line' && mark.y1 < y && y < mark.y2)).toEqual([])
})

test('the line of no difference stands at 1 on the axis of a ratio', () => {
  const axis: Axis = {
    kind: 'log',
    domain: [0.1, 10],
    title: 'Hazard ratio',
    reference: 1,
    directions: ['favours treatment', 'favours control'],
  }
  const drawing = placeIntervalPlot(plotOf([ci(0.6, 0.4, 0.9)], axis), 640)
  const line = marksOf(drawing, 'line', 'axis')[0]
  expect(marksOf(drawing, 'line', 'reference')[0]?.x1).toBeCloseTo(((line?.x1 ?? 0) + (line?.x2 ?? 0)) / 2)
})

test('any rows at any width stay in the frame, in order, with no text over another', () => {
  const number = fc.double({ min: -500, max: 500, noNaN: true })
  const limit = fc.oneof(number, fc.constantFrom('not-reached' as const, 'not-estimable' as const))
  const kinds = Object.keys(spreadKinds) as SpreadKind[]
  const row: fc.Arbitrary<IntervalRow> = fc.oneof(
    fc.record({
      label: anyLabel,
      cells: fc.constant<string[]>(['19 of 52', '37%']),
      line: fc.constant('19 of 52 (37%; 95% CI, 24 to 51)'),
      value: number,
      low: limit,
      high: limit,
      spread: fc.constantFrom(...kinds),
    }),
    fc.record({
      label: anyLabel,
      cells: fc.constant<string[]>(['1 of 2', '50%']),
      line: fc.constant('1 of 2 (50%)'),
      value: number,
      spread: fc.constant(null),
    }),
    fc.record({
      label: anyLabel,
      cells: fc.constant<string[]>(['not reported', '']),
      line: fc.constant('not reported'),
      absent: fc.constant('not-reported' as const),
    }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.array(row, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
      anyWidth,
      (groups, width) => {
        const drawing = placeIntervalPlot(
          {
            groups: groups.map((rows, index) => ({
              sentence: index === 0 ? null : 'Not comparable with the rows above: different assessor.',
              rows,
            })),
            columns: [
              { head: 'Patients', align: 'end' },
              { head: 'Share', align: 'end', strong: true },
            ],
            axis: percent,
          },
          width,
        )
        expect(drawingFaults(drawing)).toEqual([])
      },
    ),
  )
})

test('a row in another unit than its axis is drawn where it belongs, in the words of its source', () => {
  const words = { label: 'Follow-up', cells: ['22 months'], line: '22 months' }
  expect(scaledRow({ ...words, value: 22, spread: null }, 30.436875 / 7)).toMatchObject({
    ...words,
    value: expect.closeTo(95.66, 2) as number,
  })
  expect(
    scaledRow(
      { ...words, value: 10, low: 'not-estimable', high: { number: 32.2, goesOn: 'high' }, spread: 'range' },
      2,
    ),
  ).toEqual({
    ...words,
    value: 20,
    low: 'not-estimable',
    high: { number: 64.4, goesOn: 'high' },
    spread: 'range',
  })
})
