import { formatPrinted } from '@/evidence/format/number'
import { findArm, findOutcome } from '@/evidence/study/join'
import { exact, exactLimit } from '@/evidence/study/printed'
import type { Report, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { isWithin, sameSettingBut } from '@/evidence/study/setting'
import { withUnit } from '@/evidence/format/result'
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
      const later = laterIn(report)
      const [own, other] = [
        medianOf(study, ratio, report, ratio.armId),
        medianOf(study, ratio, report, ratio.comparatorArmId),
      ]
      if (later === null || !own || !other || own.unit !== other.unit || report.value === null) return []
      const longer = own.value.number > other.value.number * clearlyLonger
      const shorter = own.value.number * clearlyLonger < other.value.number
      if (!longer && !shorter) return []
      const medians = `medians of ${withUnit(formatPrinted(own.value), own.unit)} (${arm.title}) and ${withUnit(formatPrinted(other.value), other.unit)} (${comparator.title})`
      const judge = judgeFor('domain-logic', ratio.id, report.sourceId)
      const words = `A hazard ratio of ${formatPrinted(report.value)} says that events come later with ${later === 'arm' ? arm.title : comparator.title}`
      return (later === 'arm') === longer
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

/** Returns the side whose events come later by an interval that excludes 1, be they progression or response. */
function laterIn({ state, low, high }: Report): 'arm' | 'comparator' | null {
  const [lower, upper] = [exactLimit(low), exactLimit(high)]
  if (state !== 'reported' || lower === null || upper === null) return null
  if (upper.number < 1) return 'arm'
  return lower.number > 1 ? 'comparator' : null
}

/**
 * Returns the only median of one arm that the ratio can be held against: of the same assessor and data cut, in the people
 * of the ratio or in its arm's part of them. Two such medians leave open which is meant.
 */
function medianOf(study: Study, ratio: Result, { sourceId }: Report, armId: string | null) {
  const { concept } = findOutcome(study, ratio.outcomeId)
  const medians = study.results.filter(
    (result) =>
      result.kind === 'median' &&
      sameSettingBut(result, { ...ratio, armId }) &&
      (result.populationId === ratio.populationId ||
        isWithin(study, result.populationId, ratio.populationId)) &&
      findOutcome(study, result.outcomeId).concept === concept,
  )
  const printed = medians.flatMap(({ unit, reports }) => {
    const value = exact(reports.find((report) => report.sourceId === sourceId)?.value ?? null)
    return value ? [{ value, unit }] : []
  })
  return printed.length === 1 ? printed[0] : undefined
}
