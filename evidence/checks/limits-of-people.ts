import { formatLimit } from '@/evidence/format/number'
import { formatSpreadKind } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import { spreadsSpokenOf } from '@/evidence/study/spread-traits'
import type { OutcomeDomain } from '@/evidence/study/vocabulary'
import { remark, type Check } from './check'

/** What is told of people as they came, or of how long they were treated and watched, and estimates nothing. */
const describing: readonly OutcomeDomain[] = ['design', 'participant-flow', 'baseline']

/**
 * Remarks on limits that are recorded as a confidence interval and may be none: one lies around an estimate, and two limits
 * without one are mostly how far something reached; and of ages, earlier treatment and times in a study papers mostly print
 * ranges. Some print intervals of these, as of a follow-up by the reverse Kaplan-Meier method; a quotation that calls them so says it.
 */
export function limitsOfPeople({ outcome, result, report }: JoinedReport): Check[] {
  const { spread } = result
  const { low, high, value, count, quote } = report
  if (spread?.kind !== 'confidence-interval' || low?.state !== 'reported' || high?.state !== 'reported')
    return []
  if (quote !== null && spreadsSpokenOf(quote).includes('confidence-interval')) return []
  const looksOdd = (working: string) => [
    remark('bounds-and-order', [result.id, report.sourceId], 'low', working),
  ]
  const shown = `${formatLimit(low)} to ${formatLimit(high)}`
  if (value === null && count === null && result.kind === 'quantity') {
    return looksOdd(
      `${shown} is recorded as ${formatSpreadKind(spread)}, but no estimate is recorded for it to lie around; a range has none.`,
    )
  }
  if (
    !describing.includes(outcome.domain) ||
    (result.kind !== 'median' && result.kind !== 'mean' && result.kind !== 'quantity')
  )
    return []
  return looksOdd(
    `${shown} is recorded as ${formatSpreadKind(spread)}, but no quotation calls it one; ranges and quartiles are what is mostly printed of ${outcome.domain === 'baseline' ? 'what people were like' : 'how long people took part'}.`,
  )
}
