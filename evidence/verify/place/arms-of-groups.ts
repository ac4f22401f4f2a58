import type { Span } from '@/evidence/verify/read/found'
import { withoutBrackets } from '@/evidence/text/brackets'
import type { ArmMention } from '@/evidence/study/arm-mentions'
import { armInTable, isParted } from '@/evidence/verify/read/layout'
import type { Group } from './groups'

type Placed = { group: Group; place: Span }

const joint =
  /[;:,]|(?<![\p{L}])(?:and|but|while|whereas|versus|vs\.?|v|than|compared|against|or)(?![\p{L}])/iu
const between =
  /^[\s,)(]*(?:and|or|versus|vs\.?|v|compared (?:with|to)|against|than)[\s(]*(?:(?:with|on|in|for|of|the|those|that|given|to)\s+)*$/iu
/** "More on X responded at week 25 than on Y, 33 of 83 against 3 of 40": what stands between tells no number. */
const setBeside =
  /^[^\d.;:()]*\b(?:than|compared (?:with|to))\s+(?:(?:with|on|in|for|of|the|those|given)\s+)*$/iu
const times = /\b(?:week|month|year|cycle|day) \d+\b|\b\d+ (?:weeks?|months?|years?)\b/giu
/** Between two numbers of a pair: "33 months (95% CI, 26 to 48) and 24 months". */
const pairing =
  /^[\s)]*(?:patients|people|women|men)?\s*(?:\([^()\d]*\)\s*)?,?\s*(?:and|or|versus|vs\.?|v|compared (?:with|to)|against)\s*$/iu
const adjoining = /^[\s(:,=]*(?:(?:group|arm|patients|recipients)[\s(:,=]*)?$/iu

/**
 * Returns, for each group of quantities, the arm to which its sentence gives it; null where the words give it to none. An arm
 * beside or within the number counts first ("59% with X and 73% with Y", "155 in the X group [65%]"), then the order of two arms
 * beside two numbers ("longer with X than with Y, 13 versus 11 months"), then the last one that the sentence named, and at last
 * the order in which an earlier sentence told the arms.
 */
export function armsOfGroups(
  text: string,
  groups: readonly Group[],
  mentions: readonly ArmMention[],
  typed = text,
): Map<Group, string | null> {
  const offered = eitherOf(text, mentions)
  const placed = groups.map((group) => ({ group, place: placeOf(text, group) }))
  const arms = new Map<Group, string | null>()
  let order: readonly [string, string] | null = null
  for (const sentence of new Set(groups.map((group) => group.sentence))) {
    const own = placed.filter(({ group }) => group.sentence === sentence)
    const named = mentions.filter(({ index, end }) => index >= sentence.index && end <= sentence.end)
    const numbers = own.filter(({ group }) => isOfOneArm(group) && !isOfEverybody(text, group))
    for (const [index, one] of numbers.entries()) {
      if (arms.has(one.group)) continue
      const told = armInTable(typed, mentions, one.place.index)
      if (told !== undefined) {
        arms.set(one.group, told)
        continue
      }
      const pair = pairFrom(text, one, numbers[index + 1])
      const both =
        pair &&
        armInside(named, one) === null &&
        (armsInOrder(text, named, one, pair) ??
          orderTold(numbers.slice(0, index), arms) ??
          (named.length === 0 ? order : null))
      if (pair && both) {
        arms.set(one.group, both[0])
        arms.set(pair.group, both[1])
        continue
      }
      arms.set(
        one.group,
        armBeside(
          text,
          typed,
          named.filter((each) => !offered.has(each)),
          own,
          one,
        ) ?? inTurn(named, numbers, index),
      )
    }
    order = orderTold(numbers, arms) ?? order
  }
  return arms
}

/** "Randomised to nirogacestat, 150 mg …, or to placebo": a number beside the two is of neither. */
function eitherOf(text: string, mentions: readonly ArmMention[]): ReadonlySet<ArmMention> {
  return new Set(
    mentions.flatMap((one, index) => {
      const next = mentions[index + 1]
      const isEither =
        next !== undefined &&
        next.armId !== one.armId &&
        /^[^.;:]*[\s,]or to\s*$/iu.test(text.slice(one.end, next.index))
      return isEither ? [one, next] : []
    }),
  )
}

/** How many there were stands between a number and its arm: "18 months in 38 patients on anlotinib". */
const isOfPeople = ({ quantities }: Group) =>
  quantities.every(({ written }) => written.kind === 'denominator')

/** A p value, and a lone interval, are of a comparison. */
const isOfOneArm = ({ quantities }: Group) => quantities.some(({ written }) => written.kind !== 'p-value')

/** "At a median follow-up of 55 months, …": said before any arm is, of everybody. */
const isOfEverybody = (text: string, { sentence, quantities }: Group) =>
  followed.test(text.slice(sentence.index, quantities[0]?.index ?? sentence.index))

const followed = /^\s*(?:at|after|with) (?:an? )?(?:median |mean )?(?:follow-?\s?up|observation) of\s*$/iu

/** The place of a group with the brackets that it opens. */
function placeOf(text: string, { quantities }: Group): Span {
  const index = quantities[0]?.index ?? 0
  let end = quantities.at(-1)?.end ?? 0
  const open =
    (text.slice(index, end).match(/[([]/g) ?? []).length -
    (text.slice(index, end).match(/[)\]]/g) ?? []).length
  const close = /^[^()[\]]{0,40}[)\]]/.exec(text.slice(end))
  if (open > 0 && close) end += close[0].length
  return { index, end }
}

