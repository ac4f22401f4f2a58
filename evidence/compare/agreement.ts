import type { AbsenceReason, ValueState } from '@/evidence/study/absence'

/**
 * How a source's report of a result stands to the report that is shown; the last four say why there is none to compare,
 * and only `silent` says anything of what the source leaves out.
 */
export const agreements = {
  shown: 'shown here',
  agrees: 'agrees',
  'agrees-after-rounding': 'agrees after rounding',
  differs: 'differs',
  'not-comparable': 'not comparable',
  silent: 'read whole, and silent',
  'not-in-parts-read': 'not in the parts read',
  'not-applicable': 'not applicable',
  'not-taken': 'not yet taken',
} as const
export type Agreement = keyof typeof agreements

/** How a source stands of which there is nothing to compare. */
export const absences = ['silent', 'not-in-parts-read', 'not-applicable', 'not-taken'] as const
export type Absence = (typeof absences)[number]

export const isAbsence = (agreement: Agreement): agreement is Absence =>
  absences.some((absence) => absence === agreement)

const absenceOf: Partial<Record<AbsenceReason, Absence>> = {
  'not-reported': 'silent',
  'not-in-parts-read': 'not-in-parts-read',
  'not-applicable': 'not-applicable',
  'not-yet-extracted': 'not-taken',
}

/** Returns which absence a state of a report is; null for a number, and for "not reached" and the like, which say something. */
export function absenceFrom(state: ValueState): Absence | null {
  return state === 'reported' ? null : (absenceOf[state] ?? null)
}

/** Says whether a report in this state gives nothing that could be held against another. */
export const saysNothing = (state: ValueState): boolean => absenceFrom(state) !== null

/** One cell of the sources matrix: one source on one result. */
export type SourceCell = {
  resultId: string
  sourceId: string
  agreement: Agreement
  /** False when the source derives from the shown one: its agreement is no confirmation. */
  independent: boolean
  /** A sentence: what differs, or the key that makes it not comparable. */
  reason: string
  /** Resolution that judges this disagreement, when there is one. */
  resolutionId: string | null
}

/** Keys that must agree before two reports are compared. */
export const comparisonKeys = {
  outcome: 'definition',
  population: 'analysis population',
  arm: 'arm',
  assessor: 'assessor',
  criteria: 'criteria',
  dataCutoff: 'data cut-off',
  timePoint: 'time point',
  kind: 'kind of result',
} as const
export type ComparisonKey = keyof typeof comparisonKeys

/** Two results that answer the same question with different keys: both stand, neither corrects the other. */
export type NotComparable = { resultIds: [string, string]; keys: ComparisonKey[]; reason: string }
