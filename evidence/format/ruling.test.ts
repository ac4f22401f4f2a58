import { expect, test } from 'vitest'
import { aStudy } from '@/evidence/checks/fixture'
import type { Resolution } from '@/evidence/study/study'
import { formatStrength } from './ruling'

const ruling = (strength: Resolution['strength'], basis: Resolution['basis']): Resolution => ({
  id: 'one',
  title: 'One',
  kind: 'wording',
  outcome: 'open',
  strength,
  basis,
  resultIds: [],
  against: null,
  claims: [],
  shownSourceId: null,
  reason: 'A reason.',
  decidedOn: '2026-11-28',
  decidedBy: 'The editors',
})

test.each([
  [ruling('open', null), 'The explanation is open.'],
  [
    ruling('probable', { kind: 'reading', sourceId: null, words: 'Both were read.' }),
    'The explanation is probable and not shown. Both were read.',
  ],
  [
    ruling('shown', { kind: 'source', sourceId: 'paper', words: 'The main text says so.' }),
    'Shown by what was read. Paper 2023: The main text says so.',
  ],
  [
    ruling('shown', { kind: 'computation', sourceId: null, words: 'The counts add up.' }),
    'Shown by computation. The counts add up.',
  ],
])('a ruling says what it claims and on what', (resolution, words) => {
  expect(formatStrength(resolution, aStudy())).toBe(words)
})
