import { describeAbsence } from '@/evidence/study/absence'
import type { AnalysisPopulation, Loss } from '@/evidence/study/study'
import { lowerFirst } from './lower-first'
import { formatCount, noBreakSpace } from './number'
import { formatNumberOf } from './people'
import { setType } from './typography'

/**
 * Returns `52 patients who received atezolizumab`; a label is written to stand after its number. `an unstated number of
 * patients who received atezolizumab` where no source states how many.
 */
export function describePopulation({ n, label }: AnalysisPopulation): string {
  return `${formatNumberOf(n)}${n === null ? ' ' : noBreakSpace}${setType(label)}`
}

/** Returns the part of the people as a sentence names it: `leiomyosarcoma`; the label where it is no part. */
export function formatPart({ subgroup, label }: AnalysisPopulation): string {
  return subgroup === null ? label : lowerFirst(subgroup.level)
}

/** Returns `(N = 52)` or `(number not stated)`, as it stands after a label. */
export function formatSizeAside({ n }: AnalysisPopulation): string {
  return n === null ? '(number not stated)' : `(N${noBreakSpace}=${noBreakSpace}${formatCount(n)})`
}

/** Returns `1 did not receive atezolizumab; reason not reported.` */
export function formatLoss(loss: Loss): string {
  return `${formatCount(loss.n)}${noBreakSpace}${setType(loss.what)}; ${formatLossReason(loss)}.`
}

/** Returns `reason: withdrew consent`, or `reason not reported`; with `number computed by us` where no source prints it. */
export function formatLossReason({ reason, reasonAbsence, nStatus }: Loss): string {
  const why =
    reason === null
      ? `reason ${describeAbsence(reasonAbsence ?? 'not-yet-extracted')}`
      : `reason: ${setType(reason)}`
  return nStatus === 'inferred' ? `${why}; number computed by us` : why
}
