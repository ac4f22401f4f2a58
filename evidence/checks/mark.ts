import type { RuleName } from '@/evidence/study/vocabulary'
import type { Check } from './check'

/** What a reader sees beside a number. */
export const marks = {
  recomputed: 'recomputed',
  consistent: 'consistent',
  'cannot-be-checked': 'cannot be checked',
  disagrees: 'disagrees',
} as const
export type CheckMark = keyof typeof marks

/**
 * How much a rule proves when it holds. A weak one only excludes the impossible, or tests our own transcription: most
 * wrong numbers pass it too, so that passing it gives a number no mark; failing it still counts.
 */
const strength: Record<RuleName, 'strong' | 'weak'> = {
  'percentage-matches-count': 'strong',
  'interval-matches-count': 'strong',
  'survival-interval-consistent': 'strong',
  'ratio-interval-consistent': 'strong',
  'difference-matches-arms': 'strong',
  'ratio-matches-counts': 'strong',
  'p-matches-counts': 'strong',
  'standard-error-consistent': 'strong',
  'rate-matches-person-time': 'strong',
  'bounds-and-order': 'weak',
  'parts-make-the-whole': 'strong',
  'subset-within-set': 'weak',
  'domain-logic': 'weak',
  'design-characteristics': 'strong',
  'sources-agree': 'strong',
  'quote-carries-number': 'weak',
}

/** Says whether the check speaks for the number: it recomputes it, or holds it possible by a rule that many would fail. */
export function confirms({ rule, verdict }: Check): boolean {
  return (verdict === 'recomputed' || verdict === 'consistent') && strength[rule] === 'strong'
}

/**
 * Returns the mark of a result. "Disagrees": a rule fails and no acknowledgement accepts it, or sources
 * differ, which a resolution explains but does not undo. "Recomputed": a path of its own leads to the number, and no
 * rule fails. "Consistent": the number is possible, and no more is known. Else "cannot be checked".
 */
export function checkMarkOf(checks: readonly Check[], resultId: string): CheckMark {
  const own = checks.filter((check) => check.resultId === resultId)
  const failing = own.filter(({ verdict }) => verdict === 'fails')
  if (failing.some(({ rule, acknowledged }) => !acknowledged || rule === 'sources-agree')) return 'disagrees'
  if (failing.length > 0) return 'cannot-be-checked'
  const speaking = own.filter(confirms)
  if (speaking.some(({ verdict }) => verdict === 'recomputed')) return 'recomputed'
  return speaking.length > 0 ? 'consistent' : 'cannot-be-checked'
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

/**
 * Returns, of the checks to list beside one report, the one that says most of its mark: a failure that nobody accepted,
 * any failure, a way that leads to the same number, a rule that it could have failed. Null where none speaks.
 */
export function mostTellingCheck(checks: readonly Check[]): Check | null {
  return (
    checks.find(({ verdict, acknowledged }) => verdict === 'fails' && !acknowledged) ??
    checks.find(({ verdict }) => verdict === 'fails') ??
    checks.find((check) => confirms(check) && check.verdict === 'recomputed') ??
    checks.find(confirms) ??
    null
  )
}
