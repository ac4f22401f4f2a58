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

test.each([
  ['12 weeks after 1200 mg, in 3 of the patients', '12_weeks after 1200_mg, in 3 of the patients'],
  ['in 19 of 52 patients', 'in 19_of_52 patients'],
  ['19_of_52_patients', '19_of_52 patients'],
  ['none_of_the_52_patients', 'none of the_52 patients'],
  ['about 4_in_10', 'about 4_in_10'],
  ['24.7_months (range, 4.1 to 55.8)', '24.7_months (range, 4.1 to 55.8)'],
  ['31_July_2022', '31_July 2022'],
  ['one-sided P_=_0.0010', 'one-sided P_=_0.0010'],
])(
  'a number stays on one line with its unit and its denominator, and nothing else is held: %s',
  (text, set) => {
    expect(holdUnits(text.replaceAll('_', '\u00a0')).replaceAll('\u00a0', '_')).toBe(set)
  },
)
