import type { StudyRecord } from '@/evidence/record/record-schema'
import type { DraftParts } from './draft-parts'

const plain = (words: string) => words.replace(/\s+/g, ' ').trim().toLowerCase()

/**
 * Says of populations and results which arm they are of, where the registry calls a group of its results just what it calls one
 * arm; it links them by nothing else. What it calls otherwise, and what compares groups, is left to a person.
 */
export function linkArms(parts: DraftParts, arms: StudyRecord['arms'], decide: (what: string) => void): void {
  const titles = arms.map(({ title }) => plain(title))
  const only = arms.filter((_, index) => titles.filter((one) => one === titles[index]).length === 1)
  const armOf = new Map<string, string>()
  for (const population of parts.populations) {
    const arm = only.find(({ title }) => plain(title) === plain(population.label))
    if (!arm) continue
    population.arm = arm.id
    armOf.set(population.id, arm.id)
  }
  for (const { results } of parts.outcomes) {
    for (const result of results) {
      const arm = armOf.get(result.population)
      const compares = result.reports.some(({ locator }) => /analysis/i.test(locator))
      if (arm !== undefined && !compares) result.arm = arm
    }
  }
  if (arms.length < 2) return
  decide(
    armOf.size > 0
      ? 'The arm of each group of the results: a group with just the name of an arm was taken for it, and the others for none.'
      : 'Which arm each group of the results is: the registry links its groups to no arm, and calls none like an arm.',
  )
}
