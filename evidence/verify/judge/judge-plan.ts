import { findSource } from '@/evidence/study/join'
import type { Study, TwoStageDesign } from '@/evidence/study/study'
import type { Cue } from '@/evidence/verify/place/cues'
import type { FoundQuantity, Span } from '@/evidence/verify/read/found'
import { within } from '@/evidence/verify/read/sentences'
import { judgement, type Judgement } from '@/evidence/verify/say/judgement'
import type { ClaimVerdict } from '@/evidence/verify/say/verdict'

/** How texts speak of one number of a plan in two stages, by what stands before it, behind it, and anywhere in its sentence. */
type Figure = {
  before?: RegExp
  after?: RegExp
  beside?: RegExp
  of: (plan: TwoStageDesign) => number
}

const stops = /\bstop(?:ped|s)?\b/iu
const enters = /\bstop(?:ped|s)?\b|\bmore (?:patients |people )?(?:would|could|were to)\b/iu
const isWorth = /\bworth\b|\bworthwhile\b/iu

const figures: readonly Figure[] = [
  { after: /^\s*power to reject\b/iu, of: ({ power }) => power.number },
  { before: /\balpha (?:was|is|of)\s*$/iu, of: ({ alpha }) => alpha.number },
  {
    before: /\breject (?:an? |the )?(?:response )?rate of\s*$/iu,
    of: ({ nullRate }) => nullRate.number,
  },
  {
    before: /\btrue (?:response )?rate (?:is|was|were)\s*$/iu,
    of: ({ alternativeRate }) => alternativeRate.number,
  },
  {
    after: /^\s*responses? (?:among|in) the first\b/iu,
    beside: stops,
    of: ({ stopIfAtMost }) => stopIfAtMost,
  },
  { before: /\bthe first\s*$/iu, beside: enters, of: ({ stageOneN }) => stageOneN },
  {
    after: /^\s*more (?:patients |people )?(?:would|could|were to) (?:enter|join|be enrolled)\b/iu,
    of: ({ totalN, stageOneN }) => totalN - stageOneN,
  },
  {
    after: /^(?:\s*or more)? responses? (?:among|in) /iu,
    beside: isWorth,
    of: ({ worthwhileIfAtLeast }) => worthwhileIfAtLeast,
  },
  {
    before: /\bor more responses? (?:among|in) (?:the )?$/iu,
    beside: isWorth,
    of: ({ totalN }) => totalN,
  },
]

/**
 * Returns the verdict on a number that the words make a number of the plan ("90% power", "the first nine patients … would stop"); null of
 * every other number, and where the record has no plan in two stages. Throws nothing.
 */
export function judgePlan(
  study: Study,
  text: string,
  sentence: Span,
  { index, end, written }: FoundQuantity,
  cues: readonly Cue[],
): Judgement<ClaimVerdict> | null {
  const plan = study.design.twoStage
  if (plan === null) return null
  // The plan is of responses: "90% power to reject a survival rate of 5%" is of another.
  if (cues.some((cue) => within(cue, sentence) && !/respon|^stop|^enrol/iu.test(cue.text))) return null
  const before = text.slice(sentence.index, index)
  const after = text.slice(end, sentence.end)
  const figure = figures.find(
    (one) =>
      (one.before === undefined || one.before.test(before)) &&
      (one.after === undefined || one.after.test(after)) &&
      (one.beside === undefined || one.beside.test(`${before} ${after}`)),
  )
  if (figure === undefined) return null
  const number =
    written.kind === 'number' ? written.printed.number : written.kind === 'denominator' ? written.total : null
  return number === figure.of(plan)
    ? judgement('match', [sayPlan(study, plan)], null)
    : judgement('not-found', [`The plan has another number here. ${sayPlan(study, plan)}`], null)
}

/** The whole plan in one sentence: its words are those that a sentence about it may have. */
function sayPlan(study: Study, plan: TwoStageDesign): string {
  const { stopIfAtMost, stageOneN, totalN, worthwhileIfAtLeast, pointer } = plan
  const { nullRate, alternativeRate, alpha, alphaSides, power } = plan
  const source = `${findSource(study, pointer.sourceId).shortTitle} (${pointer.locator})`
  const sides = alphaSides === null ? 'an' : `a ${alphaSides}-sided`
  return `By the design that ${source} states, enrolment would stop with ${stopIfAtMost} responses among the first ${stageOneN} patients; otherwise ${totalN - stageOneN} more would enter. With ${worthwhileIfAtLeast} or more responses among the ${totalN} the drug is worth pursuing: ${power.text}% power to reject a response rate of ${nullRate.text}% if the true rate is ${alternativeRate.text}%, at ${sides} alpha of ${alpha.text}%.`
}
