import { expect, test } from 'vitest'
import { holdUnits, setReference, setType } from './typography'

test.each([
  ["the regulator's analysis", 'the regulator’s analysis'],
  ['(in patients >=18 years of age)', '(in patients ≥18 years of age)'],
  ['-66.2% (range, -36.6 to -100)', '−66.2% (range, −36.6 to −100)'],
  ['anti-PD-1, cycles 2-3', 'anti-PD-1, cycles 2-3'],
  ['reads as "partial response"', 'reads as “partial response”'],
  ["'shrink' in the patients' words", '‘shrink’ in the patients’ words'],
])('%s is set as %s', (typed, printed) => {
  expect(setType(typed)).toBe(printed)
})

test('page numbers are joined by an en dash', () => {
  expect(setReference('N Engl J Med. 2023;389(10):911-921.')).toBe('N Engl J Med. 2023;389(10):911–921.')
})

test('a number stays on one line with its unit, and nothing else is held', () => {
  expect(holdUnits('12 weeks after 1200 mg, in 3 of the patients')).toBe(
    '12\u00a0weeks after 1200\u00a0mg, in 3 of the patients',
  )
})
