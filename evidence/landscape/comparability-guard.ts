import type { JoinedReport } from '@/evidence/study/join'
import { designAspects } from './guard-design'
import { measureAspects } from './guard-measure'
import { peopleAspects } from './guard-people'

export type Verdict = 'line-up' | 'line-up-with-caution' | 'keep-apart'

export type Comparability = {
  verdict: Verdict
  /** Why, a sentence each, the grave ones first; none where the two line up. */
  reasons: string[]
}

/** One way in which two results differ: it forbids to line them up, or asks for caution. */
export type Difference = { verdict: Exclude<Verdict, 'line-up'>; reason: string }

/** Looks at two results from one side; null where that side does not set them apart. */
export type Aspect = (a: JoinedReport, b: JoinedReport) => Difference | null

/** How each verdict reads to people. */
export const verdicts: Record<Verdict, string> = {
  'line-up': 'may be lined up',
  'line-up-with-caution': 'may be lined up with caution',
  'keep-apart': 'kept apart',
}

const aspects: readonly Aspect[] = [...measureAspects, ...peopleAspects, ...designAspects]

/**
 * Returns whether two results may stand on one axis: the same question, measured in the same way, over people of the
 * same disease and line of therapy, in studies of one kind. What a record does not state counts as a caution, never as
 * agreement. A verdict is about lining up: it never says that one treatment is better.
 */
export function compareResults(a: JoinedReport, b: JoinedReport): Comparability {
  const differences = aspects.flatMap((aspect) => aspect(a, b) ?? [])
  const apart = differences.filter(({ verdict }) => verdict === 'keep-apart')
  const cautions = differences.filter(({ verdict }) => verdict === 'line-up-with-caution')
  const [worst] = [...apart, ...cautions]
  return {
    verdict: worst?.verdict ?? 'line-up',
    reasons: [...apart, ...cautions].map(({ reason }) => reason),
  }
}
