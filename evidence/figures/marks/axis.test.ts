import { expect, test } from 'vitest'
import { axisScale, placeAxis, type Axis } from './axis'

const percent: Axis = { kind: 'linear', domain: [0, 100], title: null, reference: null, directions: null }
const ratio: Axis = { kind: 'log', domain: [0.1, 10], title: null, reference: 1, directions: null }

test('37 percent falls at 174 on an axis from 100 to 300', () => {
  expect(axisScale(percent, 100, 300).place(37)).toEqual({ x: 174, clipped: null })
})

test('on a logarithmic axis no difference is in the middle, and a half is as far from it as a double', () => {
  const { place } = axisScale(ratio, 0, 200)
  expect(place(1).x).toBeCloseTo(100)
  // log10(2) = 0.30103 of 100 units for each factor of ten.
  expect(place(2).x).toBeCloseTo(130.1, 1)
  expect(place(0.5).x).toBeCloseTo(69.9, 1)
})

test('a value beyond the axis is held at its end and marked', () => {
  const { place } = axisScale(ratio, 0, 200)
  expect(place(0.05)).toEqual({ x: 0, clipped: 'low' })
  expect(place(40)).toEqual({ x: 200, clipped: 'high' })
})

test('ticks thin out until their labels have room', () => {
  expect(axisScale(percent, 0, 400).ticks).toEqual([0, 20, 40, 60, 80, 100])
  expect(axisScale(ratio, 0, 400).ticks).toEqual([0.1, 0.2, 0.5, 1, 2, 5, 10])
  expect(axisScale(ratio, 0, 120).ticks).toEqual([0.1, 0.5, 2, 10])
})

test('no word of what lies to a side is broken: where it is wider than its side, both sides have the whole axis', () => {
  const axis: Axis = {
    ...ratio,
    domain: [0.1, 2],
    directions: ['better with both', 'better with doxorubicin'],
  }
  const words = (width: number) =>
    placeAxis(axis, axisScale(axis, 0, width), 0).marks.flatMap((mark) =>
      mark.kind === 'text' && /\p{L}/u.test(mark.text) ? [[mark.text, mark.anchor]] : [],
    )
  expect(words(300)).toEqual([
    ['better with both', 'start'],
    ['better with doxorubicin', 'end'],
  ])
  expect(words(1000)).toEqual([
    ['better with both', 'end'],
    ['better with doxorubicin', 'start'],
  ])
})
