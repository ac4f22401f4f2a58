import { sharePredicates } from '@/evidence/claims/share-predicates'
import { sharesOf, type Share } from '@/evidence/claims/share'
import { nearestSimpleFraction, simpleFractions } from '@/evidence/claims/simple-fraction'
import { joinResult } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Span } from '@/evidence/verify/read/found'

type Said = { words: string; holds: (share: Share) => boolean }

/** Words that say a share without a number, with the law of `evidence/claims/` that each follows. */
const ofShares: readonly Said[] = [
  ...(['nearly-all', 'most', 'majority', 'minority'] as const).flatMap((claim) => {
    const predicate = sharePredicates[claim]
    return predicate ? predicate.wordings.map((words) => ({ words, holds: predicate.holds })) : []
  }),
  ...simpleFractions.flatMap(({ claim, part, whole, words }) =>
    // "One in three" is a quantity, which is judged as one.
    words
      .filter((fraction) => !fraction.includes(' in '))
      .flatMap((fraction) => {
        const compared = (share: Share) => share.part * whole - part * share.whole
        const isNearest = (share: Share) => nearestSimpleFraction(share)?.claim === claim
        const of = (hows: readonly string[], holds: Said['holds']) =>
          hows.map((how) => ({ words: `${how}${fraction}`, holds }))
        return [
          ...of(['about ', 'around ', 'approximately ', 'roughly ', 'some '], isNearest),
          ...of(['nearly ', 'almost ', 'just under '], (share) => isNearest(share) && compared(share) < 0),
          ...of(['just over ', 'slightly more than '], (share) => isNearest(share) && compared(share) > 0),
          ...of(['more than ', 'over ', 'greater than '], (share) => compared(share) > 0),
          ...of(['less than ', 'fewer than ', 'under '], (share) => compared(share) < 0),
          // Said without "about", it is so to the nearest whole percent.
          ...of([''], (share) => Math.abs((100 * compared(share)) / (whole * share.whole)) <= 0.5),
        ]
      }),
  ),
]

const laws = new Map(ofShares.map(({ words, holds }) => [words, holds]))
const pattern = new RegExp(
  `(?<![\\p{L}\\d])(?:${[...laws.keys()].sort((one, other) => other.length - one.length).join('|')})(?=\\s+(?:of|the|all|patients|people)\\b)`,
  'giu',
)

/**
 * Returns the places of words that say a share without a number ("half of", "most patients"): those that the report bears out which pages
 * show of a result, and those that it does not. Of a result that is no share, neither is returned.
 */
export function placesOfShares(
  study: Study,
  result: Result | null,
  text: string,
): { borne: Span[]; wrong: Span[] } {
  const found = [...text.matchAll(pattern)]
  const shares = result === null || found.length === 0 ? [] : sharesOf(joinResult(study, result.id))
  if (shares.length === 0) return { borne: [], wrong: [] }
  const places = found.map(({ 0: words, index }) => ({
    place: { index, end: index + words.length },
    isBorne: shares.every((share) => laws.get(words.toLowerCase())?.(share)),
  }))
  return {
    borne: places.flatMap(({ place, isBorne }) => (isBorne ? [place] : [])),
    wrong: places.flatMap(({ place, isBorne }) => (isBorne ? [] : [place])),
  }
}
