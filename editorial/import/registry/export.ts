import { resultsOf } from '@/evidence/record/record-parts'
import type { StudyRecord } from '@/evidence/record/record-schema'
import { exportAnalysis } from './export-analysis'
import { exportEvent } from './export-events'
import { exportFlow } from './export-flow'
import { exportMeasure } from './export-measures'
import { exportPopulation } from './export-populations'
import type { Enter } from './exported'
import { readPlace } from './place'
import { put, type Step } from './tree'

/** The results section of a registry record as a draft tells it again. */
export type ExportedResults = {
  resultsSection: Record<string, unknown>
  /** What stands in words of a note or a definition, and not in a field: paths as steps joined by dots. */
  inWords: ReadonlySet<string>
}

/** Returns a step as it stands in a path. */
const stepWords = (step: Step): string =>
  typeof step === 'object'
    ? `[${Object.values(step).join('')}]`
    : typeof step === 'number'
      ? `[${step}]`
      : `.${step}`

/** Returns the results section of the registry record that a draft was made of, as far as the draft holds it. */
export function exportResults(record: StudyRecord): ExportedResults {
  const resultsSection: Record<string, unknown> = {}
  const inWords = new Set<string>()
  const enter: Enter = (steps, value, words = false) => {
    if (value === undefined || value === null) return
    put(resultsSection, steps, value)
    if (words) inWords.add(steps.map(stepWords).join('').slice(1))
  }
  const populations = new Map(record.populations.map((population) => [population.id, population]))
  for (const population of record.populations) exportPopulation(population, populations, enter)
  const outcomes = new Map(record.outcomes.map((outcome) => [outcome.id, outcome]))
  for (const { outcome, result } of resultsOf(record)) {
    const report = result.reports[0]
    if (!report) continue
    const place = readPlace(report.locator)
    const one = { outcome, result, report, place, outcomes }
    const [name] = place.steps[0] ?? []
    if (name === 'Participant flow') exportFlow(one, enter)
    else if (name === 'Outcome measure' || name === 'Baseline measure') {
      exportMeasure(one, enter)
      exportAnalysis(one, enter)
    } else exportEvent(one, enter)
  }
  return { resultsSection, inWords }
}
