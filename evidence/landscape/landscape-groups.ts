import { groupedBy } from '@/evidence/study/grouped'
import type { JoinedReport } from '@/evidence/study/join'
import { comparableSets, type ComparableSet } from './comparable-sets'
import { designFamilies, familyOfDesign } from './guard-design'
import { classOf } from './treatments'

/** Results of one drug class and one kind of design, in sets that may be lined up. */
export type LandscapeGroup = { drugClass: string; design: string; sets: ComparableSet[] }

const designOrder = Object.keys(designFamilies)

/**
 * Returns results by drug class, then by kind of design, then by what the guard allows to line up. Within a set they
 * stand by the name of the study and never by their size: an order by size would be a ranking.
 */
export function landscapeGroups(results: readonly JoinedReport[]): LandscapeGroup[] {
  const byName = results.toSorted((a, b) => a.study.shortTitle.localeCompare(b.study.shortTitle, 'en-GB'))
  const classes = [...groupedBy(byName, classOf)].toSorted(([a], [b]) => a.localeCompare(b, 'en-GB'))
  return classes.flatMap(([drugClass, inClass]) =>
    [...groupedBy(inClass, ({ study }) => familyOfDesign(study.design))]
      .toSorted(([a], [b]) => designOrder.indexOf(a) - designOrder.indexOf(b))
      .map(([family, rows]) => ({
        drugClass,
        design: Object.entries(designFamilies).find(([name]) => name === family)?.[1] ?? family,
        sets: comparableSets(rows),
      })),
  )
}
