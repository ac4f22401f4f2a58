import { formatReport } from '@/evidence/format/result'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

/** How a result of an earlier revision stands in the latest one. */
export type StandingNow =
  | { kind: 'same' }
  /** The page shows another value for it now. */
  | { kind: 'changed'; is: string }
  /** The study no longer has the result. */
  | { kind: 'withdrawn' }

/** Returns how what a revision showed of a result stands now. */
export function standingNow(then: JoinedReport, now: Study): StandingNow {
  if (!now.results.some(({ id }) => id === then.result.id)) return { kind: 'withdrawn' }
  const is = formatReport(joinResult(now, then.result.id))
  return is === formatReport(then) ? { kind: 'same' } : { kind: 'changed', is }
}
