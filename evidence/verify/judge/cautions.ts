import { formatList } from '@/evidence/format/list'
import { findArm, findOutcome, findSource, joinReport, joinResult } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { armOf, type Candidates, type Missing } from './candidates'
import { sayOtherCut } from './other-cut'
import { asComparisonSays } from './words-of-comparison'
import type { NamedMeasure } from '@/evidence/verify/place/measures'
import type { Context } from '@/evidence/verify/place/context'
import { fit } from '@/evidence/verify/fit/fit'
import { fits } from '@/evidence/verify/fit/fitness'
import { judgement, type Judgement } from '@/evidence/verify/say/judgement'
import { otherArmNamed, type OtherArm } from './named-arm'
import { sameQuestion } from './related-results'
import { sayAs, sayOnly, sayPrints } from '@/evidence/verify/say/say'
import { attributions, ratioMeasures } from '@/evidence/study/vocabulary'
import { isMatch, type ClaimVerdict } from '@/evidence/verify/say/verdict'
import type { Written } from '@/evidence/verify/read/written'

type Answer = Judgement<ClaimVerdict>

/**
 * Returns an answer that found the number right, as the sentence allows it to stand: turned into something else where the
 * sentence names what the result is not, and, once for each group, with the results that it must not be taken for where it leaves that open.
 */
export function cautionsFor(
  study: Study,
  result: Result,
  written: Written,
  answer: Answer,
  candidates: Candidates,
  context: Context,
  isFirst: boolean,
): Answer {
  const [missing] = candidates.missing
  if (missing) return namedInVain(study, result, missing, answer, context, candidates)
  const arm = isMatch(answer.verdict) && context.armId === null ? otherArmNamed(study, result, context) : null
  if (arm) return ofOtherArm(arm, answer)
  if (candidates.isAssessorUnstated) {
    const reason =
      'The number is printed, but who judged is not in our record, so the words go further than it.'
    return { ...answer, verdict: 'ambiguous', reason: `${reason} ${answer.reason}` }
  }
  if (candidates.isAttributionUnstated) {
    const reason =
      'The number is printed, but whether these events were put down to the treatment is not in our record, so the words go further than it.'
    return { ...answer, verdict: 'ambiguous', reason: `${reason} ${answer.reason}` }
  }
  const misattributed = byNamedSource(study, result, written, answer, context)
  if (misattributed || !isFirst) return misattributed ?? answer
  const open = leftOpen(study, result, written, answer, candidates)
  const cut = isMatch(open.verdict) && written.kind !== 'denominator' ? sayOtherCut(study, result) : null
  const said = cut === null ? open : { ...open, reason: `${open.reason} ${cut}` }
  return asComparisonSays(study, result, context.sentenceWords, said)
}

/** Harms of certain grades do not answer for harms of any grade, which is what words without a grade speak of. */
export function withoutGrade(
  study: Study,
  result: Result,
  answer: Answer,
  { named }: Context,
): Answer | null {
  const { harm, title } = findOutcome(study, result.outcomeId)
  const grade = harm?.grade ?? null
  if (named.grade !== null || grade === null || grade.lowest === 5) return null
  const reason = `The words name no grade, and the record has this by grade: ${title}.`
  return {
    ...answer,
    verdict: isMatch(answer.verdict) ? 'ambiguous' : 'not-found',
    reason: `${reason} ${answer.reason}`,
  }
}

const verdictOfMissing: Record<Missing, ClaimVerdict> = {
  assessor: 'other-assessor-or-population',
  denominator: 'other-assessor-or-population',
  source: 'not-found',
  'time point': 'not-found',
  grade: 'not-found',
  attribution: 'not-found',
  measure: 'not-found',
  arm: 'not-found',
}

