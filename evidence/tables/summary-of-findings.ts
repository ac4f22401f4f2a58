import { certaintySigns, stepWords } from '@/evidence/certainty/certainty-level'
import { goodSideOf, noDifferenceOf, verdictOfInterval } from '@/evidence/format/favours'
import { formatList } from '@/evidence/format/list'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatNumberOf } from '@/evidence/format/people'
import { formatReport } from '@/evidence/format/result'
import { lowerFirst } from '@/evidence/format/lower-first'
import { certainties, certaintyDomains, type Certainty } from '@/evidence/study/certainty-words'
import { sidesOfComparison } from '@/evidence/study/arms-of-key-result'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { CertaintyJudgement, Study } from '@/evidence/study/study'
import { ratioMeasures } from '@/evidence/study/vocabulary'
import { absoluteEffect, type AbsoluteEffect } from './absolute-effect'

/** One outcome of a summary of findings, in words; what nobody could work out is null. */
export type Finding = {
  judgement: CertaintyJudgement
  outcome: string
  /** `142 patients randomised, 1 study`. */
  people: string
  /** The comparison as its source prints it, or the estimate of a study without one. */
  relative: string
  /** What each arm had, as printed. */
  arms: string[]
  absolute: AbsoluteEffect | null
  certainty: Certainty
  /** `⊕⊕⊕◯`, which says the same as the level. */
  sign: string
  /** `moderate`. */
  level: string
  /** `down 1 for imprecision`; or that nothing changed the level. */
  steps: string
  reasons: { domain: string; step: string | null; reason: string }[]
  /** What happens, in the words that the certainty bears. */
  statement: string
  signed: string
}

/** Returns the summary of findings of a study, the critical outcomes first; empty where nobody judged how sure they are. */
export function summaryOfFindings(study: Study): Finding[] {
  return [...study.certainty]
    .sort((one, other) => Number(other.importance === 'critical') - Number(one.importance === 'critical'))
    .map((judgement) => findingOf(study, judgement))
}

function findingOf(study: Study, judgement: CertaintyJudgement): Finding {
  const joined = joinResult(study, judgement.resultId)
  const absolute = absoluteEffect(study, judgement)
  const steps = judgement.reasons.flatMap((reason) => stepWords(reason) ?? [])
  return {
    judgement,
    outcome: joined.outcome.title,
    people: `${formatNumberOf(joined.population.n)} ${joined.population.label}, 1 study`,
    relative: relativeOf(joined),
    arms: sidesOfComparison(joined).map((side) => `${side.arm.title}: ${formatReport(side)}`),
    absolute,
    certainty: judgement.certainty,
    sign: certaintySigns[judgement.certainty],
    level: certainties[judgement.certainty],
    steps: steps.length > 0 ? formatList(steps) : 'no reason to go down or up',
    reasons: judgement.reasons.map((reason) => ({
      domain: sentenceStart(certaintyDomains[reason.domain]),
      step: stepWords(reason),
      reason: reason.reason,
    })),
    statement: statementOf(joined, judgement.certainty),
    signed: `Judged by ${judgement.judgedBy}; ${
      judgement.secondedBy === null ? 'one rater, not yet seconded' : `seconded by ${judgement.secondedBy}`
    }.`,
  }
}

function relativeOf(joined: JoinedReport): string {
  const { measure } = joined.result
  return measure === null
    ? formatReport(joined)
    : `${sentenceStart(ratioMeasures[measure])} ${formatReport(joined)}`
}

/**
 * Returns what happens, in the words that GRADE's guidance gives each level of certainty (Santesso et al., J Clin Epidemiol
 * 2020;119:126-135): high says so, moderate "probably", low "may", very low only that it is uncertain. An interval that holds no
 * difference bears no statement of an effect, and none of "no effect" either: no smallest effect that matters was set.
 */
export function statementOf(joined: JoinedReport, certainty: Certainty): string {
  const { arm, comparatorArm, outcome } = joined
  const what = lowerFirst(outcome.title)
  if (arm === null || comparatorArm === null || noDifferenceOf(joined) === null) {
    const how: Record<Certainty, string> = {
      high: 'We are sure that the true value is near this one',
      moderate: 'The true value is probably near this one',
      low: 'The true value may be far from this one',
      'very-low': 'We are very uncertain what the true value is',
    }
    return `${how[certainty]} (${what}). Nobody was compared.`
  }
  const [first, second] = [arm.title, lowerFirst(comparatorArm.title)]
  const whom = partOf(joined)
  const verdict = verdictOfInterval(joined)
  if (certainty === 'very-low') {
    return `We are very uncertain what ${lowerFirst(first)} does to ${what}, compared with ${second}${whom}.`
  }
  if (verdict === 'unclear' || goodSideOf(joined) === null) {
    return `How ${lowerFirst(first)} compares with ${second} in ${what}${whom} cannot be said from what is printed.`
  }
  if (verdict === 'no-clear-difference') {
    return `Whether ${lowerFirst(first)} is better or worse than ${second} in ${what}${whom} is not clear: the interval reaches no difference.`
  }
  const verb: Record<Exclude<Certainty, 'very-low'>, Record<'better' | 'worse', string>> = {
    high: { better: 'improves', worse: 'worsens' },
    moderate: { better: 'probably improves', worse: 'probably worsens' },
    low: { better: 'may improve', worse: 'may worsen' },
  }
  const isHarm = outcome.harm !== null
  const harmVerb: Record<Exclude<Certainty, 'very-low'>, Record<'better' | 'worse', string>> = {
    high: { better: 'causes less', worse: 'causes more' },
    moderate: { better: 'probably causes less', worse: 'probably causes more' },
    low: { better: 'may cause less', worse: 'may cause more' },
  }
  const words = isHarm ? harmVerb : verb
  return `${first} ${words[certainty][verdict]} ${what}, compared with ${second}${whom}.`
}

/** Returns ` (in patients with liposarcoma)` for a comparison in a part of the people compared, and nothing for one in all of them. */
function partOf({ study, population }: JoinedReport): string {
  const compared = study.results
    .filter(({ comparatorArmId }) => comparatorArmId !== null)
    .map(({ populationId }) => study.populations.find(({ id }) => id === populationId)?.n ?? 0)
  return population.n !== null && population.n < Math.max(...compared) ? ` (in ${population.label})` : ''
}
