import { findArm, findPopulation } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Context } from '@/evidence/verify/place/context'
import type { Group } from '@/evidence/verify/place/groups'
import { findMeasures, isOfMeasure } from '@/evidence/verify/place/measures'
import { totalsIn, type FoundQuantity, type Span } from '@/evidence/verify/read/found'
import { sentencesOf, within } from '@/evidence/verify/read/sentences'
import { wordsIn } from '@/evidence/verify/read/words'
import type { Judgement } from '@/evidence/verify/say/judgement'
import { isMatch, type ClaimVerdict } from '@/evidence/verify/say/verdict'
import { armOf, denominatorsOf } from './candidates'
import type { Around } from './unread'

type Answer = Judgement<ClaimVerdict>

/** What is asked of a number: in which group it stands, and what its sentence names. */
export type OfArms = {
  study: Study
  group: Group
  context: Pick<Context, 'armId'>
  around: Around
}

/**
 * Returns an answer that found a number right, lowered to ambiguous where the study has several arms and the words do not say of which
 * the number is: neither its arm, nor how many people that arm had, nor that it is a difference or a ratio of two arms.
 */
export function withArmOpen(
  asked: OfArms,
  { written }: FoundQuantity,
  result: Result,
  answer: Answer,
): Answer {
  if (asked.study.arms.length < 2 || !(isMatch(answer.verdict) || answer.verdict === 'unread')) return answer
  const open = openOf(asked, written, result)
  return open === null ? answer : { ...answer, verdict: 'ambiguous', reason: `${open} ${answer.reason}` }
}

function openOf(asked: OfArms, written: FoundQuantity['written'], result: Result): string | null {
  const { study, group } = asked
  if (result.comparatorArmId !== null) {
    if (group.measure !== null || written.kind === 'p-value' || areSetAgainst(asked, result)) return null
    if (findMeasures(sentenceOf(asked)).some(({ measure }) => isOfMeasure(result, measure))) return null
    return result.kind === 'difference'
      ? 'The words do not say that it is a difference between two arms.'
      : 'The words do not say that it is a ratio of two arms.'
  }
  const armId = armOf(study, result)
  if (armId === null || isArmNamed(asked, armId) || isToldByPeople(asked, result, armId)) return null
  if (isStillSpokenOf(asked, result, armId)) return null
  return `The words do not say of which arm it is. The record has it of ${findArm(study, armId).title}.`
}

/** "Objective response, vimseltinib against placebo": both arms are named, and the number is given to neither. */
function areSetAgainst({ around, group, context }: OfArms, { armId, comparatorArmId }: Result): boolean {
  if (context.armId !== null) return false
  const named = around.mentions.filter((one) => within(one, group.sentence))
  return named.some((one, index) => {
    const next = named[index + 1]
    return one.armId === armId && next?.armId === comparatorArmId && next.isCompared
  })
}

/** Returns an answer that found the size of a set of people, lowered to ambiguous where only one arm had so many and none is named. */
export function withArmOfPeopleOpen(asked: OfArms, { written }: FoundQuantity, answer: Answer): Answer {
  const { study } = asked
  const number = written.kind === 'denominator' ? written.total : sizeIn(written)
  if (study.arms.length < 2 || answer.stored !== null || number === null) return answer
  if (!(isMatch(answer.verdict) || answer.verdict === 'unread')) return answer
  const arms = [
    ...study.populations.flatMap((one) => (one.n === number ? [one.armId] : [])),
    ...study.arms.flatMap(({ id, allotment }) => (allotment?.n === number ? [id] : [])),
  ]
  if (arms.length === 0 || arms.some((id) => id === null || isArmNamed(asked, id))) return answer
  const reason = 'The words do not say of which arm these people are.'
  return { ...answer, verdict: 'ambiguous', reason: `${reason} ${answer.reason}` }
}

const sizeIn = (written: FoundQuantity['written']): number | null =>
  written.kind === 'number' && written.printed.decimals === 0 ? written.printed.number : null

/**
 * Says whether the words give a number to an arm: beside it, as the only arm of its part of the sentence or of the whole of it ("On
 * nirogacestat the commonest were diarrhoea (84%), nausea (54%) …"), by its title in other words, or by setting it against the other one.
 */