function namedInVain(
  study: Study,
  result: Result,
  missing: Missing,
  answer: Answer,
  context: Context,
  candidates: Candidates,
): Answer {
  const own = joinResult(study, result.id)
  if (missing === 'arm' && isMatch(answer.verdict) && context.armId !== null) {
    const arm = armOf(study, result)
    const title = arm === null ? null : findArm(study, arm).title
    return ofOtherArm({ kind: 'other', named: findArm(study, context.armId).title, own: title }, answer)
  }
  const says: Record<Missing, string> = {
    assessor: `The words name another assessor. The record has this only ${sayOnly(own)}.`,
    denominator: `The words name another number of people. The record has this only ${sayOnly(own)}.`,
    source: `The record holds nothing of this from what the words name (${context.named.sourceWords ?? 'a source'}).`,
    'time point': `The record has nothing of this at ${context.timePoint ?? 'that time'}.`,
    grade: `The record has nothing of this for the grade that the words name; it has: ${own.outcome.title}.`,
    attribution: `The record has nothing of this for the cause that the words name; it has: ${own.outcome.title}, ${attributions[own.outcome.harm?.attribution ?? 'not-stated']}.`,
    measure: `The record has no ${nameOf(candidates.measure)} of this.`,
    arm: `The record has nothing of this for ${context.armId === null ? 'that arm' : findArm(study, context.armId).title}.`,
  }
  return { ...answer, verdict: verdictOfMissing[missing], reason: `${says[missing]} ${answer.reason}` }
}

const nameOf = (measure: NamedMeasure | null): string =>
  measure === null || measure === 'ratio'
    ? 'ratio'
    : measure === 'difference'
      ? 'difference'
      : ratioMeasures[measure]

/** The number is right, and the sentence gives it to people who did not have it. */
function ofOtherArm(arm: OtherArm, answer: Answer): Answer {
  const says =
    arm.kind === 'unknown'
      ? `The words speak of people on ${arm.named}, and the record of this study has no such arm.`
      : `The words give it to ${arm.named}; the record has it ${arm.own === null ? 'of people whom it gives to no arm' : `only of ${arm.own}`}.`
  const verdict = arm.kind === 'other' && arm.own !== null ? 'other-assessor-or-population' : 'ambiguous'
  return { ...answer, verdict, reason: `${says} ${answer.reason}` }
}

/** The sentence gives the number to a source that prints another one for the same result. */
function byNamedSource(
  study: Study,
  result: Result,
  written: Written,
  answer: Answer,
  { named }: Context,
): Answer | null {
  const reports = result.reports.filter(({ sourceId }) => named.sourceIds.includes(sourceId))
  const held = reports.map((report) => {
    const joined = joinReport(study, result, report)
    return { joined, how: fit(written, joined) }
  })
  const different = held.find(({ how }) => how.how === 'different')
  if (held.some(({ how }) => fits(how)) || !different) return null
  const name = findSource(study, different.joined.report.sourceId).shortTitle
  const reason = `Right for the study, but not what ${name} prints. ${sayPrints(different.joined)} ${answer.reason}`
  return {
    ...answer,
    verdict: 'mismatch',
    reason,
    others: judgement('match', [], null, [different.joined]).others,
  }
}

/** Other results that the sentence could as well mean: who judged, or in whom, is then left open. */
function leftOpen(
  study: Study,
  result: Result,
  written: Written,
  answer: Answer,
  { results }: Candidates,
): Answer {
  if (written.kind === 'denominator') return answer
  const own = joinResult(study, result.id)
  const others = results
    .filter(
      (other) =>
        other !== result &&
        sameQuestion(study, result, other) &&
        other.unit === result.unit &&
        other.timePoint === result.timePoint,
    )
    .map((other) => joinResult(study, other.id))
    .filter((joined) => fit(written, joined).how === 'different')
  if (others.length === 0) return answer
  const open = [
    others.some((other) => other.result.assessor !== result.assessor) ? 'who judged' : null,
    others.some((other) => other.result.populationId !== result.populationId) ? 'in whom' : null,
    others.some((other) => other.result.outcomeId !== result.outcomeId) ? 'by which definition' : null,
  ].filter((one) => one !== null)
  const told = others.slice(0, 2)
  const list = told.map((joined) => sayAs(joined, ['assessor', 'population'])).join('; ')
  const left = open.length > 0 ? `The words do not say ${formatList(open, 'or')}. ` : ''
  const caution = `${left}It is right only ${sayOnly(own)}; the record also has ${list}.`
  return {
    ...answer,
    reason: `${answer.reason} ${caution}`,
    others: [...answer.others, ...judgement('match', [], null, told).others],
  }
}
