import { expect, test } from 'vitest'
import { shortDescriptionOf } from './figure'

test('a description of forty words at most is heard whole', () => {
  const description = 'Column divided by best response. 19 of 52 patients had a response.'
  expect(shortDescriptionOf({ description })).toBe(description)
})

test('of a longer one whole sentences are heard, and where the numbers are', () => {
  const row =
    'Fatigue, 55% (27 of 49, inferred), Rash, 47% (23 of 49, inferred), Cough, 45% (22 of 49, inferred), '
  const description = `How many patients had each event. Judged by Fig. 2. ${row.repeat(4)}and more.`
  expect(shortDescriptionOf({ description })).toBe(
    'How many patients had each event. Judged by Fig. 2. The table with it has every number.',
  )
})

test('a warning before the description is never left out, however long', () => {
  const warning = `Retracted by its journal${', and by its authors'.repeat(20)}.`
  expect(shortDescriptionOf({ description: `${warning} Flow of participants.` })).toBe(
    `${warning} The table with it has every number.`,
  )
})
