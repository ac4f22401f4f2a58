import { conditionHierarchy, synonymsOf } from './condition-hierarchy'
import type { AnalysisPopulation, Condition, Study } from './study'

/**
 * Returns the diseases of the people of a population: those of its study, or the one that a subgroup by disease is of. None where the
 * record says that other diseases are among them, or where the subgroup is of a disease that is none of the study's.
 */
export function diseasesOf(population: AnalysisPopulation, study: Study): Condition[] {
  if (population.mixedDiseases) return []
  const { subgroup } = population
  if (subgroup === null || !/^(?:histology|disease)$/i.test(subgroup.by)) return widest(study.conditions)
  const level = subgroup.level.toLowerCase()
  return study.conditions.filter(({ id, name }) =>
    [name, ...synonymsOf(id)].some((one) => one.toLowerCase() === level),
  )
}

/** A study of sarcomas that names two kinds of them is of sarcomas; one that names two kinds alone is of both. */
const widest = (conditions: readonly Condition[]): Condition[] =>
  conditions.filter(({ id }) => !conditions.some((other) => other.id === conditionHierarchy[id]?.partOf))
