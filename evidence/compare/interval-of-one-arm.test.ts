import { expect, test } from 'vitest'
import { parsePrinted } from '@/evidence/study/printed'
import { isIntervalOfOneArm } from './interval-of-one-arm'

const arm = (events: number, total: number) => ({ events, total })
const printed = (text: string) => {
  const read = parsePrinted(text)
  if (read === null) throw new Error(`${text} is no number.`)
  return read
}
const limits = (low: string, high: string) => ({ low: printed(low), high: printed(high), level: 0.95 })

test('DeFi: 29.8 to 53.8 is the exact interval of 29 of 70, and of no difference from 6 of 72', () => {
  expect(isIntervalOfOneArm(arm(29, 70), arm(6, 72), limits('29.8', '53.8'))).toBe(true)
})

test.each([
  ['ENLIVEN', arm(24, 61), arm(0, 59), limits('27', '53')],
  ['MOTION', arm(33, 83), arm(0, 40), limits('29', '51')],
])(
  '%s: limits that an exact method gives for the difference too may be those of the difference',
  (_trial, one, other, printedLimits) => {
    expect(isIntervalOfOneArm(one, other, printedLimits)).toBe(false)
  },
)

test('an interval of a difference is none of one arm', () => {
  // Newcombe, 29 of 70 less 6 of 72: 19.2 to 45.6.
  expect(isIntervalOfOneArm(arm(29, 70), arm(6, 72), limits('19.2', '45.6'))).toBe(false)
})
