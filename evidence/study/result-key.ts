import type { Result } from './result'
import type { Outcome, Study } from './study'

type Keyed = Pick<Result, 'assessor' | 'dataCutoff' | 'timePoint' | 'kind' | 'measure' | 'unit'> & {
  outcomeId: string
  populationId: string | null
  armId: string | null
  comparatorArmId: string | null
}

/**
 * Returns what tells a result from every other of its study, as one text: outcome, population, arms, assessor, data
 * cut-off, time point, kind, measure and unit. Two results of efficacy or safety with one key are one result twice.
 */
export const resultKey = (result: Keyed): string =>
  JSON.stringify([
    result.outcomeId,
    result.populationId,
    result.armId,
    result.comparatorArmId,
    result.assessor,
    result.dataCutoff,
    result.timePoint,
    result.kind,
    result.measure,
    result.unit,
  ])

/** Says whether a result needs a key of its own: of efficacy or safety, and no part of a whole, whose parts share one. */
export const hasOwnKey = ({ domain }: Pick<Outcome, 'domain'>, isPart: boolean): boolean =>
  (domain === 'efficacy' || domain === 'safety') && !isPart

/** Returns the results of a study that need keys of their own. */
export function keyedResults({ outcomes, partitions, results }: Study): Result[] {
  const parts = new Set(partitions.flatMap(({ resultIds }) => resultIds))
  return results.filter(({ id, outcomeId }) => {
    const outcome = outcomes.find((one) => one.id === outcomeId)
    return outcome !== undefined && hasOwnKey(outcome, parts.has(id))
  })
}
