import type { JoinedReport } from '@/evidence/study/join'
import { amountsOf, constantAmounts } from './compared'
import { sharesOf } from './share'

/**
 * When responses may be called durable here: the median duration is at least 12 months, or at least half are
 * reported to last 12 months or longer. The threshold is ours, chosen because reviews of rare tumours use
 * a year; it stands on the methods page.
 */
export const durableMonths = 12
export const durableDefinition = `the median lasts at least ${durableMonths} months, or at least half last ${durableMonths} months or longer`
export const durableWordings = ['durable', 'durably', 'lasting', 'long lasting', 'sustained'] as const

/** Returns whether a result bears out "durable", with its working; null when it says nothing of duration. */
export function isDurable(joined: JoinedReport): { holds: boolean; working: string } | null {
  const { result } = joined
  const value = amountsOf(joined).find(({ measure }) => measure === 'months')
  if (value && (result.kind === 'median' || result.kind === 'mean')) {
    return { holds: value.number >= durableMonths, working: `The ${result.kind} is ${value.shown}.` }
  }
  const landmark = result.timePoint === null ? null : (constantAmounts(result.timePoint)?.[0] ?? null)
  const [share] = sharesOf(joined)
  if (landmark?.measure !== 'months' || !share) return null
  return {
    holds: landmark.number >= durableMonths && sharesOf(joined).every((one) => 2 * one.part >= one.whole),
    working: `${share.shown} at ${landmark.shown}.`,
  }
}
