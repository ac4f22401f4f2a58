import { groupedBy } from '@/evidence/study/grouped'
import type { JoinedReport } from '@/evidence/study/join'
import { comparableSets, type ComparableSet } from './comparable-sets'
import { designFamilies, familyOfDesign } from './guard-design'
import { classOf } from './treatments'

/** Results of one drug class and one kind of design, in sets that may be lined up. */
export type LandscapeGroup = { drugClass: string; design: string; sets: ComparableSet[] }

const designOrder = Object.keys(designFamilies)

/**
 * Returns results by drug class, then by kind of design, then by what the guard allows to line up. Classes and the rows
 * of a set stand by how many people were counted, and never by what was found in them: an order by effect would be a
 * ranking. Groups of which nothing was taken stand last.
 */
export function landscapeGroups(results: readonly JoinedReport[]): LandscapeGroup[] {
  const bySize = results.toSorted(
    (a, b) => peopleIn([b]) - peopleIn([a]) || a.study.shortTitle.localeCompare(b.study.shortTitle, 'en-GB'),
  )
  const classes = [...groupedBy(bySize, classOf)].toSorted(
    ([a, one], [b, other]) => peopleIn(other) - peopleIn(one) || a.localeCompare(b, 'en-GB'),
  )
  const groups = classes.flatMap(([drugClass, inClass]) =>
    [...groupedBy(inClass, ({ study }) => familyOfDesign(study.design))]
      .toSorted(([a], [b]) => designOrder.indexOf(a) - designOrder.indexOf(b))
      .map(([family, rows]) => ({
        drugClass,
        design: Object.entries(designFamilies).find(([name]) => name === family)?.[1] ?? family,
        sets: comparableSets(rows),
      })),
  )
  const isEmpty = ({ sets }: LandscapeGroup) => peopleIn(sets.flatMap(({ rows }) => rows)) === 0
  return [...groups.filter((group) => !isEmpty(group)), ...groups.filter(isEmpty)]
}

/** Returns how many people are known to have been counted: none where nothing was taken, or no source states how many. */
function peopleIn(rows: readonly JoinedReport[]): number {
  const counted = rows.filter(({ report }) => report.state === 'reported')
  return counted.reduce((sum, { report, population }) => sum + (report.denominator ?? population.n ?? 0), 0)
}
