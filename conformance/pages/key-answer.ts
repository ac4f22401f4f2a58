/** A comparison, the verdicts of our rules on its estimate and P value, and what an outside reading came to. */
export type KeyAnswer = readonly [
  study: string,
  result: string,
  source: string,
  printed: string,
  ours: string,
  key: 'agrees' | 'rounding' | 'disagrees' | 'none' | 'one-arm' | 'Wilson',
]
