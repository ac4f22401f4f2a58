import type { AnalysisPopulation } from '@/evidence/study/study'
import { formatCount, noBreakSpace } from './number'
import { setType } from './typography'

/** Returns `52 patients who received atezolizumab`; a label is written to stand after its number. */
export function describePopulation({ n, label }: AnalysisPopulation): string {
  return `${formatCount(n)}${noBreakSpace}${setType(label)}`
}
