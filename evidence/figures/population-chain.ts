import { findPopulation } from '@/evidence/study/join'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'

/** Returns the populations from the widest down to the one with this id. */
export function chainTo(study: Study, id: string): AnalysisPopulation[] {
  const population = findPopulation(study, id)
  return population.subsetOfId === null
    ? [population]
    : [...chainTo(study, population.subsetOfId), population]
}

const stepOnTheWay = /\b(?:received|treated|evaluated|assessed|analysed|counted)\b/

/**
 * Returns whether a population is what a step on the way left of its parent, and not a choice of people: one disease of
 * several, or one of the groups that its parent was divided into.
 */
export function isStep(study: Study, population: AnalysisPopulation): boolean {
  if (population.subsetOfId === null) return false
  if (population.losses.length > 0) return true
  if (!stepOnTheWay.test(population.label)) return false
  const whole = findPopulation(study, population.subsetOfId).n
  // Nobody can say who is missing from or of an unstated number.
  if (whole === null || population.n === null) return false
  const lost = whole - population.n
  return !study.populations.some(
    (other) => other.id !== population.id && other.subsetOfId === population.subsetOfId && other.n === lost,
  )
}

/** Returns the people of whom this population is what the steps on the way left: those who entered, or itself. */
export function peopleBefore(study: Study, population: AnalysisPopulation): AnalysisPopulation {
  if (population.subsetOfId === null || !isStep(study, population)) return population
  return peopleBefore(study, findPopulation(study, population.subsetOfId))
}
