import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelled, readLabelled } from './labelled'
import { placeWords, readPlace } from './place'

const label = fc.stringMatching(/^[A-Z][a-z]{0,8}( [a-z]{1,5})?$/)

test('parts that were put into one text come out of it as they were', () => {
  fc.assert(
    fc.property(fc.dictionary(label, fc.string({ unit: 'grapheme' })), (parts) => {
      const tidy = Object.fromEntries(
        Object.entries(parts).map(([name, text]) => [name, text.replaceAll('\r', '')]),
      )
      expect(Object.fromEntries(readLabelled(labelled(tidy)))).toEqual({ ...tidy })
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('a part of several lines, also of lines that look like parts', () => {
  const parts = { Group: 'First\n\nDose: 10 mg\n  indented', Analysed: 'All' }
  expect(Object.fromEntries(readLabelled(labelled(parts)))).toEqual(parts)
})

test('a place is read as it was written', () => {
  const words = placeWords(
    [
      ['Outcome measure', 2],
      ['class', 0],
    ],
    'OG001',
  )
  expect(words).toBe('Outcome measure 3, class 1, OG001')
  expect(readPlace(words)).toEqual({
    steps: [
      ['Outcome measure', 2],
      ['class', 0],
    ],
    group: 'OG001',
  })
  expect(readPlace('All-cause mortality, EG000').steps).toEqual([['All-cause mortality', null]])
})
