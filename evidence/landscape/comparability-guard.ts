import type { JoinedReport } from '@/evidence/study/join'
import type { Aspect, Comparability } from './comparability'
import { designAspects } from './guard-design'
import { measureAspects } from './guard-measure'
import { peopleAspects } from './guard-people'
import { rulingAspects } from './guard-ruling'

const aspects: readonly Aspect[] = [...rulingAspects, ...measureAspects, ...peopleAspects, ...designAspects]

/**
 * Returns whether two results may stand on one axis: the same question, measured in the same way, over people of the
 * same disease and line of therapy, in studies of one kind. What a record does not state counts as a caution, never as
 * agreement; what an editor ruled not comparable stays apart. A verdict is about lining up: it never says that one treatment is better.
 */
export function compareResults(a: JoinedReport, b: JoinedReport): Comparability {
  const differences = aspects.flatMap((aspect) => aspect(a, b) ?? [])
  const apart = differences.filter(({ verdict }) => verdict === 'keep-apart')
  const cautions = differences.filter(({ verdict }) => verdict === 'line-up-with-caution')
  const [worst] = [...apart, ...cautions]
  return {
    verdict: worst?.verdict ?? 'line-up',
    reasons: [...apart, ...cautions].map(({ reason }) => reason),
    topics: [...apart, ...cautions].map(({ topic }) => topic),
  }
}
