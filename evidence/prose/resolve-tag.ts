import { findSource } from '@/evidence/study/join'
import type { Source, Study, Term } from '@/evidence/study/study'
import { checkAttributes } from './check-attributes'
import type { CheckedTag } from './checked-tag'
import { noteId } from './note'
import { phraseResult } from './phrase-result'
import { resolveClaim } from './resolve-claim'
import { resolveDesign } from './resolve-design'
import { resolveDate, resolveDose, resolvePartition, resolvePopulation, type Datum } from './resolve-part'
import { resolveQuote } from './resolve-quote'
import type { Meaning } from './resolved'
import { selectReport } from './select-result'
import type { SourceShow } from './show-words'
import { TagProblem, type Tag } from './tag'
import type { TagName } from './tag-vocabulary'

/** What each tag means. On which pages it means anything is told by the vocabulary, and checked before. */
const resolvers: { readonly [Name in TagName]: (tag: CheckedTag<Name>) => Meaning } = {
  Result: (tag) => datum(resolveResult(tag)),
  Population: (tag) => datum(resolvePopulation(tag)),
  Dose: (tag) => datum(resolveDose(tag)),
  Date: (tag) => datum(resolveDate(tag)),
  Design: (tag) => datum(resolveDesign(tag)),
  Partition: (tag) => datum(resolvePartition(tag)),
  Claim: (tag) => datum(resolveClaim(tag)),
  Quote: (tag) => ({ kind: 'quote', ...resolveQuote(tag) }),
  Source: ({ attributes, study }) => ({
    kind: 'name',
    text: nameOf(findSource(study, attributes.of), attributes.show ?? 'short'),
  }),
  Cite: ({ attributes, study }) => ({
    kind: 'cite',
    sources: attributes.source.map((id) => findSource(study, id)),
  }),
  Term: ({ attributes, terms }) => ({ kind: 'term', term: findById(terms, attributes.id) }),
  Disagreement: ({ attributes, study }) => ({
    kind: 'disagreement',
    resolution: findById(study.resolutions, attributes.id),
  }),
  Figure: ({ attributes }) => ({ kind: 'figure', id: attributes.id }),
  RuleExample: ({ attributes }) => ({ kind: 'rule-example', rule: attributes.rule }),
  Insert: ({ attributes }) => ({ kind: 'insert', name: attributes.name }),
  Constant: () => ({ kind: 'constant' }),
}

/**
 * Returns what a tag means in a study, or on a page of the site when the study is null; a TagProblem, with a
 * sentence for the editor, when it means nothing or the record does not hold what it asks for.
 */
export function resolveTag(tag: Tag, study: Study | null, terms: readonly Term[]): Meaning | TagProblem {
  try {
    return resolveChecked(checkAttributes(tag, study, terms))
  } catch (problem) {
    if (problem instanceof TagProblem) return problem
    throw problem
  }
}

function resolveChecked<Name extends TagName>(tag: CheckedTag<Name>): Meaning {
  const resolve: (tag: CheckedTag<Name>) => Meaning = resolvers[tag.name]
  return resolve(tag)
}

const datum = (found: Datum): Meaning => ({ kind: 'datum', ...found })

function resolveResult({ attributes, study, isDenominatorTold }: CheckedTag<'Result'>): Datum {
  const joined = selectReport(study, attributes.of, attributes)
  const note = { id: noteId(joined.report.id), subject: { kind: 'report' as const, joined } }
  return { phrase: phraseResult(joined, attributes, isDenominatorTold), note }
}

function nameOf(source: Source, show: SourceShow): string {
  const names: Record<SourceShow, string | undefined> = {
    short: source.shortTitle,
    title: source.reference.title,
    publisher: source.publisher,
  }
  const name = names[show]
  if (name !== undefined) return name
  throw new TagProblem('absent-value', `The record has no ${show} for source "${source.id}".`, 'show')
}

function findById<T extends { id: string }>(items: readonly T[], id: string): T {
  const item = items.find((one) => one.id === id)
  if (!item) throw new TagProblem('unknown-value', `"${id}" names nothing in the record.`, 'id')
  return item
}
