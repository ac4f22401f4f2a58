import { expect, test } from 'vitest'
import { spreadNamed, spreadNames, spreadsSpokenOf } from './spread-traits'

test.each([
  ['95% CI, 24 to 51', ['confidence-interval']],
  ['a 95% confidence interval of 24 to 51', ['confidence-interval']],
  ['median, 24.7 months (range, 4.1 to 55.8)', ['range']],
  ['30 years (interquartile range 24 to 41)', ['interquartile-range']],
  ['30 years (IQR 24-41; range 12-70)', ['interquartile-range', 'range']],
  ['ages ranging from 12 to 70', []],
  ['ORANGE, CIS and arranged', []],
])('"%s" speaks of %j', (text, kinds) => {
  expect(spreadsSpokenOf(text)).toEqual(kinds)
})

test.each([
  ['CI', 'confidence-interval'],
  ['Confidence Intervals', 'confidence-interval'],
  ['iqr', 'interquartile-range'],
  ['ranged', 'range'],
  ['interval', null],
])('"%s" names %s', (name, kind) => {
  expect(spreadNamed(name)).toBe(kind)
})

test('the names are alternatives without groups of their own, for patterns that number theirs', () => {
  expect(new RegExp(`${spreadNames}|`).exec('')).toHaveLength(1)
})
