import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { ResultKind } from '@/evidence/study/vocabulary'

/** What is asked of every study, and the kinds of result that answer it. */
export type Question = { concept: string; kinds: readonly ResultKind[] }

/**
 * Returns a study's answers to one question in patients of its own disease: for every arm and way of measuring the
 * first in the record, whose order is the editor's. Where that first is of untreated or of treated patients alone, the
 * other half stands beside it. Other subgroups, and early reports of the same people, stand further down the record and
 * are left to the study's own pages.
 */
export function leadingResults(study: Study, { concept, kinds }: Question): JoinedReport[] {
  const leading = new Map<string, JoinedReport[]>()
  for (const result of study.results) {
    const joined = joinResult(study, result.id)
    const { outcome, population } = joined
    if (outcome.concept !== concept || outcome.domain !== 'efficacy' || population.mixedDiseases) continue
    if (!kinds.includes(result.kind) || isOfNoDrug(joined)) continue
    const measured = [result.armId, result.assessor, outcome.criteria, result.kind, result.timePoint].join(
      '|',
    )
    const known = leading.get(measured) ?? []
    if (known.length === 0 || known.every((one) => areHalves(one, joined))) {
      leading.set(measured, [...known, joined])
    } else if (
      joined.report.state === 'reported' &&
      known.every(({ report }) => report.state !== 'reported')
    ) {
      // An absent answer gives way to a later one that is there.
      leading.set(measured, [joined])
    }
  }
  return [...leading.values()].flat()
}

/** An arm that names no drug, beside arms that do, is what these were compared with: no treatment that a study is listed for. */
const isOfNoDrug = ({ study, arm }: JoinedReport) =>
  arm?.interventionIds.length === 0 && study.arms.some(({ interventionIds }) => interventionIds.length > 0)

/** Says whether one result is of untreated patients and the other of patients treated before. */
function areHalves({ population: a }: JoinedReport, { population: b }: JoinedReport): boolean {
  const lines = [a.lineOfTherapy, b.lineOfTherapy]
  return lines.includes('first-line') && lines.includes('previously-treated')
}
