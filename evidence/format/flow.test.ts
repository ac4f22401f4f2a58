import { expect, test } from 'vitest'
import type { FlowStage } from '@/evidence/study/study'
import { formatStage } from './flow'

const pointer = { sourceId: 'paper', locator: 'Results', quote: null }
const stage: FlowStage = {
  id: 'masked',
  period: 'Masked part',
  armId: 'placebo',
  started: 59,
  completed: 48,
  ongoing: null,
  stopped: 11,
  reasons: [],
  closes: true,
  dataCutoff: null,
  pointer,
}

test('a stage tells who began, stopped and why, and completed, and what is not recorded', () => {
  expect(formatStage(stage, 'Placebo')).toBe(
    'Masked part, Placebo: 59 began; 11 stopped (reasons not recorded); 48 completed it.',
  )
  const reasons = [
    { n: 6, reason: 'progression', pointer },
    { n: 2, reason: 'adverse events', pointer },
  ]
  expect(formatStage({ ...stage, reasons, closes: false, completed: null }, 'Placebo')).toBe(
    'Masked part, Placebo: 59 began; 11 stopped (6 for progression and 2 for adverse events; the reasons of the others are not recorded).',
  )
  expect(formatStage({ ...stage, stopped: null, completed: null, reasons, closes: false }, 'Placebo')).toBe(
    'Masked part, Placebo: 59 began; stopped: 6 for progression and 2 for adverse events, and how many in all is not recorded.',
  )
})
