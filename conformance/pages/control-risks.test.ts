import { expect, test } from 'vitest'
import { publishedStudies } from '@/conformance/verify/published-studies'
import { findPopulation, joinResult } from '@/evidence/study/join'
import { isWithin } from '@/evidence/study/setting'

const risks = [...publishedStudies.values()].flatMap((study) =>
  study.certainty.flatMap(({ resultId, controlRiskResultId }) =>
    controlRiskResultId === null ? [] : [{ study, resultId, controlRiskResultId }],
  ),
)

test('each comparison is told by its comparator’s own risk: that arm, its people, the same outcome, cut and assessor, at a named time', () => {
  const unlike = risks.filter(({ study, resultId, controlRiskResultId }) => {
    const { result, outcome } = joinResult(study, resultId)
    const risk = joinResult(study, controlRiskResultId)
    const [people, all] = [risk, { result }].map((one) => findPopulation(study, one.result.populationId))
    // People of one arm and those of the other who together are all that were compared.
    const makeUp = study.populations.some(
      ({ armId, n }) => armId === result.armId && (n ?? 0) + (people?.n ?? 0) === all?.n,
    )
    const isOfThem = people?.id === all?.id || isWithin(study, people?.id ?? '', all?.id ?? '') || makeUp
    return (
      risk.result.armId !== result.comparatorArmId ||
      !isOfThem ||
      risk.result.dataCutoff !== result.dataCutoff ||
      risk.result.assessor !== result.assessor ||
      risk.outcome.concept !== outcome.concept ||
      risk.result.timePoint === null
    )
  })
  expect(risks.length).toBeGreaterThan(5)
  expect(unlike.map(({ study, resultId }) => `${study.slug} ${resultId}`)).toEqual([])
})
