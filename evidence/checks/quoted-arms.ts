import { lowerFirst } from '@/evidence/format/lower-first'
import { findArmMentions, type ArmMention } from '@/evidence/study/arm-mentions'
import { findArm, type JoinedReport } from '@/evidence/study/join'
import { numbersIn } from '@/evidence/text/quoted-numbers'
import type { CheckedField } from './check'
import type { Contradiction } from './quoted-kinds'
import { numberPlaces, type NumberPlace } from './quoted-places'

/** After a number: its unit, what stands in brackets, of how many it is, a noun of people, and the word that leads to the arm. */
const toArm =
  /^\s*%?\s*[)\]]?\s*(?:-?(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|points?)\b)?\s*(?:[([][^()[\]]*(?:\([^()]*\)[^()[\]]*)?[)\]])?\s*(?:of\s+(?:the\s+)?\d+\b)?\s*(?:of|in|with|for|on|among|to|from)?\s*(?:the\s+|those\s+|all\s+)?(?:patients?|people|participants?|those|men|women)?\s*(?:[([]\d[^()[\]]*[)\]])?\s*(?:(?:who\s+(?:had|received|took|were\s+given))|receiving|given|treated\s+with|taking|allotted\s+to|in|on|with)?\s*(?:the\s+)?$/i
/** Before an arm in the brackets of a number, and after it: "21% (placebo)", which holds no number of its own. */
const intoBrackets = /^\s*%?\s*[([]\s*$/
const outOfBrackets = /^[^()[\]\d]*[)\]]/
/** After an arm: what it is called, and some words that lead to its number but to nothing else. */
const fromArm =
  /^\s*(?:group|arm|cohort|recipients?|patients?)?s?(?:\s+(?!(?:than|versus|vs?|compared|and|or|of|with|to|in|by|double|twice|half)\b)[\p{L}-]+){0,4}\s*[:,=]?\s*[([]?\s*(?:n\s*=\s*)?$/iu
/** "placebo, 48% versus 23%": the first of two numbers, whose arms may stand in either order. */
const isFirstOfTwo = /^\s*%?\s*(?:vs?\.?|versus|and|or)\s.*\d/is
/** A sentence that sets two things beside each other, so that a number may belong to the one that is not named. */
const compares =
  /\b(?:vs?|versus|compar\w*|than|relative|against|respectively|both|each|either|favou?r\w*|difference|better|worse|and\s+\d)\b/i
/** A list that begins with its arm: "in the placebo group, they were …". */
const opens = /\b(?:in|with|on|among|for)\s+(?:the\s+)?$/i

/**
 * Returns that a quotation gives the recorded number to another arm than the record does. A number belongs to the arm that
 * follows it ("10.8 months with cediranib"), to the arm right before it ("placebo, 3.7"), to the arm in its place of
 * two lists ("5 and 3 in the … and … groups, respectively"), or to the only arm of a sentence that begins with it and compares nothing.
 * Numbers that stand there twice and sentences of any other build say nothing.
 */
export function numberOfArm({ study, result, report }: JoinedReport, quote: string): Contradiction | null {
  if (result.armId === null || result.comparatorArmId !== null || study.arms.length < 2) return null
  // Who changed arms was of one and received the other.
  if (
    /\bcross(?:ed|ing)?[-\s]?over\b|\bswitch\w*\b|\b(?:previous|prior|earlier)(?:ly)?\b|\bafter (?:progression|placebo)\b/i.test(
      quote,
    )
  )
    return null
  const numbers: [CheckedField, string | null][] = [
    ['value', report.value?.text ?? null],
    ['count', report.count === null ? null : String(report.count)],
  ]
  for (const [field, number] of numbers) {
    const told = number === null ? null : armOfNumber(findArmMentions(study, quote), quote, number)
    if (told === null || number === null || told === result.armId) continue
    const [ours, theirs] = [result.armId, told].map((id) => lowerFirst(findArm(study, id).title))
    return { field, working: `${number} is recorded for ${ours}, but the quotation gives it to ${theirs}.` }
  }
  return null
}

function armOfNumber(mentions: readonly ArmMention[], quote: string, number: string): string | null {
  const [place, ...more] = numberPlaces(quote, number)
  if (!place || more.length > 0) return null
  const listed = inLists(mentions, quote, place)
  if (listed !== undefined) return listed
  const after = mentions.find(({ index }) => index >= place.end)
  if (after) {
    const between = quote.slice(place.end, after.index)
    if (toArm.test(between)) return after.armId
    if (intoBrackets.test(between) && outOfBrackets.test(quote.slice(after.end))) return after.armId
  }
  const before = mentions.findLast(({ end }) => end <= place.start)
  if (!before) return null
  if (!before.isCompared && fromArm.test(quote.slice(before.end, place.start))) {
    // "Higher than the 12% seen with placebo: 34%" is of the other arm.
    if (/\bthan\b[^.;]*$/i.test(quote.slice(0, before.index))) return null
    return isFirstOfTwo.test(quote.slice(place.end, after?.index)) ? null : before.armId
  }
  const isOnlyArm = new Set(mentions.map(({ armId }) => armId)).size === 1 && !compares.test(quote)
  const isFirst = numbersIn(quote.slice(0, before.index)).length === 0
  return isOnlyArm && isFirst && opens.test(quote.slice(0, before.index)) ? before.armId : null
}

const betweenListed = /^\s*(?:group|arm|patients|recipients)?s?\s*(?:,|and|or|vs?\.?|versus)\s*(?:the\s+)?$/i

/**
 * Returns the arm in the number's place of two lists that are told to run alike; undefined where no such lists are, and null
 * where they are and do not fit.
 */
function inLists(
  mentions: readonly ArmMention[],
  quote: string,
  { start }: NumberPlace,
): string | null | undefined {
  const [one, other, ...more] = mentions
  if (!/\brespectively\b/i.test(quote)) return undefined
  if (!one || !other || more.length > 0 || !betweenListed.test(quote.slice(one.end, other.index))) return null
  const numbers = [...quote.matchAll(listedNumber)]
    // What stands in brackets tells more of the number before it.
    .filter(({ index }) => !isBracketed(quote, index))
    .map(({ index }) => index)
  const at = numbers.findIndex((index) => index === start || isRightAfter.test(quote.slice(index, start)))
  return numbers.length === 2 && at >= 0 ? ([one, other][at]?.armId ?? null) : null
}

/** "27 (36%": a number and the bracket that tells more of it. */
const isRightAfter = /^[\w.·]+\s*%?\s*(?:patients?|people|participants?)?\s*[([][^()[\]]*$/i
/** In figures, or in the words that papers use for small counts. */
const listedNumber =
  /(?<![\d.·])\d+(?:[.·]\d+)?(?![\d.·]*\d)|\b(?:none|one)(?=\s*(?:[([]|and\b|patients?\b|vs\b))|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi

const isBracketed = (text: string, index: number) =>
  (text.slice(0, index).match(/[([]/g) ?? []).length > (text.slice(0, index).match(/[)\]]/g) ?? []).length
