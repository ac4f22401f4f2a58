/** What two sources disagree in, as far as we can tell. */
export const resolutionKinds = {
  'transcription-error': 'transcription error',
  rounding: 'rounding',
  'different-population': 'different population',
  'different-assessor': 'different assessor',
  'later-data-cutoff': 'later data cut-off',
  'different-definition': 'different definition',
  'dropped-qualifier': 'dropped qualifier',
  overstatement: 'overstatement',
  wording: 'wording',
  open: 'open question',
} as const
export type ResolutionKind = keyof typeof resolutionKinds

/** Resolved: one report is shown. Not comparable: both stand. Open: undecided, with the reason. */
export const resolutionOutcomes = {
  resolved: 'Resolved',
  'not-comparable': 'Not comparable: both stand',
  open: 'Open',
} as const
export type ResolutionOutcome = keyof typeof resolutionOutcomes

/** How much a ruling claims: no more than what it rests on bears. */
export const rulingStrengths = {
  open: 'open',
  probable: 'probable',
  shown: 'shown',
} as const
export type RulingStrength = keyof typeof rulingStrengths

/** What a ruling rests on. Only a source's own words or a computation can show that it is right. */
export const rulingBases = {
  source: 'a source says so',
  computation: 'a computation',
  reading: 'our reading of the sources',
} as const
export type RulingBasis = keyof typeof rulingBases
