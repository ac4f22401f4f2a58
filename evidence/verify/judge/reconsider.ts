import { isOfResult } from '@/evidence/verify/place/cues'
import { findOutcome } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { reachToContradict } from '@/evidence/verify/place/reach'
import { couldBe } from '@/evidence/verify/place/unit-family'
import type { FoundQuantity } from '@/evidence/verify/read/found'
import { clausesOf, within } from '@/evidence/verify/read/sentences'
import { judgement, type Judgement } from '@/evidence/verify/say/judgement'
import { isContradicted, isMatch, type ClaimVerdict } from '@/evidence/verify/say/verdict'
import { isWithin } from '@/evidence/study/setting'
import { denominatorsOf } from './candidates'
import { borneOf, isTitledAs, meantBy, stemsSaid, type Asked } from './meant-by'
import { populationNamed } from './judge-unnamed'
import { judge } from './judge'
import { unreadIn, withUnread } from './unread'

type Answer = Judgement<ClaimVerdict>

/**
 * Returns an answer that would contradict the words, or find nothing, as far as it may stand. The nearest outcome is not always the
 * meant one: where words were not understood, or the sentence does not name what the answer is about, the number is held against
 * every result that it fits and whose outcome the words name; where there is none, it is not found, and nothing is contradicted.
 */
export function reconsidered(
  asked: Asked,
  quantity: FoundQuantity,
  answer: Answer,
  result: Result | null,
  isHeldBeside: boolean,
): Answer {
  if (answer.verdict === 'ambiguous') return ofTitleSaid(asked, quantity, answer)
  if (answer.verdict === 'superseded' && asked.context.named.isEarly) {
    const says = 'The words speak of an early report, and the record has more than one.'
    return { ...answer, verdict: 'ambiguous', reason: `${says} ${answer.reason}` }
  }
  if (!isContradicted(answer.verdict) && answer.verdict !== 'not-found') return answer
  const carried = asked.group.cue !== null && !within(asked.group.cue, asked.group.sentence)
  if (carried && answer.verdict === 'not-found') {
    // What an earlier sentence spoke of has no such number: the words of its own sentence may name another outcome.
    const own = ofTitleSaid({ ...asked, group: { ...asked.group, cue: null } }, quantity, {
      ...answer,
      stored: null,
    })
    if (isMatch(own.verdict)) return own
  }
  const { study, around, reach, context } = asked
  const unreadOf = (one: Result, said: string) =>
    unreadIn(study, around, reach, { result: one, armId: context.armId }, said)
  const far = reachToContradict(asked.group, reach)
  const unread =
    result === null ? [] : unreadIn(study, around, far, { result, armId: context.armId }, answer.reason)
  // An editor's ruling on another report of the same result, and a number that stands with others of the result, are about it.
  const adds = ['span', 'p-value', 'deviation'].includes(quantity.written.kind)
  const isOfIt = answer.ruling !== null || (adds && isHeldBeside)
  const isCertain =
    isContradicted(answer.verdict) &&
    result !== null &&
    unread.length === 0 &&
    isNamed(asked, quantity, result)
  const meant = meantBy(asked, quantity, result)
  if (meant !== null) {
    const left = unreadOf(meant, '')
    const found = withUnread(judge(study, meant, quantity.written), left)
    if (!isCertain) return { ...found, others: answer.others }
    if (left.length === 0 && !isOfIt) return between(asked, result, meant, answer, found)
  }
  const people =
    answer.ruling !== null || (isCertain && !isOfFlow(study, result)) ? null : asPopulation(asked, quantity)
  if (people !== null) return people
  if (isCertain) return answer
  return isContradicted(answer.verdict) ? notFound(answer, unread) : answer
}

/**
 * "The dose had to be reduced in 17": no common name of an outcome, and yet the words of one title. A match only where one result alone
 * has the number and its title in the words, and every word is understood; or where it is the size of a set of people that they name.
 */
function ofTitleSaid(asked: Asked, quantity: FoundQuantity, answer: Answer): Answer {
  if (asked.group.cue !== null || answer.stored !== null) return answer
  const { study, around, reach, context } = asked
  const meant = meantBy(asked, quantity, null, true)
  if (meant === null) {
    const people = asPopulation(asked, quantity)
    return people !== null && isMatch(people.verdict) ? people : answer
  }
  const unread = unreadIn(study, around, reach, { result: meant, armId: context.armId }, '')
  const found = judge(study, meant, quantity.written)
  return unread.length === 0 && isMatch(found.verdict) ? found : answer
}

