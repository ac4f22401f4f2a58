import type { Study } from '@/evidence/study/study'
import { contextOf } from './place/context'
import { findArmMentions } from '@/evidence/study/arm-mentions'
import { armsOfGroups } from './place/arms-of-groups'
import { asDuration, findCues, isInTitle } from './place/cues'
import { blanked, type FoundQuantity, type Span } from './read/found'
import { findQuantities } from './read/find-quantities'
import { groupsOf } from './place/groups'
import { judgeGroup } from './judge/judge-group'
import type { JudgedNumber } from './say/judged-number'
import type { Judgement } from './say/judgement'
import { reachOf } from './place/reach'
import { findHowGiven } from '@/evidence/verify/place/how-given'
import { withAbsentDrugs } from '@/evidence/verify/place/without-drug'
import { listNumbers } from './read/layout'
import { glossesIn } from './read/glosses'
import { findNames } from './read/names-with-digits'
import { namesOfStudy } from '@/evidence/study/names-of-study'
import { plainText } from './read/plain-text'
import { isPartOf, sentencesOf } from './read/sentences'
import { findTimePoints } from './read/time-points'
import type { ClaimVerdict } from './say/verdict'

/** Longest text that is judged, in characters. */
export const maxTextLength = 20_000

/** Most numbers that are judged at once. */
export const maxNumbers = 300

/** Raised for text with more numbers than are judged at once. */
export class TooManyNumbers extends Error {
  constructor(found: number) {
    super(
      `The text has ${found} numbers; up to ${maxNumbers} are judged at once. Paste a shorter part of it.`,
    )
    this.name = 'TooManyNumbers'
  }
}

/** Raised for text that is longer than what is judged at once. */
export class TextTooLong extends Error {
  constructor(length: number) {
    super(
      `The text has ${length} characters; up to ${maxTextLength} are judged at once. Paste a shorter part of it.`,
    )
    this.name = 'TextTooLong'
  }
}

/**
 * Returns every number of a text about a study, in its order: its verdict, or that it is no finding. What a number is of,
 * in whom, who judged and which source speaks is taken from the words of its sentence. Throws TextTooLong or TooManyNumbers.
 */
export function verifyText(study: Study, typed: string): JudgedNumber[] {
  if (typed.length > maxTextLength) throw new TextTooLong(typed.length)
  const listed = listNumbers(typed)
  const plain = plainText(typed)
  const text = blanked(plain, [...listed, ...glossesIn(plain)])
  const written = findNames(text, namesOfStudy(study))
  const names = [...written, ...findHowGiven(study, text, written)]
  const timePoints = findTimePoints(study, blanked(text, names))
  const left = blanked(text, [...names, ...timePoints])
  const spoken = findCues(study, left, text)
  const found = findQuantities(left).filter((one) => !isInTitle(one, spoken))
  const quantities = found.flatMap((one) => (one.found === 'quantity' ? [one] : []))
  if (quantities.length > maxNumbers) throw new TooManyNumbers(quantities.length)
  const cues = spoken.map((cue) => asDuration(study, cue, text, timePoints))
  // "ET743-SAR-3007" is the trial and not its drug.
  const isInName = (one: Span) => names.some((name) => isPartOf(one, name))
  const mentions = withAbsentDrugs(
    study,
    text,
    findArmMentions(study, text).filter((one) => !isInName(one)),
  )
  const groups = groupsOf(study, text, sentencesOf(text), cues, quantities, mentions)
  const arms = armsOfGroups(text, groups, mentions, typed)
  const around = {
    text,
    cues,
    mentions,
    names: [...names, ...found.filter((one) => one.found === 'name')],
    timePoints,
    quantities,
  }
  const judged = groups.flatMap((group) =>
    judgeGroup(
      study,
      group,
      contextOf(study, text, group, groups, timePoints, arms.get(group) ?? null),
      around,
      reachOf(text, group, groups),
    ).map((one) => findingFrom(typed, one.quantity, group.cue?.text ?? null, one.judgement)),
  )
  const counting = listed.map((one) => ({ ...one, because: 'number of a list' }))
  const others = [
    ...names,
    ...timePoints,
    ...counting,
    ...found.flatMap((one) => (one.found === 'name' ? [one] : [])),
  ]
  const named = others.map(({ index, end, because }) => ({
    kind: 'not-a-finding' as const,
    index,
    end,
    text: typed.slice(index, end),
    because,
  }))
  return [...judged, ...named].sort((one, other) => one.index - other.index)
}

function findingFrom(
  typed: string,
  { index, end }: FoundQuantity,
  about: string | null,
  judged: Judgement<ClaimVerdict>,
): JudgedNumber {
  return { kind: 'finding', index, end, text: typed.slice(index, end), about, ...judged }
}
