import { formatList } from '@/evidence/format/list'
import { findOutcome, findResult, joinReport, joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import { isWithin } from '@/evidence/study/setting'
import type { Study } from '@/evidence/study/study'
import { candidatesOf, denominatorsOf, type Candidates, type Missing } from './candidates'
import type { Context } from '@/evidence/verify/place/context'
import { withArmOfPeopleOpen, withArmOpen } from './arm-open'
import { followUpNotBorne } from './analysis-meant'
import { asArmsCompare } from './arms-compared'
import { asCounts, asShrinkage } from './as-meant'
import { cautionsFor, withoutGrade } from './cautions'
import { fit } from '@/evidence/verify/fit/fit'
import { fits } from '@/evidence/verify/fit/fitness'
import type { FoundQuantity, Span } from '@/evidence/verify/read/found'
import type { Group } from '@/evidence/verify/place/groups'
import { judge } from './judge'
import { judgeBound } from './judge-bound'
import { isAim, judgeAim } from './judge-aim'
import { judgePlan } from './judge-plan'
import { judgement, type Judgement } from '@/evidence/verify/say/judgement'
import { judgeUnnamed, peopleNamed } from './judge-unnamed'
import { sayPrints } from '@/evidence/verify/say/say'
import { isMatch, type ClaimVerdict } from '@/evidence/verify/say/verdict'
import { meantBy, type Asked } from './meant-by'
import { reconsidered } from './reconsider'
import { unreadIn, withUnread, type Around } from './unread'
import type { Written } from '@/evidence/verify/read/written'

export type Judged = { quantity: FoundQuantity; judgement: Judgement<ClaimVerdict> }

/** Returns the verdict on each quantity of a group, all held against the one result that the group is about. */
export function judgeGroup(
  study: Study,
  group: Group,
  context: Context,
  around: Around,
  reach: readonly Span[],
): Judged[] {
  const { text } = around
  const aims = group.quantities.flatMap((quantity) => {
    const planned = judgePlan(study, text, group.sentence, quantity, around.cues)
    if (planned) return [{ quantity, judgement: planned }]
    return isAim(text, group.sentence, quantity) ? [{ quantity, judgement: judgeAim(study, quantity) }] : []
  })
  const isAimed = (quantity: FoundQuantity) => aims.some((one) => one.quantity === quantity)
  const found = { ...group, quantities: group.quantities.filter((quantity) => !isAimed(quantity)) }
  const judged: Judged[] = [
    ...aims,
    ...(found.quantities.length > 0 ? judgeFindings(study, found, context) : []),
  ]
  return judged.map(({ quantity, judgement: answer }) => {
    const asked = { study, group, context, around, reach }
    const known = read(quantity, answer)
    // Asked last: whatever result was found to be meant, the words must say of which arm it is.
    if (known.stored === null) return { quantity, judgement: withArmOfPeopleOpen(asked, quantity, known) }
    const of = findResult(study, known.stored.result)
    const answered = withArmOpen(asked, quantity, of, known)
    return { quantity, judgement: asArmsCompare(study, of, context, answered) }
  })

  function read(quantity: FoundQuantity, answer: Judgement<ClaimVerdict>): Judgement<ClaimVerdict> {
    const result = answer.stored === null ? null : findResult(study, answer.stored.result)
    if (!isMatch(answer.verdict)) {
      const asked = { study, group, context, around, reach }
      const isHeldBeside = judged.some(
        (one) => isMatch(one.judgement.verdict) && one.judgement.stored?.result === answer.stored?.result,
      )
      return reconsidered(asked, quantity, answer, result, isHeldBeside)
    }
    const said = text.slice(group.sentence.index, group.sentence.end)
    const unread = [
      ...unreadIn(study, around, reach, { result, armId: context.armId }, answer.reason),
      ...(result === null ? [] : followUpNotBorne(study, result, said)),
    ]
    const meant =
      unread.length > 0 && result !== null
        ? allRead({ study, group, context, around, reach }, quantity, result)
        : null
    return meant ?? withUnread(answer, unread)
  }
}

/** The answer of another result that has the same number and bears out every word, where the nearest does not; else null. */
function allRead(asked: Asked, quantity: FoundQuantity, nearest: Result): Judgement<ClaimVerdict> | null {
  const { study, around, reach, context } = asked
  const isRead = (result: Result) =>
    unreadIn(study, around, reach, { result, armId: context.armId }, '').length === 0
  const meant = meantBy(asked, quantity, nearest, false, isRead)
  const found = meant === null ? null : judge(study, meant, quantity.written)
  return found !== null && isMatch(found.verdict) ? found : null
}

function judgeFindings(study: Study, group: Group, context: Context): Judged[] {
  const { cue } = group
  const quantities = cue === null ? group.quantities : asCounts(study, group.quantities, cue.outcomeIds)
  if (cue === null) {
    return quantities.map((quantity) => ({ quantity, judgement: judgeUnnamed(study, quantity.written) }))
  }
  const candidates = candidatesOf(study, cue.outcomeIds, quantities, context, group.measure)
  const signed = quantities.map((quantity) => ({
    ...quantity,
    written: asShrinkage(
      study,
      quantity.written,
      candidates.results,
      `${cue.text} ${context.clauseWords}`,
      context.sentenceWords.slice(0, quantity.index - group.sentence.index),
    ),
  }))
  const chosen = choose(study, candidates.results, signed)
  if (chosen === null) {
    const reason = `The record of this study has nothing under “${cue.text}”.`
    return quantities.map((quantity) => ({
      quantity,
      judgement: peopleNamed(study, quantity.written) ?? judgement('not-found', [reason], null),
    }))
  }
  return signed.map((quantity, index) => ({
    quantity: quantities[index] ?? quantity,
    judgement: judgeOne(study, chosen, quantity, candidates, context, index === 0),
  }))
}

/** The result that fits most of the group; of equals, the one that fits what was written first, then the nearest. */
function choose(
  study: Study,
  results: readonly Result[],
  quantities: readonly FoundQuantity[],
): Result | null {
  let best: { result: Result; score: number } | null = null
  for (const result of results) {
    const fitting = quantities.map(({ written }) => fitsResult(study, result, written))
    const number = fitting.filter(Boolean).length
    // What is said without more is the plain outcome, and the study's main result.
    const { id, concept } = findOutcome(study, result.outcomeId)
    const isKey = (result.id === study.keyResultId ? 0.2 : 0) + (id === concept ? 0.15 : 0)
    const score = number + (fitting[0] ? 0.5 : 0) + isKey + 0.1 * nearness(study, result, quantities)
    if (best === null || score > best.score) best = { result, score }
  }
  return best?.result ?? null
}

function fitsResult(study: Study, result: Result, written: Written): boolean {
  return result.reports.some((report) => fits(fit(written, joinReport(study, result, report))))
}

/** One for the number itself, less for numbers farther away. */
function nearness(study: Study, result: Result, quantities: readonly FoundQuantity[]): number {
  const value = joinResult(study, result.id).report.value?.number
  const written = quantities.flatMap((one) =>
    one.written.kind === 'number' ? [one.written.printed.number] : [],
  )[0]
  if (value === undefined || written === undefined) return 0
  return 1 / (1 + Math.abs(value - written))
}

function judgeOne(
  study: Study,
  result: Result,
  { written, bound }: FoundQuantity,
  candidates: Candidates,
  context: Context,
  isFirst: boolean,
): Judgement<ClaimVerdict> {
  const shown = joinResult(study, result.id)
  if (bound !== null) {
    const answer = judgeBound(bound, written, shown)
    if (!isMatch(answer.verdict)) return answer
    return cautionsFor(study, result, written, answer, candidates, context, isFirst)
  }
  const people = asPeople(study, result, written, shown)
  if (people && !isHeld(study, result, written)) return people
  const others = written.kind === 'denominator' ? ofOtherPeople(study, result, written, context.armId) : null
  if (others) return others
  const answer = asResponse(study, result, context, judge(study, result, written))
  const ungraded = withoutGrade(study, result, answer, context)
  if (ungraded) return ungraded
  const isUnasked = candidates.missing.some((what) => unasked.has(what))
  if (!isMatch(answer.verdict) && !isUnasked) return answer
  return cautionsFor(study, result, written, answer, candidates, context, isFirst)
}

/** "Tumours shrank in 24 of 61" is no measurement of sizes but a response, which the answer says. */
function asResponse(
  study: Study,
  result: Result,
  { clauseWords }: Context,
  answer: Judgement<ClaimVerdict>,
): Judgement<ClaimVerdict> {
  const { concept, title, criteria } = findOutcome(study, result.outcomeId)
  if (concept !== 'objective-response' || !/shr[aiu]nk/i.test(clauseWords)) return answer
  const by = criteria === null ? '' : `, by ${criteria}`
  return {
    ...answer,
    reason: `${answer.reason} The words speak of shrinkage; the record has it as: ${title}${by}.`,
  }
}

/** "The response of 29 patients could be judged": the people of no one result, who are a group of the record. */
function ofOtherPeople(
  study: Study,
  result: Result,
  written: Written,
  armId: string | null,
): Judgement<ClaimVerdict> | null {
  if (isHeld(study, result, written)) return null
  // "Of 48 patients randomised, 32 received cediranib": the wider set is of no arm.
  const isWider = study.populations.some(
    ({ id, n, armId: arm }) =>
      arm === null &&
      written.kind === 'denominator' &&
      n === written.total &&
      isWithin(study, result.populationId, id),
  )
  return armId === null || isWider ? peopleNamed(study, written) : null
}

/** Things without which a result was not asked for at all: another number of it is then no mismatch. */
const unasked = new Set<Missing>(['time point', 'grade', 'attribution', 'measure', 'arm'])

const isHeld = (study: Study, result: Result, written: Written) => fitsResult(study, result, written)

/** "49 patients" beside a result may only say in how many people it was counted. */
function asPeople(
  study: Study,
  result: Result,
  written: Written,
  shown: JoinedReport,
): Judgement<ClaimVerdict> | null {
  if (written.kind !== 'number' || written.unit !== 'participants' || written.printed.decimals > 0)
    return null
  if (!denominatorsOf(study, result).includes(written.printed.number)) return null
  const reason = `It is the number of people in whom this was counted: ${formatList([shown.population.label])}.`
  return judgement('match', [reason, sayPrints(shown)], shown)
}
