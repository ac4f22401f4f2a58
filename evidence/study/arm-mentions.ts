import { otherNamesOf } from './known-names'
import type { Arm, Study } from './study'
import { literalPattern, wholeWords } from './word-pattern'

/** A stretch of a text, in characters from 0. */
type Span = { index: number; end: number }

/** Words of a text that name one arm, and whether they only set it beside another ("than on placebo"). */
export type ArmMention = Span & { armId: string; isCompared: boolean }

type Name = { pattern: RegExp; interventionId: string | null; armId: string | null }

const linked =
  /^(?:\s*[+/-]\s*|\s+(?:and|or|with|plus)\s+|\s*,?\s+(?:was\s)?added to\s+|\s+in combination with\s+|,?\s+combined with\s+)$/iu
const comparing =
  /(?<![\p{L}])(?:than|over|versus|vs\.?|v|compared (?:with|to)|relative to|against|as|beside)(?:\s+(?:with|on|in|for|to|of|those|that|patients|people|given|receiving|the|a|an|treated|taking))*\s*$/iu

/**
 * Returns the places of a plain text that name an arm of the study: by its title, by what it was given (all of it, or what it alone
 * was given), by its role ("the control group"). Where words fit several arms, none is named. In the order of the text.
 */
export function findArmMentions(study: Study, text: string): ArmMention[] {
  if (study.arms.length < 2) return []
  const tokens = namesOf(study)
    .flatMap(({ pattern, ...name }) =>
      [...text.matchAll(pattern)].map((match) => ({
        ...name,
        index: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((one, other) => one.index - other.index || other.end - one.end)
  const mentions: ArmMention[] = []
  let end = -1
  for (const [place, token] of tokens.entries()) {
    if (token.index < end) continue
    const read = readFrom(study, text, tokens.slice(place))
    if (read === null) continue
    mentions.push({ ...read, isCompared: comparing.test(text.slice(0, read.index)) })
    end = read.end
  }
  return mentions
}

type Token = Span & { interventionId: string | null; armId: string | null }

/** The arm that the words from the first token on name, with as many joined drugs as are of one arm. */
function readFrom(
  study: Study,
  text: string,
  tokens: readonly Token[],
): { index: number; end: number; armId: string } | null {
  const [first] = tokens
  if (!first) return null
  if (first.armId !== null) return { index: first.index, end: first.end, armId: first.armId }
  const drugs = new Set([first.interventionId ?? ''])
  let { end } = first
  for (const next of tokens.slice(1)) {
    if (next.index < end || next.interventionId === null || !linked.test(text.slice(end, next.index)))
      continue
    const both = new Set([...drugs, next.interventionId])
    if (!study.arms.some((arm) => gives(arm, both))) break
    drugs.add(next.interventionId)
    end = next.end
  }
  const alone = /^[\s-]+(?:alone|monotherapy|only)(?!\p{L})/iu.exec(text.slice(end))
  const armId = armGiving(study, drugs, alone !== null)
  return armId === null ? null : { index: first.index, end: end + (alone?.[0].length ?? 0), armId }
}

const gives = ({ interventionIds }: Arm, drugs: ReadonlySet<string>) =>
  [...drugs].every((drug) => interventionIds.includes(drug))

function armGiving({ arms }: Study, drugs: ReadonlySet<string>, isAlone: boolean): string | null {
  const fitting = arms.filter((arm) => gives(arm, drugs))
  const exact = fitting.filter(({ interventionIds }) => interventionIds.length === drugs.size)
  const [only] = exact.length > 0 || isAlone ? exact : fitting
  return only && (exact.length === 1 || (exact.length === 0 && fitting.length === 1)) ? only.id : null
}

/** What a placebo is called in plain words. */
const dummy = String.raw`dumm(?:y|ies)(?:\s(?:drug|pill|tablet|treatment|medicine|infusion)s?)?`

const known = new WeakMap<Study['arms'], { interventions: Study['interventions']; names: Name[] }>()

function namesOf(study: Study): Name[] {
  const before = known.get(study.arms)
  if (before?.interventions === study.interventions) return before.names
  const drugs = study.interventions.map(({ id, name }) => ({
    pattern: wholeWords(
      [
        ...[name, ...otherNamesOf('drug', name)].map(escaped),
        ...(/^placebo$/iu.test(name) ? [dummy] : []),
      ].join('|'),
    ),
    interventionId: id,
    armId: null,
  }))
  const titles = study.arms
    .filter(({ title }) => !study.interventions.some(({ name }) => name === title))
    .map(({ id, title }) => ({ pattern: wholeWords(escaped(title)), interventionId: null, armId: id }))
  const names = [...titles, ...drugs, ...byRole(study)]
  known.set(study.arms, { interventions: study.interventions, names })
  return names
}

/** What an arm is called by its place in the trial, where one arm alone has it. */
function byRole({ arms, interventions }: Study): Name[] {
  const one = (words: string, is: (arm: Arm) => boolean): Name[] => {
    const [first, ...others] = arms.filter(is)
    return first && others.length === 0
      ? [{ pattern: wholeWords(words), interventionId: null, armId: first.id }]
      : []
  }
  const group = '(?: (?:group|arm|patients|recipients)s?)'
  const isControl = ({ role }: Arm) => role !== null && role !== 'experimental'
  const count = Math.max(...arms.map(({ interventionIds }) => interventionIds.length))
  const isLarger = arms.some(({ interventionIds }) => interventionIds.length < count) && count > 1
  return [
    ...(interventions.some(({ id }) => id === 'placebo')
      ? []
      : one(`placebo|${dummy}`, ({ role }) => role === 'placebo')),
    ...one(`(?:control|comparator)${group}|controls`, isControl),
    ...one(`(?:experimental|intervention|active)${group}`, ({ role }) => role === 'experimental'),
    ...(isLarger
      ? one(
          'both drugs|the (?:combination|pair|doublet)|(?:combination|combined) (?:group|arm|therapy|treatment)',
          ({ interventionIds }) => interventionIds.length === count,
        )
      : []),
  ]
}

const escaped = (words: string) => literalPattern(words).replace(/\s+/g, '\\s+')
