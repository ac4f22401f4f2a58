import type { RuleName } from '@/evidence/study/vocabulary'

/**
 * What a rule says of a number; the word names the rule's power. Recomputed: a path of its own, from other printed
 * numbers or an independent source, leads to the same number. Consistent: what is printed is possible, and `leeway` says
 * how much else would have been. Cannot be checked: the rule has no hold here, does not know the method, or could not
 * have failed. Fails: what is printed cannot be, by a method that the rule knows. What only looks odd fails nothing: it is a
 * remark, which cannot be checked.
 */
export const checkVerdicts = {
  recomputed: 'recomputed',
  consistent: 'consistent',
  'cannot-be-checked': 'cannot be checked',
  fails: 'fails',
} as const
export type CheckVerdict = keyof typeof checkVerdicts

/** Of how many numbers that could have been printed in the place how many would have passed as well. */
export type Leeway = { passing: number; possible: number }

/** The part of a report that a check speaks of, so that an editor's tool can point at it. */
export type CheckedField =
  | 'value'
  | 'count'
  | 'of'
  | 'low'
  | 'high'
  | 'sd'
  | 'se'
  | 'p'
  | 'report'
  | 'n'
  | 'design'
  | 'date'

/** One rule applied to one report, result, partition or design, with its working. */
export type Check = {
  rule: RuleName
  verdict: CheckVerdict
  /** Null for a check of the design or of the study as a whole. */
  resultId: string | null
  /** Source whose report is checked; null when the check spans several. */
  sourceId: string | null
  field: CheckedField
  /** A sentence or two with the numbers: "19 of 52 is 36.5%, printed as 37." */
  working: string
  /** What would hold instead, when the verdict is "fails" and one answer is likely: "Did you mean 37?" */
  suggestion: string | null
  /** How much else would have passed a rule that says "consistent"; null for other verdicts, or where nobody counted. */
  leeway: Leeway | null
  /** True when a dated acknowledgement or resolution in the record accepts this failure. */
  acknowledged: boolean
  /**
   * True where the record only looks odd and may well be right: the verdict is "cannot be checked", `npm run check` warns the
   * editor, and no reader is told of an error. An acknowledgement says that somebody looked.
   */
  isRemark?: true
}

/** Returns a working as editors type and search it: plain spaces and hyphens, where pages set true ones. */
export function plainWorking(working: string): string {
  return working.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-')
}

/** Gives a verdict of one rule on one field of the report (or result, or study) that the rule is looking at. */
export type Judge = (
  field: CheckedField,
  verdict: CheckVerdict,
  working: string,
  more?: { suggestion?: string | undefined; leeway?: Leeway } | string,
) => Check

/** Returns the judge of a rule at one place; nothing is acknowledged until the whole study is checked. */
export function judgeFor(rule: RuleName, resultId: string | null, sourceId: string | null): Judge {
  return (field, verdict, working, more = {}) => ({
    rule,
    verdict,
    resultId,
    sourceId,
    field,
    working,
    suggestion: (typeof more === 'string' ? more : more.suggestion) ?? null,
    leeway: typeof more === 'string' ? null : (more.leeway ?? null),
    acknowledged: false,
  })
}

/** Returns a remark of a rule: what looks odd in a record without being known to be wrong. */
export function remark(
  rule: RuleName,
  [resultId, sourceId]: [resultId: string | null, sourceId: string | null],
  field: CheckedField,
  working: string,
): Check {
  return { ...judgeFor(rule, resultId, sourceId)(field, 'cannot-be-checked', working), isRemark: true }
}

/** Says whether an editor has to hear of the check: it fails or remarks on something, and nobody accepted that. */
export const isUnheard = ({ verdict, isRemark, acknowledged }: Check): boolean =>
  (verdict === 'fails' || isRemark === true) && !acknowledged
