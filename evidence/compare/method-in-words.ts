import { formatCount } from '@/evidence/format/number'
import type { AbsoluteEffect } from './absolute-effect'

/** Returns how an effect was worked out, and what the other arm had by its own rate where the ratio gives another number. */
export function methodInWords({ method, experimental, byOwnRate, horizon }: AbsoluteEffect): string {
  if (byOwnRate === null) return method
  const at = horizon === null ? '' : ` at ${horizon}`
  return `${method} ${formatCount(experimental)} of 1,000 is by the ratio, which speaks of the whole time; by the rate printed${at}, ${byOwnRate.printed}, it is ${formatCount(byOwnRate.people)}.`
}
