import { holdsNumber, saysCountInWords } from '@/evidence/text/said-numbers'
import { reportsOf, type RecordReport } from '../record-parts'
import { describePlace, sentence, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'
import { copyNamed } from './copies'

type RecordSource = StudyRecord['sources'][number]

/** Places that name no part of a source: whoever looks the number up is left with all of it. */
const anywhere = /^(?:article|page|report|notice|statement|text|whole text|copy of the notice|website)$/i

/**
 * Returns reports that cannot be looked up: of a secondary source without its words for the number, of a primary one without
 * words and without a named place.
 */
export function quotationProblems(record: StudyRecord): RecordProblem[] {
  const sources = new Map(record.sources.map((source) => [source.id, source]))
  return reportsOf(record).flatMap(({ path, report }) => {
    const source = sources.get(report.source)
    // The words of what was read through a copy stand with the copy.
    if (!source || report.state !== undefined || copyNamed(report.locator) !== null) return []
    const place = sentence(describePlace(record, path))
    const problem = (field: string, message: string) => [
      { path: [...path, field], rule: 'quotation' as const, message: `${place} ${message}` },
    ]
    if (report.quote === undefined) {
      if (isSecondary(source)) {
        return problem(
          'source',
          'has no quotation; what a secondary source prints is taken with its words, so expected "quote" with the number in it.',
        )
      }
      return anywhere.test(report.locator)
        ? problem('locator', 'has no quotation and names no section, table or figure; expected one of them.')
        : []
    }
    const { quote } = report
    if (!isSecondary(source)) return []
    const missing = printedNumbers(report).find((number) => !isHeld(number, report, quote))
    return missing === undefined
      ? []
      : problem('quote', `has the number ${missing}, which its quotation does not hold.`)
  })
}

/** A source that was written from another, or that tells of a study as news or as a statement. An article speaks for itself. */
export function isSecondary({ kind, derivedFrom }: RecordSource): boolean {
  if (kind === 'news' || kind === 'press-release') return true
  return derivedFrom !== undefined && kind !== 'journal-article'
}

/** What the source is said to print, except the denominator, which a sentence may have named before. */
function printedNumbers({ value, count, countStatus, low, high, p }: RecordReport): string[] {
  const printedCount = countStatus === 'inferred' || count === undefined ? undefined : String(count)
  return [value, printedCount, low, high, p?.value].filter((number) => typeof number === 'string')
}

/** Whether a quotation holds a number, or tells it in words alone: "none", "all patients". */
function isHeld(number: string, { count, of }: RecordReport, quote: string): boolean {
  return holdsNumber(number, quote) || (count !== undefined && saysCountInWords(count, of ?? null, quote))
}
