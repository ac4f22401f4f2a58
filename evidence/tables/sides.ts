import { formatReport } from '@/evidence/format/result'
import { findResult, joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { Resolution, Source, Study } from '@/evidence/study/study'

/** One of the figures that stand against each other, with every source that prints it. */
export type Side = { text: string; joined: JoinedReport; sources: Source[]; isShown: boolean }

/**
 * Returns the sides of a disagreement, the shown one first. Within one result a side is a figure and the sources that
 * print it; between results that cannot be compared, each result is a side of its own.
 */
export function sidesOf(study: Study, resolution: Resolution): Side[] {
  const sides = resolution.resultIds.flatMap((id) => sidesOfResult(study, id))
  return resolution.outcome === 'not-comparable' ? sides.filter(({ isShown }) => isShown) : sides
}

function sidesOfResult(study: Study, resultId: string): Side[] {
  const result = findResult(study, resultId)
  const shown = shownReport(study, result)
  const sides = new Map<string, Side>()
  for (const report of [shown, ...result.reports.filter((report) => report !== shown)]) {
    if (report.state !== 'reported') continue
    const joined = joinReport(study, result, report)
    const text = formatReport(joined)
    const known = sides.get(text)
    if (known) known.sources.push(joined.source)
    else sides.set(text, { text, joined, sources: [joined.source], isShown: report === shown })
  }
  return [...sides.values()]
}
