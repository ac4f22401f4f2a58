import { readingInWords } from '@/evidence/format/reading'
import { shownReport } from '@/evidence/study/join'
import type { Report, Result } from '@/evidence/study/result'
import type { Source, Study } from '@/evidence/study/study'
import { onceFor } from '@/evidence/study/once-for'
import { type Absence, type NotComparable, type SourceCell } from './agreement'
import { missingReport } from './missing-report'
import { notComparablePairs } from './not-comparable'
import { cellFor, reportCell } from './report-cell'

type Compared = { cells: readonly SourceCell[]; notComparable: readonly NotComparable[] }

/**
 * Returns the sources matrix, a cell for every result and every source that prints anything at all, and the
 * pairs of results that answer one question with different keys. Each report is held against the one that
 * pages show; agreement of a source that was written from the shown one is never independent. Every view of a study's
 * sources, and most of its exports, asks.
 */
export const compareSources = onceFor((study: Study): Compared => {
  const notComparable = notComparablePairs(study)
  const used = new Set(study.results.flatMap(({ reports }) => reports.map(({ sourceId }) => sourceId)))
  const printing = study.sources.filter(({ id }) => used.has(id))
  const cells = study.results.flatMap((result) => {
    const shown = shownReport(study, result)
    const pairs = notComparable.filter(({ resultIds }) => resultIds.includes(result.id))
    return printing.map((source) => cellOf(study, result, shown, source, pairs))
  })
  return { cells, notComparable }
})

function cellOf(
  study: Study,
  result: Result,
  shown: Report,
  source: Source,
  pairs: NotComparable[],
): SourceCell {
  const report = result.reports.find(({ sourceId }) => sourceId === source.id)
  const absence = missingReport(study, result, source)
  if (report && absence === null) return reportCell(study, result, shown, report)
  const other = pairs.find((pair) => reportsTheOther(study, pair, result, source))
  if (other) {
    const resolutionId = resolutionNaming(study, other.resultIds)
    return cellFor(study, result, shown, source, 'not-comparable', other.reason, resolutionId)
  }
  const cell = report === shown ? 'shown' : (absence ?? 'not-taken')
  return cellFor(study, result, shown, source, cell, absenceInWords(absence ?? 'not-taken', source))
}

/** Returns why nothing is shown of a source, with what was read of it; only of one read whole does it say what it leaves out. */
function absenceInWords(absence: Absence, { shortTitle, read }: Source): string {
  const sentences: Record<Absence, string> = {
    silent: `${shortTitle} was read whole for this and does not report it.`,
    'not-in-parts-read': `It is not in the parts of ${shortTitle} that were read (${readingInWords(read)}).`,
    'not-applicable': `It does not apply to ${shortTitle}.`,
    'not-taken': `We have taken nothing on this from ${shortTitle}, which may print it. Read of it: ${readingInWords(read)}.`,
  }
  return sentences[absence]
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
