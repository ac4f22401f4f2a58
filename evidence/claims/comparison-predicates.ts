import type { ClaimName } from './claim-names'
import type { Measure } from './compared'

/** A predicate over two amounts of one measure. */
export type ComparisonPredicate = {
  definition: string
  holds: (one: number, other: number) => boolean
  /** Measures that the words can speak of, the likeliest first; null for any. */
  measures: readonly Measure[] | null
  wordings: readonly string[]
}

const times: readonly Measure[] = ['months']
const tiny = 1e-9

export const comparisonPredicates: Partial<Record<ClaimName, ComparisonPredicate>> = {
  'fewer-than': {
    definition: 'the first is smaller',
    holds: (one, other) => one < other - tiny,
    measures: null,
    wordings: ['fewer', 'fewer than', 'less than', 'under', 'below'],
  },
  'more-than': {
    definition: 'the first is greater',
    holds: (one, other) => one > other + tiny,
    measures: null,
    wordings: ['more', 'more than', 'over', 'above'],
  },
  'at-least': {
    definition: 'the first is not smaller',
    holds: (one, other) => one >= other - tiny,
    measures: null,
    wordings: ['at least', 'no fewer than', 'no less than'],
  },
  'at-most': {
    definition: 'the first is not greater',
    holds: (one, other) => one <= other + tiny,
    measures: null,
    wordings: ['at most', 'no more than', 'up to'],
  },
  'shorter-than': {
    definition: 'the first time is shorter (a month is 30.4375 days)',
    holds: (one, other) => one < other - tiny,
    measures: times,
    wordings: ['shorter', 'shorter than', 'less than', 'sooner', 'sooner than', 'earlier than', 'under'],
  },
  'longer-than': {
    definition: 'the first time is longer (a month is 30.4375 days)',
    holds: (one, other) => one > other + tiny,
    measures: times,
    wordings: ['longer', 'longer than', 'more than', 'over', 'beyond', 'later than', 'well over'],
  },
  'lower-than': {
    definition: 'the first share is smaller',
    holds: (one, other) => one < other - tiny,
    measures: ['percent'],
    wordings: ['lower', 'lower than', 'less often', 'less often than', 'smaller', 'smaller than', 'below'],
  },
  'higher-than': {
    definition: 'the first share is greater',
    holds: (one, other) => one > other + tiny,
    measures: ['percent'],
    wordings: ['higher', 'higher than', 'more often', 'more often than', 'larger', 'larger than', 'above'],
  },
  'twice-as-many': {
    definition: 'the first is 1.8 to 2.2 times the second',
    holds: (one, other) => other > 0 && one >= 1.8 * other - tiny && one <= 2.2 * other + tiny,
    measures: null,
    wordings: ['twice as many', 'twice as many as', 'twice as long as', 'twice', 'double'],
  },
  'half-as-many': {
    definition: 'the first is 0.45 to 0.55 times the second',
    holds: (one, other) => other > 0 && one >= 0.45 * other - tiny && one <= 0.55 * other + tiny,
    measures: null,
    wordings: ['half as many', 'half as many as', 'half as long as', 'half'],
  },
  'same-as': {
    definition: 'the two are equal as printed',
    holds: (one, other) => Math.abs(one - other) <= tiny,
    measures: null,
    wordings: ['the same', 'equal', 'as many', 'as many as', 'as long as', 'identical'],
  },
}
