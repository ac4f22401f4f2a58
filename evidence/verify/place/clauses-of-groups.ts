import type { Span } from '@/evidence/verify/read/found'
import { clausesOf, within } from '@/evidence/verify/read/sentences'
import { onceFor } from '@/evidence/study/once-for'
import type { Group } from './groups'

/** The clauses of a sentence, and which groups of quantities stand in each. */
type Clauses = { clauses: readonly Span[]; groups: ReadonlyMap<Span, ReadonlySet<Group>> }

/**
 * Returns the clauses of the sentence of a group, and whether one of them holds a number of another group. A sentence is looked through
 * once, however many numbers it has.
 */
export function clausesAround(
  text: string,
  group: Group,
  groups: readonly Group[],
): { clauses: readonly Span[]; isTaken: (clause: Span) => boolean } {
  const { sentence } = group
  const found = clausesIn(sentence, text, groups)
  return {
    clauses: found.clauses,
    isTaken: (clause) => {
      const own = found.groups.get(clause)
      return own !== undefined && (own.size > 1 || !own.has(group))
    },
  }
}

const clausesIn = onceFor((sentence: Span, text: string, all: readonly Group[]): Clauses => {
  const clauses = clausesOf(text, sentence)
  const groups = new Map<Span, Set<Group>>()
  for (const group of all) {
    if (group.sentence !== sentence) continue
    for (const quantity of group.quantities) {
      const clause = clauses[placeIn(clauses, quantity)]
      if (!clause || !within(quantity, clause)) continue
      groups.set(clause, (groups.get(clause) ?? new Set()).add(group))
    }
  }
  return { clauses, groups }
})

/** The last clause that begins before a place; they stand in order. */
function placeIn(clauses: readonly Span[], { index }: Span): number {
  let [low, high] = [0, clauses.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((clauses[middle]?.index ?? Infinity) <= index) low = middle
    else high = middle - 1
  }
  return low
}
