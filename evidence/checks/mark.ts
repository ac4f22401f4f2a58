import type { RuleName } from '@/evidence/study/vocabulary'
import type { Check } from './check'

/** What a reader sees beside a number. */
export const marks = {
  checked: 'checked',
  'cannot-be-checked': 'cannot be checked',
  disagrees: 'disagrees',
} as const
export type Mark = keyof typeof marks

/**
 * Rules that only exclude the impossible, or that test our own transcription. Most wrong numbers pass them
 * too, so that passing does not make a number "checked"; failing them still counts.
 */
const weakRules: ReadonlySet<RuleName> = new Set<RuleName>([
  'bounds-and-order',
  'subset-within-set',
  'domain-logic',
  'quote-carries-number',
])

/** Says whether the check ties the number to others so closely that a wrong one would rarely pass. */
export function confirms({ rule, verdict }: Check): boolean {
  return verdict === 'holds' && !weakRules.has(rule)
}

/**
 * Returns the mark of a result. "Disagrees": a rule fails and no acknowledgement accepts it, or sources
 * differ, which a resolution explains but does not undo. "Checked": a rule that recomputes or reconciles
 * the number holds, and none fails. Else "cannot be checked".
 */
export function markOf(checks: readonly Check[], resultId: string): Mark {
  const own = checks.filter((check) => check.resultId === resultId)
  const failing = own.filter(({ verdict }) => verdict === 'fails')
  if (failing.some(({ rule, acknowledged }) => !acknowledged || rule === 'sources-agree')) return 'disagrees'
  return failing.length === 0 && own.some(confirms) ? 'checked' : 'cannot-be-checked'
}

/**
 * Returns the checks to list beside one report: its own, those of the result as a whole, and what other
 * sources say against it, without which a mark of "disagrees" would have no working.
 */
export function checksBeside(checks: readonly Check[], resultId: string, sourceId: string | null): Check[] {
  return checks.filter(
    (check) =>
      check.resultId === resultId &&
      (check.sourceId === null || check.sourceId === sourceId || check.rule === 'sources-agree'),
  )
}
