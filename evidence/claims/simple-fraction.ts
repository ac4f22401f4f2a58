import type { ClaimName } from './claim-names'
import type { Share } from './share'

/** A fraction that prose may round to, with the words for it; the first words are the ones we suggest. */
export type SimpleFraction = { claim: ClaimName; part: number; whole: number; words: readonly string[] }

/** From smallest to largest. None is "1 in X": of two such risks readers take the one with the larger X for the larger. */
export const simpleFractions: readonly SimpleFraction[] = [
  { claim: 'about-one-tenth', part: 1, whole: 10, words: ['a tenth', 'one tenth'] },
  { claim: 'about-one-fifth', part: 1, whole: 5, words: ['a fifth', 'one fifth'] },
  {
    claim: 'about-one-quarter',
    part: 1,
    whole: 4,
    words: ['a quarter', 'one quarter', 'one fourth'],
  },
  { claim: 'about-one-third', part: 1, whole: 3, words: ['one third', 'a third'] },
  { claim: 'about-two-fifths', part: 2, whole: 5, words: ['two in five', 'two fifths', 'four in ten'] },
  { claim: 'about-half', part: 1, whole: 2, words: ['half', 'one half'] },
  { claim: 'about-three-fifths', part: 3, whole: 5, words: ['three in five', 'three fifths', 'six in ten'] },
  { claim: 'about-two-thirds', part: 2, whole: 3, words: ['two thirds', 'two in three'] },
  {
    claim: 'about-three-quarters',
    part: 3,
    whole: 4,
    words: ['three quarters', 'three in four', 'three fourths'],
  },
  { claim: 'about-four-fifths', part: 4, whole: 5, words: ['four in five', 'four fifths', 'eight in ten'] },
  { claim: 'about-nine-tenths', part: 9, whole: 10, words: ['nine in ten', 'nine tenths'] },
]

/**
 * Returns the one simple fraction nearest to a share, or null below 1/20 and above 19/20, where nobody and
 * everybody are nearer. Halfway between two, the one with the smaller denominator. So exactly one "about"
 * holds for any share from 5% to 95%: "about one third" from 29 1/6% to below 36 2/3%, both ends by this law.
 */
export function nearestSimpleFraction(share: Share): SimpleFraction | null {
  if (20 * share.part < share.whole || 20 * share.part > 19 * share.whole) return null
  return simpleFractions.reduce((best, next) => (isNearer(share, next, best) ? next : best))
}

/** Whole-number arithmetic over the common denominator 60, so that halfway is exactly halfway. */
function isNearer(share: Share, next: SimpleFraction, best: SimpleFraction): boolean {
  const distance = ({ part, whole }: SimpleFraction) =>
    Math.abs(60 * share.part - ((60 * part) / whole) * share.whole)
  const [nextDistance, bestDistance] = [distance(next), distance(best)]
  return nextDistance === bestDistance ? next.whole < best.whole : nextDistance < bestDistance
}
