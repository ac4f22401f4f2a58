import { interactionOf, type Interaction } from '@/evidence/statistics/interaction'
import { findPopulation, shownReport } from '@/evidence/study/join'
import { exact, exactLimit } from '@/evidence/study/printed'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'

/** Two subgroups of one division with the interaction between them: our computation, which no source printed. */
export type SubgroupInteraction = { by: string; one: Result; other: Result; interaction: Interaction }

/**
 * Returns the interaction between each two subgroups of one division in which the same comparison was made by the same
 * assessor at the same data cut, from the ratios and intervals that pages show. Left out are ratios without a two-sided
 * interval, and divisions of more than two subgroups, whose pairs would be many tests for one question.
 */
export function subgroupInteractions(study: Study): SubgroupInteraction[] {
  return study.results.flatMap((one, index) => {
    const division = findPopulation(study, one.populationId).subgroup
    if (one.kind !== 'ratio' || division === null) return []
    const alike = study.results.filter(
      (other) =>
        isSameComparison(one, other) &&
        findPopulation(study, other.populationId).subgroup?.by === division.by,
    )
    const [, other] = alike
    if (alike.length !== 2 || other === undefined || study.results.indexOf(other) <= index) return []
    const levels = alike.map(({ populationId }) => findPopulation(study, populationId).subgroup?.level)
    const [first, second] = [ratioOf(study, one), ratioOf(study, other)]
    if (levels[0] === levels[1] || first === null || second === null) return []
    return [{ by: division.by, one, other, interaction: interactionOf(first, second) }]
  })
}

const isSameComparison = (one: Result, other: Result) =>
  one.outcomeId === other.outcomeId &&
  one.kind === other.kind &&
  one.measure === other.measure &&
  one.armId === other.armId &&
  one.comparatorArmId === other.comparatorArmId &&
  one.assessor === other.assessor &&
  one.dataCutoff === other.dataCutoff &&
  one.timePoint === other.timePoint

function ratioOf(study: Study, result: Result) {
  const report = shownReport(study, result)
  const [value, low, high] = [exact(report.value), exactLimit(report.low), exactLimit(report.high)]
  const { spread } = result
  if (spread?.kind !== 'confidence-interval' || spread.level === null || spread.sides === 'one') return null
  if (value === null || low === null || high === null) return null
  if (!(value.number > 0 && low.number > 0 && low.number < high.number)) return null
  return { estimate: value.number, low: low.number, high: high.number, level: spread.level / 100 }
}
