import type { RuleName } from '@/evidence/study/vocabulary'

/** What a rule says of a number. "No power": the rule could not have failed, so holding would mean nothing. */
export const verdicts = {
  holds: 'holds',
  fails: 'fails',
  'cannot-be-checked': 'cannot be checked',
  'no-power': 'no power',
} as const
export type Verdict = keyof typeof verdicts

/** The part of a report that a check speaks of, so that an editor's tool can point at it. */
export type CheckedField =
  'value' | 'count' | 'of' | 'low' | 'high' | 'p' | 'report' | 'n' | 'design' | 'date'

/** One rule applied to one report, result, partition or design, with its working. */
export type Check = {
  rule: RuleName
  verdict: Verdict
  /** Null for a check of the design or of the study as a whole. */
  resultId: string | null
  /** Source whose report is checked; null when the check spans several. */
  sourceId: string | null
  field: CheckedField
  /** A sentence or two with the numbers: "19 of 52 is 36.5%, printed as 37." */
  working: string
  /** What would hold instead, when the verdict is "fails" and one answer is likely: "Did you mean 37?" */
  suggestion: string | null
  /** True when a dated acknowledgement or resolution in the record accepts this failure. */
  acknowledged: boolean
}

/** Gives a verdict of one rule on one field of the report (or result, or study) that the rule is looking at. */
export type Judge = (field: CheckedField, verdict: Verdict, working: string, suggestion?: string) => Check

/** Returns the judge of a rule at one place; nothing is acknowledged until the whole study is checked. */
export function judgeFor(rule: RuleName, resultId: string | null, sourceId: string | null): Judge {
  return (field, verdict, working, suggestion) => ({
    rule,
    verdict,
    resultId,
    sourceId,
    field,
    working,
    suggestion: suggestion ?? null,
    acknowledged: false,
  })
}