function pairFrom(text: string, one: Placed, next: Placed | undefined): Placed | null {
  if (!next || !pairing.test(text.slice(one.place.end, next.place.index))) return null
  const [first, second] = [one, next].map(({ group }) => group.quantities[0]?.written)
  // "In 26 patients and 23 patients" counts people twice, however the two are read.
  const countsPeople = (written: typeof first) =>
    written?.kind === 'denominator' ||
    (written?.kind === 'number' &&
      (written.unit === 'participants' || (written.unit === null && written.printed.decimals === 0)))
  return first?.kind === second?.kind || (countsPeople(first) && countsPeople(second)) ? next : null
}

/** Two arms told one after the other, before the pair of numbers or behind it. */
function armsInOrder(
  text: string,
  mentions: readonly ArmMention[],
  first: Placed,
  second: Placed,
): readonly [string, string] | null {
  for (const [index, one] of mentions.entries()) {
    const next = mentions[index + 1]
    if (!next || next.armId === one.armId) continue
    const parted = text.slice(one.end, next.index)
    if (!between.test(parted) && !(next.isCompared && setBeside.test(parted.replace(times, '')))) continue
    const isBefore = next.end <= first.place.index
    const isBehind = one.index >= second.place.end
    if (isBefore || isBehind) return [one.armId, next.armId]
  }
  return null
}

/** The one arm that is named between the numbers of a group: "155 in the pazopanib group [65%]". */
function armInside(mentions: readonly ArmMention[], { place }: Placed): string | null {
  const inside = new Set(
    mentions.filter(({ index, end }) => index >= place.index && end <= place.end).map(({ armId }) => armId),
  )
  const [only = null] = inside
  return inside.size === 1 ? only : null
}

/** The arm beside a number: behind it in the same clause, else before it, else the last that the sentence told. */
function armBeside(
  text: string,
  typed: string,
  mentions: readonly ArmMention[],
  all: readonly Placed[],
  { group, place }: Placed,
): string | null {
  const isClear = (from: number, to: number) =>
    !all.some(
      (other) =>
        other.group !== group &&
        !isOfPeople(other.group) &&
        other.place.index >= from &&
        other.place.end <= to,
    )
  const inside = armInside(mentions, { group, place })
  if (inside !== null) return inside
  const behind = mentions.find(({ index }) => index >= place.end)
  const next = behind && mentions.find(({ index }) => index >= behind.end)
  // "12.5 months with pazopanib and placebo" gives a lone number to neither.
  const isLone = all.filter(({ group: one }) => !isOfPeople(one)).length === 1
  if (
    isLone &&
    next &&
    next.armId !== behind.armId &&
    /^\s*(?:and|or)\s*$/iu.test(text.slice(behind.end, next.index))
  )
    return null
  if (
    behind &&
    isClear(place.end, behind.index) &&
    !isParted(typed, place.end, behind.index) &&
    !joint.test(withoutBrackets(text.slice(place.end, behind.index)))
  ) {
    return behind.armId
  }
  // What one item of a list names is not said of the next; what stands above the list is said of all.
  const before = mentions.filter(
    ({ index, end }) =>
      end <= place.index && !(isParted(typed, end, place.index) && isParted(typed, 0, index)),
  )
  const last = before.at(-1)
  if (!last) return null
  const gap = text.slice(last.end, place.index)
  // "Vimseltinib against placebo: 14.6%" gives a lone number to neither.
  const beforeLast = before.at(-2)
  const areSetAgainst =
    last.isCompared &&
    beforeLast !== undefined &&
    beforeLast.armId !== last.armId &&
    between.test(text.slice(beforeLast.end, last.index)) &&
    isClear(beforeLast.end, place.index)
  if (areSetAgainst) return null
  if (isClear(last.end, place.index) && adjoining.test(gap)) return last.armId
  const given = before.filter(({ isCompared }) => !isCompared).at(-1)
  return given && isClear(given.end, place.index) ? given.armId : null
}

/** "46.4% were alive and free of progression with X, and 46.3% with Y": each number has an arm of its own, in turn. */
function inTurn(mentions: readonly ArmMention[], numbers: readonly Placed[], index: number): string | null {
  const isOfTwo = numbers.length === mentions.length && new Set(mentions.map(({ armId }) => armId)).size > 1
  if (!isOfTwo || mentions.length !== 2) return null
  const [behind, before] = [0, 1].map((from) =>
    numbers.every(({ place }, at) => {
      const [one, next] = [mentions[at], (from === 0 ? numbers : mentions)[at + 1]]
      const nextAt = next === undefined ? Infinity : 'place' in next ? next.place.index : next.index
      if (one === undefined) return false
      return from === 0
        ? one.index >= place.end && one.end <= nextAt
        : one.end <= place.index && place.end <= nextAt
    }),
  )
  return behind || before ? (mentions[index]?.armId ?? null) : null
}

/** The order in which a sentence told two arms, each with its number. */
function orderTold(
  numbers: readonly Placed[],
  arms: ReadonlyMap<Group, string | null>,
): readonly [string, string] | null {
  const told = numbers.flatMap(({ group }) => arms.get(group) ?? [])
  const [first] = told
  const second = told.find((armId) => armId !== first)
  return first !== undefined && second !== undefined ? [first, second] : null
}
