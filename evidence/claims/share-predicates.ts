import type { ClaimName } from './claim-names'
import { nearestSimpleFraction, simpleFractions } from './simple-fraction'
import type { Share } from './share'

/** A predicate over one share, with the law that it follows and the words that may stand for it. */
export type SharePredicate = {
  definition: string
  holds: (share: Share) => boolean
  wordings: readonly string[]
}

const about = ['about', 'around', 'approximately', 'roughly']

const fractions = simpleFractions.map(({ claim, words }): [ClaimName, SharePredicate] => [
  claim,
  {
    definition: `${words[0]} is the simple fraction nearest to the share (tenth, fifths, quarters, thirds, half, nine tenths)`,
    holds: (share) => nearestSimpleFraction(share)?.claim === claim,
    wordings: about.flatMap((adverb) => words.map((fraction) => `${adverb} ${fraction}`)),
  },
])

const others: Partial<Record<ClaimName, SharePredicate>> = {
  none: {
    definition: 'the count is 0',
    holds: ({ part }) => part === 0,
    wordings: ['none', 'no', 'nobody', 'no one', 'not one'],
  },
  all: {
    definition: 'the count is the denominator',
    holds: ({ part, whole }) => part === whole,
    wordings: ['all', 'every', 'each', 'everybody', 'everyone'],
  },
  few: {
    definition: 'more than none and at most a tenth',
    holds: ({ part, whole }) => part > 0 && 10 * part <= whole,
    wordings: ['few', 'a few', 'only a few', 'very few'],
  },
  some: {
    definition: 'at least one',
    holds: ({ part }) => part > 0,
    wordings: ['some', 'at least one', 'one or more'],
  },
  'nearly-all': {
    definition: 'at least nine in ten and not all',
    holds: ({ part, whole }) => 10 * part >= 9 * whole && part < whole,
    wordings: [
      'nearly all',
      'almost all',
      'nearly everyone',
      'almost everyone',
      'the great majority',
      'nearly every',
    ],
  },
  most: {
    definition: 'at least 60%',
    holds: ({ part, whole }) => 5 * part >= 3 * whole,
    wordings: ['most'],
  },
  majority: {
    definition: 'more than 50%',
    holds: ({ part, whole }) => 2 * part > whole,
    wordings: ['the majority', 'a majority', 'majority'],
  },
  'more-than-half': {
    definition: 'more than 50%',
    holds: ({ part, whole }) => 2 * part > whole,
    wordings: ['more than half', 'over half'],
  },
  minority: {
    definition: 'less than 50%, and more than none',
    holds: ({ part, whole }) => 2 * part < whole && part > 0,
    wordings: ['a minority', 'the minority', 'minority'],
  },
  'less-than-half': {
    definition: 'less than 50%',
    holds: ({ part, whole }) => 2 * part < whole,
    wordings: ['less than half', 'fewer than half', 'under half'],
  },
}

export const sharePredicates: Partial<Record<ClaimName, SharePredicate>> = {
  ...Object.fromEntries(fractions),
  ...others,
}

/** Returns the predicates that a share bears out, the closest first, with the words that we would write. */
export function wordsFor(share: Share): { claim: ClaimName; words: string }[] {
  const order: ClaimName[] = [
    'none',
    'all',
    ...simpleFractions.map(({ claim }) => claim),
    'few',
    'nearly-all',
  ]
  return order.flatMap((claim) => {
    const predicate = sharePredicates[claim]
    const words = predicate?.wordings[0]
    return predicate && words !== undefined && predicate.holds(share) ? [{ claim, words }] : []
  })
}
