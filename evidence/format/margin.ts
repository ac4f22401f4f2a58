import { formatPrinted } from './number'
import type { JoinedReport } from '@/evidence/study/join'
import type { Printed } from '@/evidence/study/printed'
import type { Result } from '@/evidence/study/result'

/** The limit that a margin is held against: it lies on the side of the margin, seen from no difference. */
export function limitAgainst(margin: Printed, { kind }: Pick<Result, 'kind'>): 'low' | 'high' {
  return margin.number > (kind === 'ratio' ? 1 : 0) ? 'high' : 'low'
}

/** Returns `non-inferiority margin, 1.30; the upper limit lies within it`, or null where the result has no margin. */
export function formatMargin({ result, report }: JoinedReport): string | null {
  const { margin } = result
  if (margin === null) return null
  const words = `non-inferiority margin, ${formatPrinted(margin)}`
  const side = limitAgainst(margin, result)
  const limit = report[side]
  if (limit?.state !== 'reported') return words
  const within = side === 'high' ? limit.printed.number < margin.number : limit.printed.number > margin.number
  return `${words}; the ${side === 'high' ? 'upper' : 'lower'} limit lies ${within ? 'within' : 'beyond'} it`
}
