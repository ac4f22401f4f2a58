import { formatComputed } from '@/evidence/format/computed'
import { formatPrinted } from '@/evidence/format/number'
import {
  operatingCharacteristics,
  type OperatingCharacteristics,
} from '@/evidence/statistics/simon-two-stage'
import type { Printed } from '@/evidence/study/printed'
import type { Study, TwoStageDesign } from '@/evidence/study/study'
import { judgeFor, type Check, type Judge } from './check'
import { roundsTo } from './precision'

/** How far, in percentage points, a design may do better than the error it was asked to keep to. */
const discreteness = 5

/**
 * Recomputes the error probabilities of a Simon two-stage design by summing the binomial probabilities of
 * all its outcomes. A protocol prints either what the design attains or what was asked of it; the whole
 * numbers of patients make the attained a little better than the asked, and both hold.
 */
export function designCharacteristics({ design: { twoStage } }: Study): Check[] {
  if (twoStage === null) return []
  const judge = judgeFor('design-characteristics', null, twoStage.pointer.sourceId)
  const attained = attainedBy(twoStage)
  if (attained === null) {
    const { stageOneN, totalN, stopIfAtMost, worthwhileIfAtLeast } = twoStage
    const working = `No two-stage design can stop at ${stopIfAtMost} of ${stageOneN} and ask for ${worthwhileIfAtLeast} of ${totalN}.`
    return [judge('design', 'fails', working)]
  }
  const { alpha, power } = attained
  return [
    judgeError(judge, `alpha (${twoStage.alphaSides}-sided)`, alpha * 100, twoStage.alpha, 'below', twoStage),
    judgeError(judge, 'power', power * 100, twoStage.power, 'above', twoStage),
  ]
}

function attainedBy(design: TwoStageDesign): OperatingCharacteristics | null {
  const { nullRate, alternativeRate, ...counts } = design
  try {
    return operatingCharacteristics({
      ...counts,
      nullRate: nullRate.number / 100,
      alternativeRate: alternativeRate.number / 100,
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function judgeError(
  judge: Judge,
  name: string,
  attained: number,
  printed: Printed,
  better: 'below' | 'above',
  design: TwoStageDesign,
): Check {
  const { stopIfAtMost, stageOneN, worthwhileIfAtLeast, totalN, nullRate, alternativeRate } = design
  const plan = `Stopping at ${stopIfAtMost} of ${stageOneN} and asking for ${worthwhileIfAtLeast} of ${totalN}, ${formatPrinted(nullRate)}% against ${formatPrinted(alternativeRate)}%, has ${name} ${formatComputed(attained, printed.decimals + 1)}%`
  const shown = formatPrinted(printed)
  if (roundsTo(attained, printed)) return judge('design', 'recomputed', `${plan}, printed as ${shown}%.`)
  const gain = better === 'below' ? printed.number - attained : attained - printed.number
  return gain >= 0 && gain <= discreteness
    ? judge('design', 'recomputed', `${plan}, which keeps to the printed ${shown}%.`)
    : judge('design', 'fails', `${plan}, but ${shown}% is printed.`)
}
