import type { Readings } from '@/evidence/readings/readings-schema'
import type { KnownName } from '@/evidence/record/names-schema'
import type { Revision } from '@/evidence/revisions/revision'
import type { Study } from '@/evidence/study/study'
import { studyOrders } from '@/evidence/listing/filter'
import type { KeptItem, KeptList, SortedBy } from './kept-list'
import { keptResults } from './list-results'
import { keptRulings, rulingOrders } from './list-rulings'
import { keptSources, sourceOrders } from './list-sources'
import { keptStudy } from './list-studies'
import { keptConditions, keptTreatments, type SubjectsOf } from './list-subjects'

/** What the lists say of one study is made from. */
export type ListedStudy = { study: Study; readings: Readings; history: readonly Revision[] }

/** Returns what the lists keep of one study. */
export const keptOfStudy = ({ study, readings, history }: ListedStudy): KeptItem[] => [
  keptStudy(study, history),
  ...keptResults(study, readings, history),
  ...keptSources(study),
  ...keptRulings(study),
]

/**
 * Yields the items of every list, those of a list in its order; studies have to come by slug, and none is held longer than
 * its own items need.
 */
export function* keptItems(
  studies: Iterable<ListedStudy>,
  names: readonly KnownName[],
  ofStudy: typeof keptOfStudy = keptOfStudy,
): Generator<KeptItem> {
  const subjects: SubjectsOf[] = []
  for (const listed of studies) {
    const { slug, conditions, interventions } = listed.study
    subjects.push({ slug, conditions, interventions })
    yield* ofStudy(listed)
  }
  yield* keptConditions(subjects, names)
  yield* keptTreatments(subjects, names)
}

/** The orders of the lists that have any beside their own, of what an item is sorted by. */
export const ordersOf: Partial<Record<KeptList, Readonly<Record<string, CompareSorted>>>> = {
  studies: ofSorted(studyOrders),
  sources: ofSorted(sourceOrders),
  rulings: ofSorted(rulingOrders),
}
export type CompareSorted = (a: SortedBy, b: SortedBy) => number

/** What an item is sorted by was written by the function beside its orders. */
function ofSorted<T>(orders: Record<string, (a: T, b: T) => number>): Record<string, CompareSorted> {
  return orders as unknown as Record<string, CompareSorted>
}
