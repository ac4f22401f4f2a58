import { expect, test } from 'vitest'
import { readCell } from './read-cell'

const ci95 = { kind: 'confidence-interval', level: 95 }

test.each([
  ['19/52 (37%)', { count: 19, of: 52, value: '37' }],
  ['19 of 52 (37%; 95% CI 24-51)', { count: 19, of: 52, value: '37', low: '24', high: '51', spread: ci95 }],
  ['12·5 (95% CI 10·6–14·8)', { value: '12.5', low: '10.6', high: '14.8', spread: ci95 }],
  [
    '12.5 (90% CI 10.6 to 14.8)',
    { value: '12.5', low: '10.6', high: '14.8', spread: { ...ci95, level: 90 } },
  ],
  ['28 (range 3 to 72)', { value: '28', low: '3', high: '72', spread: { kind: 'range' } }],
  [
    '−8.3% (IQR −26.5 to 5.9)',
    { value: '-8.3', isPercent: true, low: '-26.5', high: '5.9', spread: { kind: 'interquartile-range' } },
  ],
  [
    'HR 0·86 (95% CI 0·67–1·11), p=0·25',
    {
      measure: 'hazard-ratio',
      value: '0.86',
      low: '0.67',
      high: '1.11',
      spread: ci95,
      p: { relation: '=', value: '0.25', sides: 'not-stated' },
    },
  ],
  ['HR; p = 0.37', { measure: 'hazard-ratio', p: { relation: '=', value: '0.37', sides: 'not-stated' } }],
  ['p < .001', { p: { relation: '<', value: '0.001', sides: 'not-stated' } }],
  ['15.1 (95% CI 8.4 to NE)', { value: '15.1', low: '8.4', high: { absent: 'not-estimable' }, spread: ci95 }],
  ['NR', { state: 'not-reached' }],
  ['138 (58%)', { count: 138, of: 239, value: '58' }],
  ['', null],
  ['–', null],
])('the cell %j is read as printed', (cell, read) => {
  expect(readCell(cell, 239)).toEqual(read)
})

test('limits without a name are read only where the whole table has one', () => {
  expect(() => readCell('12.5 (10.6 to 14.8)', null)).toThrow('does not say what they are')
  expect(readCell('12.5 (10.6 to 14.8)', null, { kind: 'range' })).toMatchObject({
    spread: { kind: 'range' },
  })
})

test.each([
  ['NA', 'may mean several things'],
  ['12,5', 'has a comma before its decimals'],
  ['about 12', 'is no result that is read here'],
  ['12.5 months', 'is no result that is read here'],
  ['37% vs 24%', 'is no result that is read here'],
])('the cell %j is refused, and not guessed at', (cell, words) => {
  expect(() => readCell(cell, null)).toThrow(words)
})

test('a count without a denominator needs the number of its column', () => {
  expect(() => readCell('138 (58%)', null)).toThrow('has no denominator')
  // A source that prints "155 (65%)" and not of how many: nobody is asked to work it out.
  expect(() => readCell('155 (65%)', null)).toThrow('write "(n not stated)" in the head')
  expect(readCell('155 (65%)', 'not-stated')).toEqual({ count: 155, value: '65' })
})
