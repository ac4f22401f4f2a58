import { choiceFields, numberFields, type Entry } from './entry'

/** Two entries that are taken for the same value, by their places in both lists; null where one list has no such value. */
export type Match = { first: number | null; second: number | null }

/** What two entries have in common counts: the number itself and what it is of weigh more than the rest. */
const weights: Readonly<Partial<Record<keyof Entry, number>>> = {
  value: 4,
  count: 4,
  outcome: 4,
  arm: 2,
  comparator: 2,
}

/** Two entries are of one value only where they share what was counted, or a number. */
function likeness(first: Entry, second: Entry): number {
  const sharesNumber = numberFields.some(
    (field) => field !== 'of' && first[field] !== null && first[field] === second[field],
  )
  if (first.outcome !== second.outcome && !sharesNumber) return 0
  return [...choiceFields, ...numberFields].reduce(
    (sum, field) =>
      sum + (first[field] !== null && first[field] === second[field] ? (weights[field] ?? 1) : 0),
    0,
  )
}

/**
 * Returns which entry of a second reader is of the same value as which of the first, the likeliest pairs first: arms that
 * were taken for each other, or a number put under another outcome, then show as differences and not as values left out.
 */
export function matchEntries(first: readonly Entry[], second: readonly Entry[]): Match[] {
  const pairs = first
    .flatMap((one, a) => second.map((other, b) => ({ a, b, score: likeness(one, other) })))
    .filter(({ score }) => score > 0)
    .toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  for (const { a, b } of pairs) {
    if (partners.has(a) || taken.has(b)) continue
    partners.set(a, b)
    taken.add(b)
  }
  return [
    ...first.map((_, at) => ({ first: at, second: partners.get(at) ?? null })),
    ...second.flatMap((_, at) => (taken.has(at) ? [] : [{ first: null, second: at }])),
  ]
}
