import { formatCount } from '@/evidence/format/number'
import type { JoinedReport } from '@/evidence/study/join'
import { comparabilityTopics, type ComparabilityTopic, type ComparabilityVerdict } from './comparability'
import { compareResults } from './comparability-guard'
import type { LandscapeGroup } from './landscape-groups'

/** Why rows of a page are kept apart or lined up with caution: a sentence for each reason, with how many pairs it holds for. */
export type FoldedReasons = { apart: string[]; cautions: string[] }

/**
 * Returns the reasons for all pairs within the groups of a page, the most frequent first. A pair that is kept apart
 * counts once, under its gravest reason; one that is lined up with caution under each of its cautions.
 */
export function foldedReasons(groups: readonly LandscapeGroup[]): FoldedReasons {
  const pairs = groups.flatMap(({ sets }) => pairsOf(sets.flatMap(({ rows }) => rows)))
  const of = (wanted: ComparabilityVerdict) => pairs.filter(({ verdict }) => verdict === wanted)
  return {
    apart: sentences(of('keep-apart').map(({ topics }) => topics.slice(0, 1))),
    cautions: sentences(of('line-up-with-caution').map(({ topics }) => topics)),
  }
}

function pairsOf(rows: readonly JoinedReport[]) {
  const reported = rows.filter(({ report }) => report.state === 'reported')
  return reported.flatMap((one, index) =>
    reported.slice(index + 1).map((other) => compareResults(one, other)),
  )
}

function sentences(pairs: readonly (readonly ComparabilityTopic[])[]): string[] {
  const counts = new Map<ComparabilityTopic, number>()
  for (const topics of pairs) {
    for (const topic of new Set(topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(
      ([topic, count]) =>
        `In ${count === 1 ? 'one pair' : `${formatCount(count)} pairs`} ${comparabilityTopics[topic]}.`,
    )
}
