/** What can be said of a number that somebody attributes to a study, with the words that a reader sees. */
export const claimVerdicts = {
  match: 'match',
  'match-after-rounding': 'match after rounding',
  mismatch: 'mismatch',
  'other-assessor-or-population': 'other assessor or population',
  superseded: 'superseded',
  ambiguous: 'ambiguous',
  'not-found': 'not found',
} as const
export type ClaimVerdict = keyof typeof claimVerdicts

/** The verdicts on a value that is said to be that of one result; what is meant is then never in doubt. */
export type ValueVerdict = Exclude<ClaimVerdict, 'ambiguous'>

/** From the gravest to the lightest: the verdict on a whole is the gravest of its parts. */
const byGravity: readonly ClaimVerdict[] = [
  'mismatch',
  'other-assessor-or-population',
  'superseded',
  'not-found',
  'ambiguous',
  'match-after-rounding',
  'match',
]

/** Returns the gravest of the verdicts; "match" of none at all. */
export function gravest<V extends ClaimVerdict>(found: readonly V[]): V | 'match' {
  const first = byGravity.find((verdict) => found.some((one) => one === verdict))
  return found.find((one) => one === first) ?? 'match'
}

/** Says whether the number is right as it stands, exactly or rounded. */
export function isMatch(verdict: ClaimVerdict): boolean {
  return verdict === 'match' || verdict === 'match-after-rounding'
}
