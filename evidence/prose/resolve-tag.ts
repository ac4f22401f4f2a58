import type { RuleName } from '@/evidence/study/vocabulary'
import { findSource } from '@/evidence/study/join'
import type { Resolution, Source, Study, Term } from '@/evidence/study/study'
import { checkAttributes } from './check-attributes'
import { noteId } from './note'
import { phraseResult } from './phrase-result'
import { resolveClaim } from './resolve-claim'
import { resolveDesign } from './resolve-design'
import { resolveDate, resolveDose, resolvePartition, resolvePopulation, type Datum } from './resolve-part'
import { resolveQuote, type Quotation } from './resolve-quote'
import { selectReport } from './select-result'
import type { SourceShow } from './show-words'
import { TagProblem, type Tag } from './tag'
import type { TagName } from './vocabulary'

/** What a tag means, joined with the record. */
export type Resolved =
  | ({ kind: 'datum' } & Datum)
  | ({ kind: 'quote' } & Quotation)
  | { kind: 'name'; text: string }
  | { kind: 'cite'; sources: Source[] }
  | { kind: 'term'; term: Term }
  | { kind: 'disagreement'; resolution: Resolution }
  | { kind: 'figure'; id: string }
  | { kind: 'rule-example'; rule: RuleName }
  | { kind: 'insert'; name: string }
  | { kind: 'constant' }

/**
 * Returns what a tag means in a study, or on a page of the site when the study is null; a TagProblem, with a
 * sentence for the editor, when it means nothing or the record does not hold what it asks for.
 */
export function resolveTag(tag: Tag, study: Study | null, terms: readonly Term[]): Resolved | TagProblem {
  try {
    checkAttributes(tag, study, terms)
    return study === null ? resolveOnSite(tag, terms) : resolveInStudy(tag, study, terms)
  } catch (problem) {
    if (problem instanceof TagProblem) return problem
    throw problem
  }
}

function resolveInStudy(tag: Tag, study: Study, terms: readonly Term[]): Resolved {
  const { attributes } = tag
  switch (tag.name as TagName) {
    case 'Result':
      return { kind: 'datum', ...resolveResult(tag, study) }
    case 'Population':
      return { kind: 'datum', ...resolvePopulation(tag, study) }
    case 'Dose':
      return { kind: 'datum', ...resolveDose(tag, study) }
    case 'Date':
      return { kind: 'datum', ...resolveDate(tag, study) }
    case 'Design':
      return { kind: 'datum', ...resolveDesign(tag, study) }
    case 'Partition':
      return { kind: 'datum', ...resolvePartition(tag, study) }
    case 'Claim':
      return { kind: 'datum', ...resolveClaim(tag, study) }
    case 'Quote':
      return { kind: 'quote', ...resolveQuote(tag, study) }
    case 'Source':
      return { kind: 'name', text: nameOf(findSource(study, attributes.of ?? ''), attributes.show) }
    case 'Cite':
      return {
        kind: 'cite',
        sources: (attributes.source ?? '')
          .trim()
          .split(/\s+/)
          .map((id) => findSource(study, id)),
      }
    case 'Disagreement':
      return { kind: 'disagreement', resolution: findById(study.resolutions, attributes.id) }
    case 'Figure':
      return { kind: 'figure', id: attributes.id ?? '' }
    default:
      return resolveOnSite(tag, terms)
  }
}

function resolveOnSite({ name, attributes }: Tag, terms: readonly Term[]): Resolved {
  switch (name as TagName) {
    case 'Term':
      return { kind: 'term', term: findById(terms, attributes.id) }
    case 'RuleExample':
      return { kind: 'rule-example', rule: attributes.rule as RuleName }
    case 'Insert':
      return { kind: 'insert', name: attributes.name ?? '' }
    case 'Constant':
      return { kind: 'constant' }
    default:
      throw new TagProblem('unknown-tag', `<${name}> has no meaning here.`)
  }
}

function resolveResult(tag: Tag, study: Study): Datum {
  const joined = selectReport(study, tag.attributes)
  const note = { id: noteId(joined.report.id), subject: { kind: 'report' as const, joined } }
  return { phrase: phraseResult(joined, tag.attributes), note }
}

function nameOf(source: Source, show: string | undefined): string {
  const names: Record<SourceShow, string> = {
    short: source.shortTitle,
    title: source.title,
    publisher: source.publisher,
  }
  return names[(show ?? 'short') as SourceShow]
}

function findById<T extends { id: string }>(items: readonly T[], id: string | undefined): T {
  const item = items.find((one) => one.id === id)
  if (!item) throw new TagProblem('unknown-value', `"${id}" names nothing in the record.`, 'id')
  return item
}
