import { formatReport } from '@/evidence/format/result'
import { describePart, knownNames } from '@/evidence/prose/known-names'
import type { AttributeRule, AttributeValue, RecordPart, TagRule } from '@/evidence/prose/tag-rule'
import { isTagName, tags } from '@/evidence/prose/tag-vocabulary'
import { joinResult } from '@/evidence/study/join'
import type { Study, Term } from '@/evidence/study/study'
import { wholeWords, unfinishedTag, type UnfinishedTag } from './unfinished-tag'

/** Something that may stand where the editor is writing. */
export type Completion = {
  /** What is written. */
  label: string
  /** What it is, in a few words. */
  detail: string
  /** More about it; empty when there is no more. */
  info: string
  /** The text that is put in, where it is more than the label; the cursor comes to stand at `cursor`. */
  insert: { text: string; cursor: number } | null
}

/** What may stand at a place: from where on the text is replaced, and by what. */
export type Completions = { from: number; options: Completion[] }

/**
 * Returns what may stand where a text ends: tags, attributes of a tag, or what an attribute may hold, ids of the record
 * and of the glossary among them; null where prose is written. Everything that is offered is known to the checks.
 */
export function completionsAt(before: string, study: Study, terms: readonly Term[]): Completions | null {
  const tag = unfinishedTag(before)
  if (tag === null) return null
  if (tag.part === 'name') return { from: tag.from, options: tagOptions() }
  if (!isTagName(tag.name)) return null
  const rule: TagRule = tags[tag.name]
  if (tag.part === 'attribute') return { from: tag.from, options: attributeOptions(rule, tag) }
  const attribute = Object.hasOwn(rule.attributes, tag.attribute) ? rule.attributes[tag.attribute] : undefined
  return attribute ? { from: tag.from, options: valueOptions(attribute, tag, study, terms) } : null
}

function tagOptions(): Completion[] {
  return Object.entries<TagRule>(tags)
    .filter(([, { pages }]) => pages !== 'site')
    .map(([name, rule]) => ({
      label: name,
      detail: rule.help,
      info: rule.example,
      insert: skeletonOf(name, rule),
    }))
}

/** A tag with its required attributes empty, and the cursor in the first gap. */
function skeletonOf(name: string, rule: TagRule): { text: string; cursor: number } {
  const required = Object.entries(rule.attributes).filter(([, { required: is }]) => is)
  const open = [name, ...required.map(([attribute]) => `${attribute}=""`)].join(' ')
  const text = rule.words === 'required' ? `${open}></${name}>` : `${open} />`
  const gap = text.indexOf('""')
  return { text, cursor: gap < 0 ? open.length + 1 : gap + 1 }
}

function attributeOptions(rule: TagRule, { attributes }: UnfinishedTag): Completion[] {
  return Object.entries(rule.attributes)
    .filter(([name]) => !Object.hasOwn(attributes, name))
    .map(([name, { required, help }]) => ({
      label: name,
      detail: required ? 'needed' : '',
      info: help,
      insert: { text: `${name}=""`, cursor: name.length + 2 },
    }))
}

function valueOptions(
  { value, help }: AttributeRule,
  tag: UnfinishedTag,
  study: Study,
  terms: readonly Term[],
): Completion[] {
  const written = new Set(wholeWords(tag.value))
  return optionsFor(value, study, terms)
    .filter(({ label }) => !written.has(label))
    .map((option) => ({ ...option, info: option.info || help }))
}

function optionsFor(value: AttributeValue, study: Study, terms: readonly Term[]): Completion[] {
  const option = (label: string, detail: string, info = '') => ({ label, detail, info, insert: null })
  switch (value.kind) {
    case 'word':
    case 'words':
      return Object.entries(value.words).map(([word, meaning]) => option(word, meaning))
    case 'id':
    case 'ids':
      return knownNames(value.of, study, terms).map((id) => {
        const [detail, info] = describeId(value.of, id, study, terms)
        return option(id, detail, info)
      })
    case 'text':
      return []
  }
}

/** What an id names, in few words and in more. */
function describeId(part: RecordPart, id: string, study: Study, terms: readonly Term[]): [string, string] {
  if (part === 'outcome-or-result' && study.results.some((result) => result.id === id)) {
    const joined = joinResult(study, id)
    return [formatReport(joined), joined.report.quote ?? '']
  }
  const term = part === 'term' && terms.find((one) => one.id === id)
  if (term) return [term.term, term.definition]
  return [nameIn(part, id, study) ?? describePart(part), '']
}

function nameIn(part: RecordPart, id: string, study: Study): string | undefined {
  const named = <T extends { id: string }>(items: readonly T[], name: (item: T) => string) =>
    items.filter((item) => item.id === id).map(name)[0]
  switch (part) {
    case 'outcome-or-result':
      return named(study.outcomes, ({ title }) => title)
    case 'population':
      return named(study.populations, ({ label, n }) => (n === null ? label : `${label}, ${n}`))
    case 'arm':
      return named(study.arms, ({ title }) => title)
    case 'source':
      return named(study.sources, ({ shortTitle }) => shortTitle)
    case 'resolution':
      return named(study.resolutions, ({ title }) => title)
    case 'partition':
      return named(study.partitions, ({ title }) => title)
    case 'date':
      return named(study.dates, ({ date }) => date)
    case 'regimen':
    case 'figure':
    case 'term':
      return undefined
  }
}
