/** How a source's report of a result stands to the report that is shown. */
export const agreements = {
  shown: 'shown here',
  agrees: 'agrees',
  'agrees-after-rounding': 'agrees after rounding',
  differs: 'differs',
  'not-comparable': 'not comparable',
  absent: 'does not report it',
} as const
export type Agreement = keyof typeof agreements

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
