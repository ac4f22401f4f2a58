import { checkStudy } from '@/evidence/checks/check-study'
import type { Check, CheckVerdict } from '@/evidence/checks/check'
import type { Study } from '@/evidence/study/study'
import type { RuleName } from '@/evidence/study/vocabulary'

// A failure teaches most, a rule without power least.
const order: CheckVerdict[] = ['fails', 'recomputed', 'consistent', 'cannot-be-checked']

/** Returns the check that shows best how a rule works: a failure if there is one, the key result's before others; null for a rule that meets no number. */
export function exampleOf(rule: RuleName, studies: readonly Study[]): { study: Study; check: Check } | null {
  for (const verdict of order) {
    for (const study of studies) {
      const own = checkStudy(study).filter((check) => check.rule === rule && check.verdict === verdict)
      const check = own.find(({ resultId }) => resultId === study.keyResultId) ?? own[0]
      if (check) return { study, check }
    }
  }
  return null
}
