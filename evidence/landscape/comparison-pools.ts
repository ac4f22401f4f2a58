import { groupedBy } from '@/evidence/study/grouped'
import { lowerFirst } from '@/evidence/format/lower-first'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { drugsOnBothSides, poolComparisons, type ComparisonPool } from './pool-comparisons'
import { randomisedComparisons } from './randomised-comparisons'

/** The comparisons that ask one question of the same drugs by one measure, and whether they may be pooled. */
export type ComparisonSet = { question: string; rows: JoinedReport[]; pool: ComparisonPool }

/** Returns every question that randomised studies of a disease answer by a ratio or difference in everyone, with its pool or why there is none. */
export function comparisonSets(studies: readonly Study[], disease: string | null = null): ComparisonSet[] {
  const rows = randomisedComparisons(studies, disease)
    .flatMap(({ between }) => between ?? [])
    .filter(
      ({ arm, comparatorArm, population }) =>
        arm !== null && comparatorArm !== null && population.subgroup === null,
    )
  const asked = ({ outcome, result }: JoinedReport) =>
    [outcome.concept, result.kind, result.measure, result.unit, result.timePoint].join('|')
  return [...groupedBy(rows, (row) => `${drugsOnBothSides(row)}|${asked(row)}`).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    // Of several analyses of one study the record's first is the one that pages show.
    const ofStudies = [...groupedBy(group, ({ study }) => study.slug).values()].flatMap((own) =>
      own.slice(0, 1),
    )
    const question = `${first.outcome.title}, ${lowerFirst(drugsOnBothSides(first))}`
    return [{ question, rows: ofStudies, pool: poolComparisons(ofStudies) }]
  })
}

/** Returns in a sentence why none of the sets is pooled; null where one is, or where nothing was compared. */
export function whyNoComparisonIsPooled(sets: readonly ComparisonSet[]): string | null {
  if (sets.length === 0 || sets.some(({ pool }) => pool.kind === 'pooled')) return null
  const most = Math.max(...sets.map(({ rows }) => rows.length))
  return most === 1
    ? 'Nothing is pooled here: no two of these trials compare the same drugs with the same drugs by the same measure.'
    : `Nothing is pooled here: at most ${most} of these trials ask one question of the same drugs by the same measure, and the guard accepts no such set.`
}
