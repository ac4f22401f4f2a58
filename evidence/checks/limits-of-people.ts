import { formatLimit } from '@/evidence/format/number'
import { formatSpreadKind } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import { spreadsSpokenOf } from '@/evidence/study/spread-traits'
import type { OutcomeDomain } from '@/evidence/study/vocabulary'
import { judgeFor, type Check } from './check'

/** What is told of people as they came, or of how long they were treated and watched, and estimates nothing. */
const describing: readonly OutcomeDomain[] = ['design', 'participant-flow', 'baseline']

/**
 * Judges limits that are recorded as a confidence interval: one lies around an estimate, so that two limits without one are how
 * far something reached; and of ages, earlier treatment and times in a study papers print ranges, so that an interval
 * of these needs a quotation that calls it one.
 */
export function limitsOfPeople({ outcome, result, report }: JoinedReport): Check[] {
  const { spread } = result
  const { low, high, value, count, quote } = report
  if (spread?.kind !== 'confidence-interval' || low?.state !== 'reported' || high?.state !== 'reported')
    return []
  if (quote !== null && spreadsSpokenOf(quote).includes('confidence-interval')) return []
  const fails = (working: string) => [
    judgeFor('bounds-and-order', result.id, report.sourceId)('low', 'fails', working),
  ]
  const shown = `${formatLimit(low)} to ${formatLimit(high)}`
  if (value === null && count === null && result.kind === 'quantity') {
    return fails(
      `${shown} is recorded as ${formatSpreadKind(spread)}, but there is no estimate for it to lie around: a range has none.`,
    )
  }
  if (
    !describing.includes(outcome.domain) ||
    (result.kind !== 'median' && result.kind !== 'mean' && result.kind !== 'quantity')
  )
    return []
  return fails(
    `${shown} is recorded as ${formatSpreadKind(spread)}, but tells of people and no quotation calls it one: ranges and quartiles are printed of ${outcome.domain === 'baseline' ? 'what people were like' : 'how long people took part'}.`,
  )
}
