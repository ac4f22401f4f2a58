import { expect, test } from 'vitest'
import { worstOf } from './bias-tools'
import { certaintyOf, stepWords } from './certainty-level'

test.each([
  ['high', [], 'high'],
  ['high', [-1], 'moderate'],
  ['high', [-1, -1], 'low'],
  ['high', [-2, -1, -1], 'very-low'],
  ['low', [0, -1], 'very-low'],
  ['low', [-1, -1], 'very-low'],
  ['low', [1], 'moderate'],
  ['low', [2, 1], 'high'],
] as const)('from %s with steps %j follows %s', (start, steps, level) => {
  expect(
    certaintyOf(
      start,
      steps.map((change) => ({ change })),
    ),
  ).toBe(level)
})

test('a step is told with its direction, and none where nothing changes', () => {
  expect(stepWords({ domain: 'imprecision', change: -1 })).toBe('down 1 for imprecision')
  expect(stepWords({ domain: 'large-effect', change: 2 })).toBe('up 2 for large effect')
  expect(stepWords({ domain: 'imprecision', change: 0 })).toBeNull()
})

test('the worst of some judgements is found in the words of the tool', () => {
  expect(worstOf('rob-2', ['low', 'some-concerns', 'low'])).toBe('some-concerns')
  expect(worstOf('robins-i', ['low', 'no-information', 'serious'])).toBe('serious')
})
