import { nearestName, suggestName } from '@/evidence/text/nearest'
import type { Study, Term } from '@/evidence/study/study'
import { describePart, knownNames } from './known-names'
import { TagProblem, type Tag } from './tag'
import type { AttributeRule, AttributeValue, TagRule } from './tag-rule'
import { tags } from './vocabulary'

/**
 * Returns the rule of a tag whose name, attributes and values are all known. Throws a TagProblem that names the
 * first that is not, with the nearest right one.
 */
export function checkAttributes(tag: Tag, study: Study | null, terms: readonly Term[]): TagRule {
  const rule: TagRule | undefined = Object.hasOwn(tags, tag.name)
    ? tags[tag.name as keyof typeof tags]
    : undefined
  if (!rule) throw new TagProblem('unknown-tag', `There is no tag <${tag.name}>. ${suggestTag(tag.name)}`)
  refuseWrongPage(tag, rule, study)
  for (const name of Object.keys(tag.attributes)) {
    if (Object.hasOwn(rule.attributes, name)) continue
    const known = Object.keys(rule.attributes)
    const message = `<${tag.name}> has no attribute "${name}". ${suggestName(name, known)}`
    throw new TagProblem('unknown-attribute', message, name)
  }
  for (const [name, attribute] of Object.entries(rule.attributes)) {
    checkAttribute(tag, name, attribute, (part) => knownNames(part, study, terms))
  }
  if (rule.words === 'required' && tag.words.trim() === '') {
    throw new TagProblem(
      'missing-attribute',
      `<${tag.name}> stands around words: <${tag.name} ...>words</${tag.name}>.`,
    )
  }
  if (rule.words === 'none' && tag.words.trim() !== '') {
    throw new TagProblem(
      'unknown-attribute',
      `<${tag.name}> holds no words of its own: write <${tag.name} ... />.`,
    )
  }
  return rule
}

function suggestTag(found: string): string {
  if (nearestName(found, Object.keys(tags)) === null && found.toLowerCase() === found) {
    return `HTML is not part of the vocabulary; write Markdown, or one of ${Object.keys(tags).join(', ')}.`
  }
  return suggestName(found, Object.keys(tags))
}

function refuseWrongPage(tag: Tag, rule: TagRule, study: Study | null): void {
  if (rule.pages === 'study' && study === null) {
    throw new TagProblem('unknown-tag', `<${tag.name}> speaks of one study, and this page is about none.`)
  }
  if (rule.pages === 'site' && study !== null) {
    throw new TagProblem(
      'unknown-tag',
      `<${tag.name}> belongs to the site's own pages; a study's numbers come from its record.`,
    )
  }
}

function checkAttribute(
  tag: Tag,
  name: string,
  { required, value: rule }: AttributeRule,
  known: (part: Parameters<typeof knownNames>[0]) => string[],
): void {
  const value = tag.attributes[name]
  if (value === undefined) {
    if (!required) return
    throw new TagProblem('missing-attribute', `<${tag.name}> needs ${name}="...".`)
  }
  if (value.trim() === '') throw new TagProblem('unknown-value', `${name}="" is empty.`, name)
  for (const one of partsOf(rule, value)) checkValue(name, one, rule, known)
}

function partsOf(rule: AttributeValue, value: string): string[] {
  return rule.kind === 'ids' || rule.kind === 'words' ? value.trim().split(/\s+/) : [value]
}

function checkValue(
  name: string,
  value: string,
  rule: AttributeValue,
  known: (part: Parameters<typeof knownNames>[0]) => string[],
): void {
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
