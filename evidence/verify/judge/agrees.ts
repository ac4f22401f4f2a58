import { findOutcome } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Context } from '@/evidence/verify/place/context'
import type { Group } from '@/evidence/verify/place/groups'
import { isOfMeasure } from '@/evidence/verify/place/measures'
import { sameTimePoint } from '@/evidence/verify/read/time-points'
import { armOf, denominatorsOf, hasGrade, isAttributed } from './candidates'
import type { Written } from '@/evidence/verify/read/written'

type Asked = {
  study: Study
  context: Context
  measure: Group['measure']
  written: Written
  total: number | null
}

/** What a sentence may name beside the outcome: each must hold of a result, where it is named. */
const demands: readonly ((asked: Asked, result: Result) => boolean)[] = [
  ({ context: { timePoint } }, result) => timePoint === null || sameTimePoint(result.timePoint, timePoint),
  ({ context: { named } }, { assessor }) => named.assessor === null || assessor === named.assessor,
  ({ context: { named } }, { reports }) =>
    named.sourceIds.length === 0 || reports.some(({ sourceId }) => named.sourceIds.includes(sourceId)),
  ({ study, context: { armId } }, result) =>
    armId === null ||
    armOf(study, result) === armId ||
    (result.comparatorArmId !== null && [result.armId, result.comparatorArmId].includes(armId)),
  ({ measure }, result) => measure === null || isOfMeasure(result, measure),
  ({ study, context: { named } }, result) => {
    const { harm } = findOutcome(study, result.outcomeId)
    const isAsked = named.attribution === null || harm === null || isAttributed(harm, named.attribution)
    return isAsked && (named.grade === null || (harm !== null && hasGrade(study, result, named)))
  },
  ({ study, total }, result) => total === null || denominatorsOf(study, result).includes(total),
]

/** Says whether a result has everything that a sentence names for a quantity beside the outcome. */
export function agrees(asked: Asked, result: Result): boolean {
  return demands.every((demand) => demand(asked, result))
}
