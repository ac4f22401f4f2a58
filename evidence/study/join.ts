import type { Report, Result } from './result'
import type { AnalysisPopulation, Arm, Outcome, Resolution, Source, Study } from './study'

/** One source's report of one result, with everything that gives it meaning. What pages, exports and checks read. */
export type JoinedReport = {
  study: Study
  outcome: Outcome
  result: Result
  report: Report
  source: Source
  population: AnalysisPopulation
  arm: Arm | null
  comparatorArm: Arm | null
}

/** Raised when a record's own references do not resolve; the importer refuses such a record first. */
export class BrokenReference extends Error {
  constructor(study: string, what: string, id: string) {
    super(`Study "${study}" refers to ${what} "${id}", which its record does not define.`)
    this.name = 'BrokenReference'
  }
}

/** Where each id stands in a list of a record: pages ask for the same few hundred, hundreds of thousands of times. */
const placesKnown = new WeakMap<readonly { id: string }[], Map<string, number>>()

function placesIn(items: readonly { id: string }[]): Map<string, number> {
  const places = placesKnown.get(items) ?? new Map(items.map(({ id }, at) => [id, at] as const).reverse())
  placesKnown.set(items, places)
  return places
}

function need<T extends { id: string }>(study: Study, what: string, items: T[], id: string): T {
  const remembered = items[placesIn(items).get(id) ?? -1]
  // A list that was changed in place since is looked through as if nothing were known of it.
  const found = remembered?.id === id ? remembered : items.find((item) => item.id === id)
  if (!found) throw new BrokenReference(study.slug, what, id)
  return found
}

export const findOutcome = (study: Study, id: string): Outcome => need(study, 'outcome', study.outcomes, id)
export const findResult = (study: Study, id: string): Result => need(study, 'result', study.results, id)
export const findSource = (study: Study, id: string): Source => need(study, 'source', study.sources, id)
export const findPopulation = (study: Study, id: string): AnalysisPopulation =>
  need(study, 'analysis population', study.populations, id)
export const findArm = (study: Study, id: string): Arm => need(study, 'arm', study.arms, id)

/** Returns the resolutions that judge the given result, in the record's order. */
export function resolutionsOf(study: Study, resultId: string): Resolution[] {
  return study.resolutions.filter((resolution) => resolution.resultIds.includes(resultId))
}

/**
 * Returns the report that pages show for a result: the one an editor's resolution names; else the first
 * that prints something from a source not derived from another; else the first.
 */
export function shownReport(study: Study, result: Result): Report {
  const chosen = resolutionsOf(study, result.id)
    .map((resolution) => result.reports.find((report) => report.sourceId === resolution.shownSourceId))
    .find((report) => report !== undefined)
  const original = result.reports.find(
    (report) => report.state === 'reported' && findSource(study, report.sourceId).derivedFromId === null,
  )
  const report =
    chosen ?? original ?? result.reports.find((one) => one.state === 'reported') ?? result.reports[0]
  if (!report) throw new BrokenReference(study.slug, 'a report of result', result.id)
  return report
}

/** Returns the report with its outcome, population, arms and source. */
export function joinReport(study: Study, result: Result, report: Report): JoinedReport {
  return {
    study,
    outcome: findOutcome(study, result.outcomeId),
    result,
    report,
    source: findSource(study, report.sourceId),
    population: findPopulation(study, result.populationId),
    arm: result.armId === null ? null : findArm(study, result.armId),
    comparatorArm: result.comparatorArmId === null ? null : findArm(study, result.comparatorArmId),
  }
}

/** Returns the shown report of the result with this id, joined. */
export function joinResult(study: Study, resultId: string): JoinedReport {
  const result = findResult(study, resultId)
  return joinReport(study, result, shownReport(study, result))
}

/** Returns every report of every result, joined, in the record's order. */
export function joinAllReports(study: Study): JoinedReport[] {
  return study.results.flatMap((result) => result.reports.map((report) => joinReport(study, result, report)))
}
