import { findSource } from '@/evidence/study/join'
import type { Source } from '@/evidence/study/study'
import type { CheckedTag } from './checked-tag'
import { selectReport } from './select-result'
import { TagProblem } from './tag'

/** Verbatim words, with the result that they report; null where they stand in a resolution. */
export type Quotation = { text: string; source: Source; resultId: string | null }

/** Returns the verbatim words that `<Quote>` prints: of a report, or of a claim in a resolution. */
export function resolveQuote({ attributes, study }: CheckedTag<'Quote'>): Quotation {
  if ((attributes.of === undefined) === (attributes.decided === undefined)) {
    throw new TagProblem(
      'missing-attribute',
      '<Quote> needs either of="..." (a result) or decided="..." (a resolution).',
    )
  }
  if (attributes.of !== undefined) {
    const { report, result, source } = selectReport(study, attributes.of, attributes)
    if (report.quote !== null) return { text: report.quote, source, resultId: result.id }
    const message = `The record holds no quote of ${result.id} from ${source.shortTitle}.`
    throw new TagProblem('absent-value', message, 'of')
  }
  const resolution = study.resolutions.find(({ id }) => id === attributes.decided)
  const claim = resolution?.claims.find(({ sourceId }) => sourceId === attributes.source)
  if (claim) return { text: claim.says, source: findSource(study, claim.sourceId), resultId: null }
  const known = resolution?.claims.map(({ sourceId }) => `source="${sourceId}"`).join(' or ')
  throw new TagProblem(
    'unknown-value',
    `decided="${attributes.decided}" needs ${known || 'a resolution with claims'}.`,
    'source',
  )
}
