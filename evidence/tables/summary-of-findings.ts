import { certaintySigns, stepWords } from '@/evidence/certainty/certainty-level'
import { formatList } from '@/evidence/format/list'
import { lowerFirst } from '@/evidence/format/lower-first'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatNumberOf } from '@/evidence/format/people'
import { formatReport } from '@/evidence/format/result'
import { certainties, certaintyDomains, type Certainty } from '@/evidence/study/certainty-words'
import { sidesOfComparison } from '@/evidence/study/arms-of-key-result'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Arm, CertaintyJudgement, Study } from '@/evidence/study/study'
import { ratioMeasures } from '@/evidence/study/vocabulary'
import { absoluteEffect, type AbsoluteEffect } from '@/evidence/compare/absolute-effect'
import { statementOf } from './finding-statement'

/** How sure one can be of a finding, as an editor judged it. */
export type Grade = {
  judgement: CertaintyJudgement
  certainty: Certainty
  /** `⊕⊕⊕◯`, which says the same as the level. */
  sign: string
  /** `moderate`. */
  level: string
  /** `down 1 for imprecision`; or that nothing changed the level. */
  steps: string
  reasons: { domain: string; step: string | null; reason: string }[]
  signed: string
}

/** One outcome of a summary of findings, in words; what nobody could work out, or judged, is null. */
export type Finding = {
  /** Unique within the study. */
  id: string
  /** The comparison; of an outcome without one, what the first arm had. */
  joined: JoinedReport
  /** The arm and the one that it is compared with; null where nobody was compared. */
  pair: [Arm, Arm] | null
  outcome: string
  /** `142 patients randomised, 1 study`. */
  people: string
  /** The comparison as its source prints it, or the estimate of a study without one. */
  relative: string
  /** What each arm had, as printed. */
  arms: string[]
  absolute: AbsoluteEffect | null
  grade: Grade | null
  /** What happens, in the words that the certainty bears. */
  statement: string
}

/** A finding whose certainty was judged. */
export type JudgedFinding = Finding & { grade: Grade }

/** Returns the summary of findings of a study, the critical outcomes first; empty where nobody judged how sure they are. */
export function summaryOfFindings(study: Study): JudgedFinding[] {
  return [...study.certainty]
    .sort((one, other) => Number(other.importance === 'critical') - Number(one.importance === 'critical'))
    .map((judgement) => findingOf(study, judgement))
}

/**
 * Returns why nothing is said of 1,000 people where it is not: a ratio says nothing of them without a risk of the comparator at a
 * named time, and medians or a test alone are no shares of people.
 */
export function whyNotOfPeople({ joined, pair }: Finding): string {
  const { study, outcome, result } = joined
  const comparator = lowerFirst(pair?.[1].title ?? 'the comparator')
  if (result.kind !== 'ratio') return 'no exact shares of both arms are in our record'
  const hasRate = study.results.some(
    (one) =>
      one.kind === 'rate-at-time' &&
      one.armId === pair?.[1].id &&
      joinResult(study, one.id).outcome.concept === outcome.concept,
  )
  return hasRate
    ? `no share with ${comparator} at a time was taken as their risk`
    : `no share of this outcome with ${comparator} at a named time is in our record`
}

/** Returns what a finding is called in a list: its outcome, and in whom where that is a part of the people. */
export function nameOfFinding({ outcome, joined }: Finding): string {
  const { subgroup } = joined.population
  return subgroup === null ? outcome : `${outcome} in ${lowerFirst(subgroup.level)}`
}

function findingOf(study: Study, judgement: CertaintyJudgement): JudgedFinding {
  const joined = joinResult(study, judgement.resultId)
  return {
    id: judgement.id,
    joined,
    pair: joined.arm && joined.comparatorArm && [joined.arm, joined.comparatorArm],
    outcome: joined.outcome.title,
    people: `${formatNumberOf(joined.population.n)} ${joined.population.label}, 1 study`,
    relative: relativeOf(joined),
    arms: sidesOfComparison(joined).map((side) => `${side.arm.title}: ${formatReport(side)}`),
    absolute: absoluteEffect(study, judgement),
    grade: gradeOf(judgement),
    statement: statementOf(joined, judgement.certainty),
  }
}

function gradeOf(judgement: CertaintyJudgement): Grade {
  const steps = judgement.reasons.flatMap((reason) => stepWords(reason) ?? [])
  return {
    judgement,
    certainty: judgement.certainty,
    sign: certaintySigns[judgement.certainty],
    level: certainties[judgement.certainty],
    steps: steps.length > 0 ? formatList(steps) : 'no reason to go down or up',
    reasons: judgement.reasons.map((reason) => ({
      domain: sentenceStart(certaintyDomains[reason.domain]),
      step: stepWords(reason),
      reason: reason.reason,
    })),
    signed: `Judged by ${judgement.judgedBy}; ${
      judgement.secondedBy === null ? 'one rater, not yet seconded' : `seconded by ${judgement.secondedBy}`
    }.`,
  }
}

/** Returns the comparison as printed, named: `Hazard ratio 0.41 (95% CI, 0.29 to 0.58)`, `Difference of shares 39% (…)`. */
export function relativeOf(joined: JoinedReport): string {
  const { measure, kind, unit } = joined.result
  const reads = formatReport(joined)
  if (measure !== null) return `${sentenceStart(ratioMeasures[measure])} ${reads}`
  const isDifference = kind === 'difference' && unit === 'percent' && joined.report.value !== null
  return isDifference ? `Difference of shares ${reads}` : reads
}