export function isArmNamed({ study, context, around, group }: OfArms, armId: string): boolean {
  if (context.armId !== null) return context.armId === armId
  const part = partOf(around.text, group)
  if (isTitleSaid(study, armId, around.text, part)) return true
  for (const place of [part, group.sentence]) {
    const named = around.mentions.filter((one) => within(one, place))
    if (named.length === 0) continue
    const given = named.filter(({ isCompared }) => !isCompared)
    if (given.length > 0) return given.every((one) => one.armId === armId)
    return study.arms.length === 2 && named.every((one) => one.armId !== armId)
  }
  return false
}

/**
 * Whether an arm is still spoken of: the sentence names none, the nearest one before it that names any, in the same paragraph, names this
 * arm alone, and the record has the outcome of no other. "A report looked at the pazopanib group alone. … It was 20.0 weeks in younger".
 */
function isStillSpokenOf({ study, around, group, context }: OfArms, result: Result, armId: string): boolean {
  const { text, mentions } = around
  const { index: start, end } = group.sentence
  if (context.armId !== null || mentions.some((one) => one.index >= start && one.end <= end)) return false
  const isOfOthers = study.results.some(
    (one) => one.outcomeId === result.outcomeId && armOf(study, one) !== armId,
  )
  if (isOfOthers) return false
  const paragraph = Math.max(text.lastIndexOf('\n\n', start), 0)
  const named = sentencesOf(text)
    .filter((one) => one.index >= paragraph && one.end <= start)
    .slice(-3)
    .map((one) => mentions.filter((mention) => within(mention, one)))
    .filter((one) => one.length > 0)
    .at(-1)
  return named !== undefined && named.every((one) => one.armId === armId && !one.isCompared)
}

/** What stands between semicolons around a group. */
function partOf(text: string, { sentence, quantities }: Group): Span {
  const at = quantities[0]?.index ?? sentence.index
  const start = text.lastIndexOf(';', at)
  const stop = text.indexOf(';', at)
  return {
    index: Math.max(sentence.index, start + 1),
    end: stop < 0 ? sentence.end : Math.min(sentence.end, stop),
  }
}

const sentenceOf = ({ around, group: { sentence } }: OfArms) =>
  around.text.slice(sentence.index, sentence.end)

/** Whether the words have what the title of an arm has and those of the others have not: "those who began with chemotherapy". */
function isTitleSaid({ arms }: Study, armId: string, text: string, { index, end }: Span): boolean {
  const said = new Set(wordsIn(text.slice(index, end)).map(({ stem }) => stem))
  const titles = arms.map(({ id, title }) => ({ id, stems: wordsIn(title).map(({ stem }) => stem) }))
  const telling = titles.map(({ id, stems }) => ({
    id,
    stems: stems.filter(
      (stem) => !ofOrder.has(stem) && titles.every((one) => one.id === id || !one.stems.includes(stem)),
    ),
  }))
  const named = telling.filter(({ stems }) => stems.length > 0 && stems.every((stem) => said.has(stem)))
  return named.length === 1 && named[0]?.id === armId
}

const ofOrder = new Set(['first', 'second', 'then', 'alone', 'only', 'group', 'arm'])

/** Whether the sentence says in how many people it was counted, and no other arm had so many. */
function isToldByPeople({ study, group, around }: OfArms, result: Result, armId: string): boolean {
  const own = denominatorsOf(study, result)
  const others = totalsOfOthers(study, result, armId)
  const tells = (total: number) => own.includes(total) && !others.has(total)
  const beside = totalsIn(group.quantities)
  if (beside.length > 0) return beside.some(tells)
  const said = totalsIn(around.quantities.filter((one) => within(one, group.sentence)))
  return said.some(tells) && !said.some((total) => others.has(total))
}

/** How many people the other arms had, wherever anything was counted in them. */
function totalsOfOthers(study: Study, result: Result, armId: string): ReadonlySet<number> {
  const ofOutcome = study.results.filter(
    (one) => one.outcomeId === result.outcomeId && (armOf(study, one) ?? armId) !== armId,
  )
  const sets = study.populations.filter((one) => (one.armId ?? armId) !== armId)
  const allotted = study.arms.flatMap(({ id, allotment }) => (id === armId ? [] : (allotment?.n ?? [])))
  return new Set([
    ...ofOutcome.flatMap((one) => denominatorsOf(study, one)),
    ...sets.flatMap(({ id }) => findPopulation(study, id).n ?? []),
    ...allotted,
  ])
}
