import { formatPrinted } from '@/evidence/format/number'
import { findArm, findOutcome } from '@/evidence/study/join'
import type { Report, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { judgeFor, type Check } from './check'

/** Medians that differ by less may lie either way of a hazard ratio: curves cross, and medians are one point of them. */
const clearlyLonger = 1.25

/**
 * Judges a hazard ratio against the medians of its two arms in the same source: where the interval of the ratio excludes
 * 1, the arm with the smaller hazard cannot have a clearly shorter median unless the curves cross. A ratio that was
 * turned over, and arms that were exchanged, fail; medians that are near each other, or not reached, say nothing.
 */
export function effectDirection(study: Study): Check[] {
  return study.results.flatMap((ratio) => {
    if (ratio.kind !== 'ratio' || ratio.measure !== 'hazard-ratio') return []
    if (ratio.armId === null || ratio.comparatorArmId === null) return []
    const arm = findArm(study, ratio.armId)
    const comparator = findArm(study, ratio.comparatorArmId)
    return ratio.reports.flatMap((report) => {
      const favours = favouredBy(report)
      const [own, other] = [
        medianOf(study, ratio, report, ratio.armId),
        medianOf(study, ratio, report, ratio.comparatorArmId),
      ]
      if (favours === null || !own || !other || report.value === null) return []
      const longer = own.number > other.number * clearlyLonger
      const shorter = own.number * clearlyLonger < other.number
      if (!longer && !shorter) return []
      const medians = `medians of ${formatPrinted(own)} (${arm.title}) and ${formatPrinted(other)} (${comparator.title})`
      const judge = judgeFor('domain-logic', ratio.id, report.sourceId)
      const words = `A hazard ratio of ${formatPrinted(report.value)} favours ${favours === 'arm' ? arm.title : comparator.title}`
      return (favours === 'arm') === longer
        ? [judge('value', 'consistent', `${words}, as the ${medians} do.`)]
        : [
            judge(
              'value',
              'fails',
              `${words}, but the ${medians} say the opposite: arms exchanged, a ratio turned over, or curves that cross.`,
            ),
          ]
    })
  })
}

/** Returns whom an interval that excludes 1 favours, for an event that is better late than early. */
function favouredBy({ state, low, high }: Report): 'arm' | 'comparator' | null {
  if (state !== 'reported' || low?.state !== 'reported' || high?.state !== 'reported') return null
  if (high.printed.number < 1) return 'arm'
  return low.printed.number > 1 ? 'comparator' : null
}

function medianOf(study: Study, ratio: Result, { sourceId }: Report, armId: string | null) {
  const { concept } = findOutcome(study, ratio.outcomeId)
  const median = study.results.find(
    (result) =>
      result.kind === 'median' &&
      result.armId === armId &&
      result.dataCutoff === ratio.dataCutoff &&
      (result.outcomeId === ratio.outcomeId || findOutcome(study, result.outcomeId).concept === concept),
  )
  return median?.reports.find((report) => report.sourceId === sourceId)?.value ?? null
}
