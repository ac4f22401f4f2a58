import { expect, test } from 'vitest'
import type { CheckMark } from '@/evidence/checks/mark'
import { tallyMarks } from './tally-marks'

const marks = (...counts: [CheckMark, number][]) =>
  counts.flatMap(([mark, count]) => Array.from({ length: count }, () => mark))

const said = (found: CheckMark[]) => {
  const tally = tallyMarks(found)
  return tally && tally.start + tally.parts.map(({ text }) => text).join(', ')
}

test('marks are counted in a sentence, in the order of what they prove, and none that does not occur', () => {
  expect(said(marks(['disagrees', 2], ['recomputed', 41], ['cannot-be-checked', 33]))).toBe(
    'Of the 76 results quoted here, 41 were recomputed, 33 are beyond any rule, 2 are in disagreement',
  )
  expect(said(marks(['recomputed', 1], ['consistent', 1]))).toBe(
    'Of the 2 results quoted here, 1 was recomputed, 1 is only consistent',
  )
})

test('where all are alike, that is said', () => {
  expect(said(marks(['recomputed', 4]))).toBe('All 4 results quoted here were recomputed')
  expect(said(marks(['cannot-be-checked', 1]))).toBe('The one result quoted here is beyond any rule')
})

test('where nothing can have a mark, nothing is said', () => {
  expect(tallyMarks([])).toBeNull()
})
