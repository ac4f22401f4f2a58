import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeTimeline, spanInYears } from './timeline-plot'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { anyLabel, anyWidth, marksOf } from '@/evidence/figures/marks/drawing-fixture'

test('31 July 2022 is the 212th of 365 days; a month and a year are as long as they are', () => {
  expect(spanInYears('2022-07-31')).toEqual([2022 + 211 / 365, 2022 + 212 / 365])
  expect(spanInYears('2022-07')).toEqual([2022 + 181 / 365, 2022 + 212 / 365])
  expect(spanInYears('2020-03')).toEqual([2020 + 60 / 366, 2020 + 91 / 366])
  expect(spanInYears('2020-12-31')[1]).toBe(2021)
  expect(spanInYears('2019')).toEqual([2019, 2020])
})

test('a day is a dot, a year a hollow bar as wide as the year, a stretch of time a full one', () => {
  const row = (from: string, to: string | null = null) => ({ label: from, from, to, when: from })
  const drawing = placeTimeline(
    [{ sentence: null, rows: [row('2018', '2019'), row('2020'), row('2021-06-30')] }],
    640,
  )
  const axis = marksOf(drawing, 'line', 'axis')[0]
  const year = ((axis?.x2 ?? 0) - (axis?.x1 ?? 0)) / 4
  expect(marksOf(drawing, 'rect', 'solid-2')[0]?.width).toBeCloseTo(2 * year)
  expect(marksOf(drawing, 'rect', 'open')[0]?.width).toBeCloseTo(year)
  expect(marksOf(drawing, 'circle', 'estimate')[0]?.x).toBeCloseTo((axis?.x1 ?? 0) + year * (3 + 180.5 / 365))
})

test('any dates stay in the frame with no text over another', () => {
  const two = (value: number) => String(value).padStart(2, '0')
  const date = fc
    .tuple(
      fc.integer({ min: 1990, max: 2040 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([year, month, day, precision]) =>
      [String(year), two(month), two(day)].slice(0, precision).join('-'),
    )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyLabel, date), { minLength: 1, maxLength: 12 }),
      anyWidth,
      (rows, width) => {
        const made = rows.map(([name, from]) => ({ label: name, from, to: null, when: '30 September 2022' }))
        expect(drawingFaults(placeTimeline([{ sentence: null, rows: made }], width))).toEqual([])
      },
    ),
  )
})
