import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Check } from './check'

/**
 * Returns a rule that remembers what it said of a result for as long as the result and everything around it
 * are the same objects. Pages, exports and corruption runs check the same study many times over. The rule
 * must look at nothing in the study but that result and the parts compared here.
 */
export function remembered(
  rule: (study: Study, result: Result) => Check[],
): (study: Study, result: Result) => Check[] {
  const known = new WeakMap<Result, { study: Study; checks: Check[] }>()
  return (study, result) => {
    const before = known.get(result)
    if (before && sameSurroundings(before.study, study)) return before.checks
    const checks = rule(study, result)
    known.set(result, { study, checks })
    return checks
  }
}

function sameSurroundings(a: Study, b: Study): boolean {
  return (
    a === b ||
    (a.outcomes === b.outcomes &&
      a.populations === b.populations &&
      a.sources === b.sources &&
      a.arms === b.arms &&
      a.dates === b.dates &&
      a.resolutions === b.resolutions)
  )
}
