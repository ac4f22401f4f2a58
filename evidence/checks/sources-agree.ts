import { saysNothing, type SourceCell } from '@/evidence/compare/agreement'
import { reportCell } from '@/evidence/compare/report-cell'
import { formatList } from '@/evidence/format/list'
import { findSource, shownReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { judgeFor, type Check } from './check'
import { remembered } from './remembered'

/**
 * Judges every result by its sources: a report that differs from the shown one fails (a dated resolution
 * accepts it), an independent source that prints the same counts as a second path, agreement among sources that were written
 * from one another proves nothing, and a single source cannot be checked against any other.
 */
export function sourcesAgree(study: Study): Check[] {
  return study.results.flatMap((result) => judgeResult(study, result))
}

const judgeResult = remembered((study, result) => {
  const shown = shownReport(study, result)
  if (shown.state !== 'reported') return []
  const cells = result.reports
    .filter(({ state }) => !saysNothing(state))
    .map((report) => reportCell(study, result, shown, report))
  const differing = cells.filter(({ agreement }) => agreement === 'differs')
  const checks = differing.map(({ sourceId, reason, resolutionId }) => ({
    ...judgeFor('sources-agree', result.id, sourceId)('report', 'fails', reason),
    acknowledged: resolutionId !== null,
  }))
  const agreeing = cells.filter(
    ({ agreement }) => agreement === 'agrees' || agreement === 'agrees-after-rounding',
  )
  const independent = agreeing.filter((cell) => cell.independent)
  const judge = judgeFor('sources-agree', result.id, null)
  const names = (some: SourceCell[]) =>
    formatList(some.map(({ sourceId }) => findSource(study, sourceId).shortTitle))
  const source = findSource(study, shown.sourceId).shortTitle
  if (independent.length > 0) {
    const working = `${names(independent)} ${independent.length === 1 ? 'agrees' : 'agree'} with ${source}, and ${independent.length === 1 ? 'was' : 'were'} not written from it.`
    return [...checks, judge('report', 'recomputed', working)]
  }
  if (agreeing.length > 0) {
    const working = `${names(agreeing)} ${agreeing.length === 1 ? 'repeats' : 'repeat'} ${source}: they have one origin, so that this confirms nothing.`
    return [...checks, judge('report', 'cannot-be-checked', working)]
  }
  if (differing.length > 0) return checks
  return [judge('report', 'cannot-be-checked', `We have taken it from ${source} alone.`)]
})
