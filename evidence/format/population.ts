import { describeAbsence } from '@/evidence/study/absence'
import type { AnalysisPopulation, Loss } from '@/evidence/study/study'
import { formatCount, noBreakSpace } from './number'
import { setType } from './typography'

/** Returns `52 patients who received atezolizumab`; a label is written to stand after its number. */
export function describePopulation({ n, label }: AnalysisPopulation): string {
  return `${formatCount(n)}${noBreakSpace}${setType(label)}`
}

/** Returns `1 did not receive atezolizumab; reason not reported.` */
export function formatLoss(loss: Loss): string {
  return `${formatCount(loss.n)}${noBreakSpace}${setType(loss.what)}; ${formatLossReason(loss)}.`
}

/** Returns `reason: withdrew consent`, or `reason not reported`. */
export function formatLossReason({ reason, reasonAbsence }: Loss): string {
  return reason === null
    ? `reason ${describeAbsence(reasonAbsence ?? 'not-yet-extracted')}`
    : `reason: ${setType(reason)}`
}
