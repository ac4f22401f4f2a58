import { summariseJudged } from './summary'
import type { JudgedNumber } from './judged-number'
import type { ClaimVerdict } from './verdict'

/** What a verdict says where the words do not say which study is meant: no more than what would follow if this one were. */
export const verdictsIfMeant: Record<ClaimVerdict, string> = {
  match: 'would match, if this study is meant',
  'match-after-rounding': 'would match after rounding, if this study is meant',
  mismatch: 'would not match, if this study is meant',
  'other-assessor-or-population': 'would belong to another assessor or population, if this study is meant',
  superseded: 'would be superseded, if this study is meant',
  ambiguous: 'would be ambiguous, if this study is meant',
  unread: 'would not be compared in full, if this study is meant',
  'not-found': 'would not be found, if this study is meant',
}

/** Returns what was found of a study that may not be meant: `If this study is meant: 1 number judged: 1 matches.` */
export const summariseIfMeant = (numbers: readonly JudgedNumber[]): string =>
  `If this study is meant: ${lowerFirst(summariseJudged(numbers))}`

const lowerFirst = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)
