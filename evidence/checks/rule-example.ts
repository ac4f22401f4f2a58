import type { Study } from '@/evidence/study/study'
import type { RuleName } from '@/evidence/study/vocabulary'
import type { Check, Verdict } from './check'
import { checkStudy } from './check-study'

export type RuleExample = { study: Study; check: Check }

/** What holds shows the rule at work; one that only ever says why it cannot look comes last. */
const telling: readonly Verdict[] = ['holds', 'fails', 'no-power', 'cannot-be-checked']

/**
 * Returns the most telling thing that the rule says of the published studies, the first study's key result
 * before others; with `verdict` only a check of that verdict. Null when it has nothing to say.
 */
export function ruleExample(
  studies: readonly Study[],
  rule: RuleName,
  verdict: Verdict | null = null,
): RuleExample | null {
  const all = studies.flatMap((study) =>
    checkStudy(study)
      .filter((check) => check.rule === rule && (verdict === null || check.verdict === verdict))
      .map((check) => ({ study, check })),
  )
  const rank = ({ study, check }: RuleExample) =>
    telling.indexOf(check.verdict) * 2 + (check.resultId === study.keyResultId ? 0 : 1)
  return all.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}
