import type { Study } from '@/evidence/study/study'
import { comparisonFindings, uncomparedFindings } from './comparison-findings'
import { standingStudies } from './standing-studies'
import { conditionsOf, studiesWithKinds, type ConditionWithStudies } from './treatments'

/** Returns the address of the summary of findings of a disease. */
export const findingsPath = (conditionId: string, ending = ''): string =>
  `/conditions/${conditionId}/findings${ending}`

/** Says whether some studies compared anything that a summary of findings could hold. */
export const haveFindings = (studies: readonly Study[], disease: string | null = null): boolean =>
  haveStandingFindings(standingStudies(studies).studies, disease)

const haveStandingFindings = (studies: readonly Study[], disease: string | null): boolean =>
  comparisonFindings(studies, disease).length > 0 || uncomparedFindings(studies).length > 0

/** Returns the diseases that have a summary of findings, each with the studies of its kinds too. */
export function conditionsWithFindings(studies: readonly Study[]): ConditionWithStudies[] {
  const all = conditionsOf(studies)
  return all
    .map((condition) => ({ ...condition, studies: studiesWithKinds(condition, all) }))
    .filter(({ name, studies: of }) => haveFindings(of, name))
}
