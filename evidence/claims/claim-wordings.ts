import { claimNames, type ClaimName } from './claim-names'
import { comparisonPredicates } from './comparison-predicates'
import { durableWordings } from './durable'
import { effectPredicates } from './effect-predicates'
import { sharePredicates } from './share-predicates'

/** What may be claimed: its name in `that`, when it holds, and the words that may stand between the tags. */
export type ClaimForm = { that: ClaimName; holds: string; wordings: readonly string[] }

/** Returns every form of claim, in the order in which an editor finds them. */
export function claimForms(): ClaimForm[] {
  return (Object.keys(claimNames) as ClaimName[]).map((that) => ({
    that,
    holds: claimNames[that],
    wordings: that === 'durable' ? durableWordings : wordingsOf(that),
  }))
}

const wordingsOf = (that: ClaimName): readonly string[] =>
  (sharePredicates[that] ?? effectPredicates[that] ?? comparisonPredicates[that])?.wordings ?? []
