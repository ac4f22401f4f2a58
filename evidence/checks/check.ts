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
  /** True when a dated acknowledgement in the record accepts this failure. */
  acknowledged: boolean
}
