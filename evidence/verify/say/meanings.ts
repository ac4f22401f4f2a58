import type { ClaimVerdict } from './verdict'

/** What each verdict says, in a sentence for readers. */
export const verdictMeanings: Record<ClaimVerdict, string> = {
  match: 'The record has this number for this result, as a source prints it.',
  'match-after-rounding':
    'What is printed, or the exact share of the printed count, rounds to this number at its number of decimals, or lies within the bound that the words give.',
  mismatch: 'The record has another number for this result, another unit, or another kind of interval.',
  'other-assessor-or-population':
    'The number is right for people, an arm or an assessor other than those that it is said to be of.',
  superseded: 'An earlier or a later report of the same study has this number.',
  ambiguous: 'The words do not say enough to judge the number, or they give a bound and not a value.',
  unread:
    'The number stands in the record, and words beside it that could change whom, what, when or how it was measured were not compared. They are quoted.',
  'not-found': 'The record holds nothing of the kind: it may be true, and no source that was read says it.',
}
