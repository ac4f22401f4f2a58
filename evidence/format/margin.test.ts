import { expect, test } from 'vitest'
import { confidenceInterval, oneReport, printed } from '@/evidence/checks/fixture'
import { joinResult } from '@/evidence/study/join'
import { formatMargin } from './margin'

test.each([
  ['ratio', '1.30', '0.88', '1.09', 'non-inferiority margin, 1.30; the upper limit lies within it'],
  ['ratio', '1.05', '0.88', '1.09', 'non-inferiority margin, 1.05; the upper limit lies beyond it'],
  ['ratio', '0.80', '0.88', '1.09', 'non-inferiority margin, 0.80; the lower limit lies within it'],
  ['difference', '-10', '-7.2', '3.1', 'non-inferiority margin, \u221210; the lower limit lies within it'],
  ['difference', '5', '-7.2', '6.1', 'non-inferiority margin, 5; the upper limit lies beyond it'],
] as const)('a %s with a margin of %s and limits %s to %s', (kind, margin, low, high, words) => {
  const result = { kind, unit: 'none', spread: confidenceInterval, margin: printed(margin) } as const
  expect(formatMargin(joinResult(oneReport(result, { value: '1', low, high }), 'result'))).toBe(words)
})
