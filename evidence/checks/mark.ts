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
 * How much a rule proves when it holds. A weak one only excludes the impossible, or tests our own transcription: most
 * wrong numbers pass it too, so that passing does not make a number "checked"; failing it still counts.
 */
const strength: Record<RuleName, 'strong' | 'weak'> = {
  'percentage-matches-count': 'strong',
  'interval-matches-count': 'strong',
  'survival-interval-consistent': 'strong',
  'ratio-interval-consistent': 'strong',
  'bounds-and-order': 'weak',
  'parts-make-the-whole': 'strong',
  'subset-within-set': 'weak',
  'domain-logic': 'weak',
  'design-characteristics': 'strong',
  'sources-agree': 'strong',
  'quote-carries-number': 'weak',
}

/** Says whether the check ties the number to others so closely that a wrong one would rarely pass. */
export function confirms({ rule, verdict }: Check): boolean {
  return verdict === 'holds' && strength[rule] === 'strong'
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
