import { expect, test } from 'vitest'
import { claimsAbsence, claimsAbsenceOfAll } from './absence-words'

test.each([
  'The denominator is not printed.',
  'Not printed as such. It follows from the abstract.',
  'The page does not say of which of its measures.',
  'Printed without saying that the test was one-sided',
  'The report gives no interval.',
  'No interval is printed.',
  'Only the test is printed, without its sides',
])('"%s" claims an absence of all of a source', (text) => {
  expect(claimsAbsenceOfAll(text)).toBe(true)
})

test.each([
  'The part read does not say of which of its measures',
  'Of how many is not given in the part of the report that we read.',
  'The sentence prints no denominator',
  'No interval is printed in the part read.',
  'The row read does not say of how many patients; no count of everyone treated rounds to it',
  'The main text prints no interval; the figure was not read',
])('"%s" keeps to what was read', (text) => {
  expect([claimsAbsence(text), claimsAbsenceOfAll(text)]).toEqual([true, false])
})

test.each(['Counted over everyone treated', 'The interval was not adjusted', 'A placebo was given'])(
  '"%s" claims no absence',
  (text) => {
    expect(claimsAbsence(text)).toBe(false)
  },
)
