/** What can be said of a number that somebody attributes to a study, with the words that a reader sees. */
export const claimVerdicts = {
  match: 'match',
  'match-after-rounding': 'match after rounding',
  mismatch: 'mismatch',
  'other-assessor-or-population': 'other assessor or population',
  superseded: 'superseded',
  ambiguous: 'ambiguous',
  unread: 'not all compared',
  'not-found': 'not found',
} as const
export type ClaimVerdict = keyof typeof claimVerdicts

/** The verdicts on a value that is said to be that of one result: what is meant is then never in doubt, and no word is unread. */
export type ValueVerdict = Exclude<ClaimVerdict, 'ambiguous' | 'unread'>

/** How grave each verdict is: the verdict on a whole is the gravest of its parts. */
const gravity: Record<ClaimVerdict, number> = {
  mismatch: 8,
  'other-assessor-or-population': 7,
  superseded: 6,
  'not-found': 5,
  ambiguous: 4,
  unread: 3,
  'match-after-rounding': 2,
  match: 1,
}

/** Returns the gravest of the verdicts; "match" of none at all. */
export function gravest<V extends ClaimVerdict>(found: readonly V[]): V | 'match' {
  return found.reduce<V | 'match'>((one, other) => (gravity[other] > gravity[one] ? other : one), 'match')
}

/** Says whether the number is right as it stands, exactly or rounded. */
export function isMatch(verdict: ClaimVerdict): boolean {
  return verdict === 'match' || verdict === 'match-after-rounding'
}

/** Says whether the words are told to be wrong: in what, in whom, or when. */
export function isContradicted(verdict: ClaimVerdict): boolean {
  return verdict === 'mismatch' || verdict === 'other-assessor-or-population' || verdict === 'superseded'
}
