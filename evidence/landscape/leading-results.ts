import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { ResultKind } from '@/evidence/study/vocabulary'

/** What is asked of every study, and the kinds of result that answer it. */
export type Question = { concept: string; kinds: readonly ResultKind[] }

/**
 * Returns a study's answers to one question in patients of its own disease: for every arm and way of measuring the
 * first in the record, whose order is the editor's. Subgroups and early reports of the same people stand further down
 * the record and are left to the study's own pages.
 */
export function leadingResults(study: Study, { concept, kinds }: Question): JoinedReport[] {
  const leading = new Map<string, JoinedReport>()
  for (const result of study.results) {
    const joined = joinResult(study, result.id)
    const { outcome, population } = joined
    if (outcome.concept !== concept || outcome.domain !== 'efficacy' || population.mixedDiseases) continue
    if (!kinds.includes(result.kind)) continue
    const measured = [result.armId, result.assessor, outcome.criteria, result.kind, result.timePoint].join(
      '|',
    )
    const known = leading.get(measured)
    // An absent answer gives way to a later one that is there.
    if (known && (known.report.state === 'reported' || joined.report.state !== 'reported')) continue
    leading.set(measured, joined)
  }
  return [...leading.values()]
}
