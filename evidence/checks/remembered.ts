import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Check } from './check'

/**
 * Returns a rule that remembers what it said of a result for as long as the result and everything in the study but the
 * other results are the same objects. Pages, exports and corruption runs check the same study many times over. The rule
 * is shown a study that holds that result alone: of another, whose change would go unnoticed, it can know nothing.
 */
export function remembered(
  rule: (study: Study, result: Result) => Check[],
): (study: Study, result: Result) => Check[] {
  const known = new WeakMap<Result, { study: Study; checks: Check[] }>()
  return (study, result) => {
    const before = known.get(result)
    if (before && sameSurroundings(before.study, study)) return before.checks
    const checks = rule({ ...study, results: [result] }, result)
    known.set(result, { study, checks })
    return checks
  }
}

function sameSurroundings(a: Study, b: Study): boolean {
  const parts = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Study>
  return a === b || [...parts].every((part) => part === 'results' || a[part] === b[part])
}
