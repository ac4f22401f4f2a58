import type { Study } from '@/evidence/study/study'
import type { AbsoluteEffect } from '@/evidence/compare/absolute-effect'
import { summaryOfFindings, type JudgedFinding } from './summary-of-findings'

/** A judgement to explain the method by, with the study that it is of. */
export type CertaintyExample = { study: Study; finding: JudgedFinding & { absolute: AbsoluteEffect } }

/**
 * Returns the first judgement that shows every part of the method: a figure of 1,000 people with its interval, and a level that has
 * gone down. A critical outcome comes before an important one. Null where there is none.
 */
export function certaintyExampleOf(studies: readonly Study[]): CertaintyExample | null {
  const examples = studies.flatMap((study) =>
    summaryOfFindings(study).flatMap((finding) => {
      const { absolute, grade } = finding
      const isWhole =
        absolute !== null && absolute.low !== null && grade.judgement.reasons.some(({ change }) => change < 0)
      return isWhole ? [{ study, finding: { ...finding, absolute } }] : []
    }),
  )
  const critical = examples.find(({ finding }) => finding.grade.judgement.importance === 'critical')
  return critical ?? examples[0] ?? null
}