/** What stands where the words may be of either: the wider people, or what the words tell more of; else nobody can say which. */
function between(asked: Asked, chosen: Result, meant: Result, answer: Answer, found: Answer): Answer {
  const { study, around, reach } = asked
  const isOfAll =
    chosen.populationId !== meant.populationId && isWithin(study, chosen.populationId, meant.populationId)
  const stems = stemsSaid(around, reach)
  const told = borneOf(study, meant, stems) - borneOf(study, chosen, stems)
  if (told > 0 || (isOfAll && told === 0)) return found
  if (told < 0 || answer.verdict === 'superseded' || isOnlyOf(asked, chosen, meant)) return answer
  const reason = `The words do not say which of several results is meant. ${answer.reason}`
  return { ...answer, verdict: 'ambiguous', reason }
}

/** The base of the number stands elsewhere: "52 of them". */
const ofOthers = /^\s+(?:of (?:them|these|those|whom|which)\b)/iu

const ofAll = /(?:^|[\s(])of (?:the |these |those |all )?\d+[^,;]{0,60},\s*(?:only |just )?$/iu

/** "54 fewer of 1,000 people" is worked out, by whoever wrote it: no source prints it. */
const perThousand = /\b(?:more|fewer) (?:of|in|per) (?:every )?1,?000\b/iu

const isComparison = ({ comparatorArmId }: Result) => comparatorArmId !== null

const isOfFlow = (study: Study, { outcomeId }: Result) =>
  findOutcome(study, outcomeId).domain === 'participant-flow'

/** A whole number that is the size of a set of people, said of taking part or of nothing that the record has. */
function asPopulation(
  { study, around, reach, context }: Asked,
  { written, bound }: FoundQuantity,
): Answer | null {
  const isWhole = written.kind === 'number' && (written.unit === null || written.unit === 'participants')
  if (!isWhole || bound !== null || written.printed.decimals > 0) return null
  const { armId } = context
  const sets = study.populations.filter(
    (one) => one.n === written.printed.number && (armId === null || one.armId === armId),
  )
  const told = sets.map((set) => {
    const found = populationNamed(study, set)
    return { found, left: unreadIn(study, around, reach, { result: null, armId }, found.reason) }
  })
  const arm = study.arms.find((one) => one.id === armId && one.allotment?.n === written.printed.number)
  if (arm && told.length === 0) {
    return judgement('match', [`${arm.title}: ${arm.allotment?.n ?? 0} patients were allotted to it.`], null)
  }
  const [best] = told.sort((one, other) => one.left.length - other.left.length)
  return best ? withUnread(best.found, best.left) : null
}

/** Whether the words name the outcome of the one, and not that of the other, which is none of its kind. */
function isOnlyOf({ study, around, reach }: Asked, chosen: Result, meant: Result): boolean {
  const own = around.cues.filter((cue) => reach.some((place) => within(cue, place)))
  const isOfKind = isTitledAs(study, meant, chosen)
  return !isOfKind && own.some((cue) => isOfResult(cue, chosen)) && !own.some((cue) => isOfResult(cue, meant))
}

/** Whether the sentence names what an answer is about: the outcome beside or before the number, people that the record has, a unit that fits. */
function isNamed({ study, group, around, context }: Asked, quantity: FoundQuantity, result: Result): boolean {
  const { cue, sentence } = group
  if (cue === null || !within(cue, sentence) || !couldBe(quantity.written, result)) return false
  const { written } = quantity
  // A bare number of people who were looked at is no count of those who had something.
  if (
    written.kind === 'number' &&
    written.unit === null &&
    denominatorsOf(study, result).includes(written.printed.number)
  )
    return false
  if (ofOthers.test(around.text.slice(quantity.end))) return false
  // "Of 27 centres asked, 14 found people with the disease": a part of what the first number counts.
  if (ofAll.test(around.text.slice(sentence.index, quantity.index))) return false
  if (perThousand.test(around.text.slice(sentence.index, sentence.end))) return false
  const isOfNamedArm = around.mentions.some((one) => one.armId === result.armId && within(one, sentence))
  if (study.arms.length > 1 && context.armId === null && isOfNamedArm && !isComparison(result)) return false
  const own = clausesOf(around.text, sentence).find((clause) => within(quantity, clause))
  const isBeside = own !== undefined && within(cue, own)
  // "One response was complete": the clause speaks of something else as well.
  if (own && around.cues.some((one) => within(one, own) && !isOfResult(one, result))) return false
  if (cue.index > quantity.index && !isBeside) return false
  const sizes = new Set(denominatorsOf(study, result))
  return around.quantities.every(
    (one) =>
      one === quantity ||
      !within(one, sentence) ||
      one.written.kind !== 'denominator' ||
      sizes.has(one.written.total),
  )
}

function notFound(answer: Answer, unread: readonly string[]): Answer {
  const why =
    unread.length > 0
      ? `Your words ${unread
          .slice(0, 3)
          .map((words) => `“${words}”`)
          .join(', ')} were not compared, so nothing is contradicted.`
      : 'The words do not say enough of what it is to contradict it.'
  const reason = `The record does not have this number for what the words may be about. ${why} ${answer.reason}`
  return { ...answer, verdict: 'not-found', unread, reason }
}
