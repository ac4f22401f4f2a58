import { describeAbsence } from '@/evidence/study/absence'
import { shownReport } from '@/evidence/study/join'
import type { Report, Result } from '@/evidence/study/result'
import type { Source, Study } from '@/evidence/study/study'
import type { NotComparable, SourceCell } from './agreement'
import { notComparablePairs } from './not-comparable'
import { cellFor, reportCell } from './report-cell'

/**
 * Returns the sources matrix, a cell for every result and every source that prints anything at all, and the
 * pairs of results that answer one question with different keys. Each report is held against the one that
 * pages show; agreement of a source that was written from the shown one is never independent.
 */
export function compareSources(study: Study): { cells: SourceCell[]; notComparable: NotComparable[] } {
  const notComparable = notComparablePairs(study)
  const used = new Set(study.results.flatMap(({ reports }) => reports.map(({ sourceId }) => sourceId)))
  const printing = study.sources.filter(({ id }) => used.has(id))
  const cells = study.results.flatMap((result) => {
    const shown = shownReport(study, result)
    const pairs = notComparable.filter(({ resultIds }) => resultIds.includes(result.id))
    return printing.map((source) => cellOf(study, result, shown, source, pairs))
  })
  return { cells, notComparable }
}

function cellOf(
  study: Study,
  result: Result,
  shown: Report,
  source: Source,
  pairs: NotComparable[],
): SourceCell {
  const report = result.reports.find(({ sourceId }) => sourceId === source.id)
  const silent = !report || report.state === 'not-reported' || report.state === 'not-yet-extracted'
  if (!silent) return reportCell(study, result, shown, report)
  const other = pairs.find((pair) => reportsTheOther(study, pair, result, source))
  if (other) {
    const resolutionId = resolutionNaming(study, other.resultIds)
    return cellFor(study, result, shown, source, 'not-comparable', other.reason, resolutionId)
  }
  const reason =
    report && report.state !== 'reported'
      ? `${source.shortTitle}: ${describeAbsence(report.state)}.`
      : `Nothing of it was found in the parts of ${source.shortTitle} that were read.`
  return cellFor(study, result, shown, source, report === shown ? 'shown' : 'absent', reason)
}

function reportsTheOther(
  study: Study,
  { resultIds }: NotComparable,
  result: Result,
  source: Source,
): boolean {
  const other = study.results.find(({ id }) => id !== result.id && resultIds.includes(id))
  return other?.reports.some(({ sourceId, state }) => sourceId === source.id && state === 'reported') ?? false
}

function resolutionNaming(study: Study, resultIds: [string, string]): string | null {
  const naming = study.resolutions.find((resolution) =>
    resultIds.every((id) => resolution.resultIds.includes(id)),
  )
  return naming?.id ?? null
}
