import type { Result } from './result'

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
