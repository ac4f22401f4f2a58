import { formatList } from '@/evidence/format/list'
import { findSource } from '@/evidence/study/join'
import type { Report, Result } from '@/evidence/study/result'
import type { Source, Study } from '@/evidence/study/study'
import { acceptingResolution } from './accepting-resolution'
import type { Agreement, SourceCell } from './agreement'
import { compareReports, type Difference } from './compare-reports'
import { areIndependent, originOf } from './independence'

/** Returns how one report of a result stands to the shown one; both belong to the same result. */
export function reportCell(study: Study, result: Result, shown: Report, report: Report): SourceCell {
  const source = findSource(study, report.sourceId)
  if (report === shown) {
    return cellFor(study, result, shown, source, 'shown', 'This is the report shown on our pages.')
  }
  const shownSource = findSource(study, shown.sourceId)
  const differences = compareReports(result, shown, report)
  if (differences.length === 0) {
    const reason = `${source.shortTitle} and ${shownSource.shortTitle} print different parts of this result, with nothing in common to compare.`
    return cellFor(study, result, shown, source, 'not-comparable', reason)
  }
  const agreement = agreementOf(differences)
  const reason = describe(study, agreement, differences, source, shownSource)
  const resolution = agreement === 'differs' ? acceptingResolution(study, result.id, report) : null
  return cellFor(study, result, shown, source, agreement, reason, resolution?.id ?? null)
}

/** Returns a cell of the sources matrix with the independence of its source from the shown one. */
export function cellFor(
  study: Study,
  result: Result,
  shown: Report,
  source: Source,
  agreement: Agreement,
  reason: string,
  resolutionId: string | null = null,
): SourceCell {
  const independent = source.id !== shown.sourceId && areIndependent(study, source.id, shown.sourceId)
  return { resultId: result.id, sourceId: source.id, agreement, independent, reason, resolutionId }
}

function agreementOf(differences: Difference[]): Agreement {
  if (differences.some(({ likeness }) => likeness === 'different')) return 'differs'
  return differences.some(({ likeness }) => likeness === 'rounded') ? 'agrees-after-rounding' : 'agrees'
}

function describe(
  study: Study,
  agreement: Agreement,
  differences: Difference[],
  source: Source,
  shown: Source,
): string {
  const wanted = agreement === 'differs' ? 'different' : agreement === 'agrees' ? 'same' : 'rounded'
  const telling = differences.filter(({ likeness }) => likeness === wanted)
  const others = formatList(telling.map((one) => one.other))
  const ours = formatList(telling.map((one) => one.shown))
  const derived = derivation(study, source, shown)
  if (agreement === 'agrees') return `${source.shortTitle} prints the same: ${others}.${derived}`
  const both = `${source.shortTitle} prints ${others}, ${shown.shortTitle} ${ours}`
  return agreement === 'differs' ? `${both}.` : `${both}: the same after rounding.${derived}`
}

/** Returns the sentence that says why agreement with the shown source would be no confirmation, or nothing. */
function derivation(study: Study, source: Source, shown: Source): string {
  if (areIndependent(study, source.id, shown.id)) return ''
  const origin = findSource(study, originOf(study, source.id))
  const how =
    origin.id === source.id
      ? `${shown.shortTitle} was written from it`
      : origin.id === shown.id
        ? `It was written from ${shown.shortTitle}`
        : `Both were written from ${origin.shortTitle}`
  return ` ${how}, so this is no confirmation.`
}
