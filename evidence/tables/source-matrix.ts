import { isAbsence, type SourceCell } from '@/evidence/compare/agreement'
import { describePopulation } from '@/evidence/format/population'
import { groupedBy } from '@/evidence/study/grouped'
import { findOutcome, joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Source, Study } from '@/evidence/study/study'
import { assessors, outcomeDomains, sourceKinds, type OutcomeDomain } from '@/evidence/study/vocabulary'
import { domainsInOrder } from './result-groups'
import { titleOf } from './result-rows'

/** One result across the sources; `cells` stand in the order of the matrix's sources. */
export type SourceMatrixRow = {
  result: Result
  /** Its title, and what tells it from another of the same title. */
  label: string
  cells: (SourceCell | null)[]
}

/**
 * Results that more than one source speaks of, by domain, and the sources that speak of any of them: first those that were
 * written from none of the others.
 */
export type SourceMatrix = {
  sources: Source[]
  rows: SourceMatrixRow[]
  domains: { domain: OutcomeDomain; title: string; rows: SourceMatrixRow[] }[]
  fromOneSource: SourceMatrixRow[]
}

/** Returns the matrix of a study from its compared cells; results that a single source reports are kept apart. */
export function sourceMatrix(study: Study, cells: readonly SourceCell[]): SourceMatrix {
  const cellsOf = groupedBy(cells, ({ resultId }) => resultId)
  const spoken = ({ id }: Result) => (cellsOf.get(id) ?? []).filter(({ agreement }) => !isAbsence(agreement))
  const shared = study.results.filter((result) => spoken(result).length > 1)
  const single = study.results.filter((result) => spoken(result).length <= 1)
  const speaking = new Set(shared.flatMap((result) => spoken(result).map((cell) => cell.sourceId)))
  const sources = study.sources.filter((source) => speaking.has(source.id)).sort(byIndependence)
  const labels = labelsOfResults(study)
  const rowsOf = (results: Result[]): SourceMatrixRow[] =>
    results.map((result) => ({
      result,
      label: labels.get(result.id) ?? result.id,
      cells: sources.map(({ id }) => cellsOf.get(result.id)?.find(({ sourceId }) => sourceId === id) ?? null),
    }))
  const rows = rowsOf(shared)
  const domains = domainsInOrder
    .map((domain) => ({
      domain,
      title: outcomeDomains[domain],
      rows: rows.filter(({ result }) => findOutcome(study, result.outcomeId).domain === domain),
    }))
    .filter((domain) => domain.rows.length > 0)
  return { sources, rows, domains, fromOneSource: rowsOf(single) }
}

const kinds = Object.keys(sourceKinds)

/** What was written from another source comes after what was not; the article leads, as kinds of sources are ranked. */
function byIndependence(a: Source, b: Source): number {
  const derived = Number(a.derivedFromId !== null) - Number(b.derivedFromId !== null)
  return derived || kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
}

/** Returns the title of every result by its id, with what tells it from others of the same title. */
export function labelsOfResults(study: Study): Map<string, string> {
  const joined = study.results.map((result) => joinReport(study, result, shownReport(study, result)))
  const titles = groupedBy(joined, titleOf)
  return new Map(joined.map((one) => [one.result.id, labelAmong(one, titles.get(titleOf(one)) ?? [])]))
}

/** Returns the title of a result, and where others have it too, who judged it or in whom it was found. */
function labelAmong(joined: JoinedReport, twins: JoinedReport[]): string {
  const title = titleOf(joined)
  const differ = (of: (one: JoinedReport) => unknown) => twins.some((twin) => of(twin) !== of(joined))
  if (differ(({ result }) => result.assessor)) return `${title}, ${assessors[joined.result.assessor]}`
  return differ(({ population }) => population.id)
    ? `${title}, ${describePopulation(joined.population)}`
    : title
}
