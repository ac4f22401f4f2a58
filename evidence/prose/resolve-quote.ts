import { findSource } from '@/evidence/study/join'
import type { Source, Study } from '@/evidence/study/study'
import { selectReport } from './select-result'
import { TagProblem, type Tag } from './tag'

export type Quotation = { text: string; source: Source }

/** Returns the verbatim words that `<Quote>` prints: of a report, or of a claim in a resolution. */
export function resolveQuote({ attributes }: Tag, study: Study): Quotation {
  if ((attributes.of === undefined) === (attributes.decided === undefined)) {
    throw new TagProblem(
      'missing-attribute',
      '<Quote> needs either of="..." (a result) or decided="..." (a resolution).',
    )
  }
  if (attributes.of !== undefined) {
    const { report, result, source } = selectReport(study, attributes)
    if (report.quote !== null) return { text: report.quote, source }
    const message = `The record holds no quote of ${result.id} from ${source.shortTitle}.`
    throw new TagProblem('absent-value', message, 'of')
  }
  const resolution = study.resolutions.find(({ id }) => id === attributes.decided)
  const claim = resolution?.claims.find(({ sourceId }) => sourceId === attributes.source)
  if (claim) return { text: claim.says, source: findSource(study, claim.sourceId) }
  const known = resolution?.claims.map(({ sourceId }) => `source="${sourceId}"`).join(' or ')
  throw new TagProblem(
    'unknown-value',
    `decided="${attributes.decided}" needs ${known || 'a resolution with claims'}.`,
    'source',
  )
}
