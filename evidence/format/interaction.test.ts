import { expect, test } from 'vitest'
import { anOutcome, aStudy } from '@/evidence/checks/fixture'
import { parsePrinted } from '@/evidence/study/printed'
import { formatInteraction } from './interaction'

const printed = parsePrinted('0.24')

test('a test of interaction is told as printed, with its place and our remark', () => {
  if (printed === null) throw new Error('0.24 is a plain number.')
  const study = aStudy({ outcomes: [anOutcome({ title: 'Progression-free survival' })] })
  const told = formatInteraction(study, {
    id: 'by-kind',
    outcomeId: 'outcome',
    by: 'Histological subtype',
    pValue: { relation: '=', printed, sides: 'one', test: null },
    note: 'An exploratory analysis.',
    pointer: { sourceId: 'paper', locator: 'Results', quote: 'according to histologic subtype (P = .24)' },
  })
  expect(told.replace(/\u00a0/g, ' ')).toBe(
    'Progression-free survival, by histological subtype: one-sided P = 0.24 (Paper 2023, Results: “according to histologic subtype (P = .24)”). An exploratory analysis.',
  )
})
