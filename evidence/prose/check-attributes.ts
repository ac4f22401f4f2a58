import { nearestName, suggestName } from '@/evidence/text/nearest'
import type { Study, Term } from '@/evidence/study/study'
import type { CheckedTag } from './checked-tag'
import { describePart, knownNames } from './known-names'
import { TagProblem, type Tag } from './tag'
import type { AttributeRule, AttributeValue, RecordPart, TagRule } from './tag-rule'
import { isTagName, tags } from './tag-vocabulary'

type Known = (part: RecordPart) => string[]

/**
 * Returns a tag with the types that its rule promises, when its name, page, attributes and values are all known.
 * Throws a TagProblem that names the first that is not, with the nearest right one.
 */
export function checkAttributes(tag: Tag, study: Study | null, terms: readonly Term[]): CheckedTag {
  const { name, words, isDenominatorTold = false } = tag
  if (!isTagName(name)) throw new TagProblem('unknown-tag', `There is no tag <${name}>. ${suggestTag(name)}`)
  const rule: TagRule = tags[name]
  refuseWrongPage(name, rule, study)
  refuseUnknownNames(tag, rule)
  const known: Known = (part) => knownNames(part, study, terms)
  const attributes = Object.entries(rule.attributes).map(([attribute, its]) => [
    attribute,
    readAttribute(tag, attribute, its, known),
  ])
  refuseWrongWords(tag, rule)
  // The loop above held each attribute to its rule, which the compiler cannot follow through `Object.entries`.
  return {
    name,
    attributes: Object.fromEntries(attributes),
    words,
    isDenominatorTold,
    study,
    terms,
  } as CheckedTag
}

function suggestTag(found: string): string {
  if (nearestName(found, Object.keys(tags)) === null && found.toLowerCase() === found) {
    return `HTML is not part of the vocabulary; write Markdown, or one of ${Object.keys(tags).join(', ')}.`
  }
  return suggestName(found, Object.keys(tags))
}

function refuseWrongPage(name: string, { pages }: TagRule, study: Study | null): void {
  if (pages === 'study' && study === null) {
    throw new TagProblem('unknown-tag', `<${name}> speaks of one study, and this page is about none.`)
  }
  if (pages === 'site' && study !== null) {
    throw new TagProblem(
      'unknown-tag',
      `<${name}> belongs to the site's own pages; a study's numbers come from its record.`,
    )
  }
}

function refuseUnknownNames(tag: Tag, rule: TagRule): void {
  const known = Object.keys(rule.attributes)
  const name = Object.keys(tag.attributes).find((one) => !Object.hasOwn(rule.attributes, one))
  if (name === undefined) return
  const message = `<${tag.name}> has no attribute "${name}". ${suggestName(name, known)}`
  throw new TagProblem('unknown-attribute', message, name)
}

function refuseWrongWords({ name, words }: Tag, rule: TagRule): void {
  if (rule.words === 'required' && words.trim() === '') {
    throw new TagProblem('missing-attribute', `<${name}> stands around words: <${name} ...>words</${name}>.`)
  }
  if (rule.words === 'none' && words.trim() !== '') {
    throw new TagProblem('unknown-attribute', `<${name}> holds no words of its own: write <${name} ... />.`)
  }
}

/** Returns what an attribute says: a list where its rule allows several, else its text; undefined when it is left out. */
function readAttribute(
  tag: Tag,
  name: string,
  { required, value: rule }: AttributeRule,
  known: Known,
): string | string[] | undefined {
  const value = tag.attributes[name]
  if (value === undefined) {
    if (!required) return undefined
    throw new TagProblem('missing-attribute', `<${tag.name}> needs ${name}="...".`)
  }
  if (value.trim() === '') throw new TagProblem('unknown-value', `${name}="" is empty.`, name)
  if (rule.kind !== 'ids' && rule.kind !== 'words') {
    checkValue(name, value, rule, known)
    return value
  }
  const several = value.trim().split(/\s+/)
  for (const one of several) checkValue(name, one, rule, known)
  return several
}

function checkValue(name: string, value: string, rule: AttributeValue, known: Known): void {
  if (rule.kind === 'text') {
    if (!rule.pattern.test(value)) {
      throw new TagProblem('unknown-value', `${name}="${value}" is not ${rule.expected}.`, name)
    }
    return
  }
  if (rule.kind === 'word' || rule.kind === 'words') {
    if (Object.hasOwn(rule.words, value)) return
    const message = `${name}="${value}" is no word of this attribute. ${suggestName(value, Object.keys(rule.words))}`
    throw new TagProblem('unknown-value', message, name)
  }
  const names = known(rule.of)
  if (names.includes(value)) return
  const kind = rule.of === 'outcome-or-result' ? 'unknown-result' : 'unknown-value'
  throw new TagProblem(
    kind,
    `${name}="${value}" names no ${describePart(rule.of)}. ${suggestName(value, names)}`,
    name,
  )
}
