import { formatList } from '@/evidence/format/list'
import { lowerFirst } from '@/evidence/format/lower-first'
import type { JoinedReport } from '@/evidence/study/join'
import { kindsOf } from '@/evidence/study/condition-hierarchy'
import type { Intervention, Study } from '@/evidence/study/study'

/** A drug, with the studies that gave it. */
export type Treatment<S = Study> = { id: string; name: string; drugClass: string; studies: S[] }

/** Returns what the people of a result received: the drugs of its arm, or of the study where it has none. */
export function drugsOf({ study, arm }: Pick<JoinedReport, 'study' | 'arm'>): Intervention[] {
  if (arm === null) return study.interventions
  const given = study.interventions.filter(({ id }) => arm.interventionIds.includes(id))
  return given.length > 0 ? given : study.interventions
}

/** Returns the class that a result is listed under: `PD-1 or PD-L1 inhibitor`, or several joined with "with". */
export function classOf(joined: Pick<JoinedReport, 'study' | 'arm'>): string {
  return [...new Set(drugsOf(joined).map(({ drugClass }) => drugClass))].toSorted().join(' with ')
}

/** Returns the drugs in words: `Axitinib and pembrolizumab`. */
export function drugNames(drugs: readonly Pick<Intervention, 'name'>[]): string {
  return formatList(drugs.map(({ name }, index) => (index === 0 ? name : lowerFirst(name))))
}

/** Returns every drug that the studies gave, by name. Placebo is no treatment. */
export function treatmentsOf<S extends Pick<Study, 'interventions'>>(studies: readonly S[]): Treatment<S>[] {
  const treatments = new Map<string, Treatment<S>>()
  for (const study of studies) {
    for (const { id, name, drugClass } of study.interventions) {
      if (drugClass === 'placebo') continue
      const known = treatments.get(id) ?? { id, name, drugClass, studies: [] }
      treatments.set(id, { ...known, studies: [...known.studies, study] })
    }
  }
  return [...treatments.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** A disease, with the studies of its treatment. */
export type ConditionWithStudies<S = Study> = { id: string; name: string; studies: S[] }

/**
 * Says whether a study gave a drug only to those whom others were compared with: it tells what the drug under study was held
 * against, and did not ask what the comparator does.
 */
export function isOnlyComparator({ design, arms }: Study, drugId: string): boolean {
  const given = arms.filter(({ interventionIds }) => interventionIds.includes(drugId))
  return (
    design.allocation === 'randomised' &&
    given.length > 0 &&
    given.every(({ role }) => role !== null && role !== 'experimental')
  )
}

/** Returns every condition with its studies, by name. */
export function conditionsOf<S extends Pick<Study, 'conditions'>>(
  studies: readonly S[],
): ConditionWithStudies<S>[] {
  const conditions = new Map<string, ConditionWithStudies<S>>()
  for (const study of studies) {
    for (const { id, name } of study.conditions) {
      const known = conditions.get(id) ?? { id, name, studies: [] }
      conditions.set(id, { ...known, studies: [...known.studies, study] })
    }
  }
  return [...conditions.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/**
 * Returns the studies of a disease and of its kinds: a trial in one kind of it is a comparison in the disease too; what it counts
 * stays that kind's.
 */
export const studiesWithKinds = (
  { id, studies }: ConditionWithStudies,
  all: readonly ConditionWithStudies[],
): Study[] => [...new Set([...studies, ...kindsOf(id, all).flatMap((kind) => kind.studies)])]

/** Returns treatments gathered by the class of the drug, the classes by name. */
export function byDrugClass(
  treatments: readonly Treatment[],
): { drugClass: string; treatments: Treatment[] }[] {
  const classes = [...new Set(treatments.map(({ drugClass }) => drugClass))]
  return classes
    .toSorted((a, b) => a.localeCompare(b, 'en-GB'))
    .map((drugClass) => ({ drugClass, treatments: treatments.filter((one) => one.drugClass === drugClass) }))
}

/** Returns the study with the most sources, whose record a condition's text cites; null when there is none. */
export function fullestStudy(studies: readonly Study[]): Study | null {
  return studies.toSorted((a, b) => b.sources.length - a.sources.length)[0] ?? null
}
