import { inMonths } from '@/evidence/checks/duration'
import { formatReport } from '@/evidence/format/result'
import { describeAbsence } from '@/evidence/study/absence'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { Assessor } from '@/evidence/study/vocabulary'
import { firingRule, possibleGrades, scaleVersion } from './benefit-scale-rules'
import { familyOfDesign } from './guard-design'
import { leadingResults } from './leading-results'

/** One input of the scale: what is stored, or why there is nothing. */
export type ScaleInput = { name: string; words: string; resultId: string | null; number: number | null }

export type BenefitScale = {
  /** The response that is graded, by its assessor. */
  response: JoinedReport
  version: string
  inputs: ScaleInput[]
  /** Preliminary grade 0 to 3 with the rule that fired; null when it cannot be determined. */
  outcome: { grade: number; rule: string } | null
  /** Inputs without which there is no grade. */
  missing: string[]
  /** What the scale would add or take away, in sentences. */
  adjustments: string[]
}

/**
 * Returns our calculation of form 3 for each response of a study's own patients: medians must come from the same
 * assessor, or from one who is not stated. Empty for studies that are no single-arm trial, to which the form does not apply, and where no response
 * is reported.
 */
export function benefitScales(study: Study): BenefitScale[] {
  if (familyOfDesign(study.design) !== 'trial') return []
  return leadingResults(study, { concept: 'objective-response', kinds: ['proportion'] })
    .filter(({ report, result, outcome }) => {
      const isBestResponse = result.timePoint === null && outcome.criteria !== 'Choi'
      return report.state === 'reported' && isBestResponse
    })
    .map(scaleOf)
}

function scaleOf(response: JoinedReport): BenefitScale {
  const { study, report } = response
  const share =
    report.count !== null && report.denominator
      ? (100 * report.count) / report.denominator
      : (report.value?.number ?? null)
  const inputs: [ScaleInput, ScaleInput, ScaleInput] = [
    medianInput(response, 'progression-free-survival', 'Median progression-free survival'),
    {
      name: 'Objective response',
      words: formatReport(response),
      resultId: response.result.id,
      number: share,
    },
    medianInput(response, 'duration-of-response', 'Median duration of response'),
  ]
  const [progressionFree, responseRate, duration] = inputs.map(({ number }) => number)
  const known = {
    progressionFree: progressionFree ?? null,
    response: responseRate ?? null,
    duration: duration ?? null,
  }
  const isDetermined = possibleGrades(known).size === 1
  // A missing input cannot change a determined grade, so that nothing of it enters as a number of its own.
  const rule = firingRule({
    progressionFree: known.progressionFree ?? 0,
    response: known.response ?? 0,
    duration: known.duration ?? 0,
  })
  return {
    response,
    version: scaleVersion,
    inputs,
    outcome: isDetermined
      ? { grade: rule?.grade ?? 0, rule: rule?.says ?? 'no rule of the form is met' }
      : null,
    missing: isDetermined
      ? []
      : inputs.flatMap(({ number, name, words }) => (number === null ? [`${name}: ${words}`] : [])),
    adjustments: adjustmentsOf(study),
  }
}

function medianInput({ study, result }: JoinedReport, concept: string, name: string): ScaleInput {
  const all = leadingMedians(study, concept)
  const by = (assessor: Assessor) => all.find((one) => one.result.assessor === assessor)
  const median = by(result.assessor) ?? by('not-stated') ?? null
  if (median === null) {
    const other = all.some(({ report }) => report.state === 'reported')
    return {
      name,
      words: other ? 'taken for another assessor only' : 'not yet taken',
      resultId: null,
      number: null,
    }
  }
  const { report } = median
  const months = report.value ? inMonths(report.value.number, median.result.unit) : null
  const words = report.state === 'reported' ? formatReport(median) : describeAbsence(report.state)
  return { name, words, resultId: median.result.id, number: months }
}

/** Medians of duration are counted in responders, whose set is part of the one that the response was counted in. */
const leadingMedians = (study: Study, concept: string) =>
  leadingResults(study, { concept, kinds: ['median'] })

const severeShare = 30

function adjustmentsOf(study: Study): string[] {
  const severe = study.results
    .map(({ id }) => joinResult(study, id))
    .filter(({ outcome, report, population }) => {
      const { harm } = outcome
      const isAny = harm !== null && harm.term === null && !harm.serious && (harm.grade?.lowest ?? 0) === 3
      return isAny && !population.mixedDiseases && report.count !== null && report.denominator
    })
  const shares = severe.map(({ report }) => (100 * (report.count ?? 0)) / (report.denominator ?? 1))
  const harms =
    shares.length === 0
      ? 'Severe harms: their total share is not in the record, so a grade may have to be taken off.'
      : Math.max(...shares) >= severeShare
        ? `Severe harms reach ${severeShare}% or more; where they impair daily well-being, which the sources read do not say, a grade is taken off.`
        : `Severe harms stay below ${severeShare}%: no grade is taken off.`
  return [
    harms,
    'Quality of life: no improvement is in the record, so no grade is added.',
    'A confirming phase 4 study is not in the record, so no grade is added.',
  ]
}
