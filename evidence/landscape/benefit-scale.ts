import { inMonths } from '@/evidence/checks/duration'
import { formatDate } from '@/evidence/format/date'
import { formatReport } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import { joinResult } from '@/evidence/study/join'
import { exact } from '@/evidence/study/printed'
import { isWithin } from '@/evidence/study/setting'
import type { Study } from '@/evidence/study/study'
import { assessors } from '@/evidence/study/vocabulary'
import { describeAbsence } from '@/evidence/study/absence'
import { severeHarmsSentence } from './benefit-scale-harms'
import { firingRule, possibleGrades, scaleVersion } from './benefit-scale-rules'
import { familyOfDesign } from './guard-design'
import { leadingResults } from './leading-results'

/** One input of the scale: what is stored, or why there is nothing. */
export type ScaleInput = { name: string; words: string; resultId: string | null; number: number | null }

export type BenefitScale = {
  /** The response that is graded. */
  response: JoinedReport
  /** The assessor and the data cut that all inputs share. */
  basis: string
  version: string
  inputs: ScaleInput[]
  /** Preliminary grade 0 to 3 with the rule that fired; null when it cannot be determined. */
  outcome: { grade: number; rule: string } | null
  /** Inputs without which there is no grade. */
  missing: string[]
  /** What the scale would take away for severe harms, in a sentence. */
  severeHarms: string
}

/**
 * Returns our calculation of form 3 for each response of a study's own patients. Its medians are of the same assessor
 * and the same data cut, or missing. Empty for studies that are no single-arm trial, to which the form does not apply,
 * and where no best response is in the record.
 */
export function benefitScales(study: Study): BenefitScale[] {
  if (familyOfDesign(study.design) !== 'trial') return []
  return bestResponses(study).map(scaleOf)
}

/** Returns the responses that are the best at any time, by any criteria but Choi's. */
export function bestResponses(study: Study): JoinedReport[] {
  return leadingResults(study, { concept: 'objective-response', kinds: ['proportion'] }).filter(
    ({ report, result, outcome }) =>
      report.state === 'reported' && result.timePoint === null && outcome.criteria !== 'Choi',
  )
}

function scaleOf(response: JoinedReport): BenefitScale {
  const { report } = response
  const share =
    report.count !== null && report.denominator
      ? (100 * report.count) / report.denominator
      : (exact(report.value)?.number ?? null)
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
    basis: basisOf(response),
    version: scaleVersion,
    inputs,
    outcome: isDetermined
      ? { grade: rule?.grade ?? 0, rule: rule?.says ?? 'no rule of the form is met' }
      : null,
    missing: isDetermined
      ? []
      : inputs.flatMap(({ number, name, words }) => (number === null ? [`${name}: ${words}`] : [])),
    severeHarms: severeHarmsSentence(response),
  }
}

function basisOf({ result, source }: JoinedReport): string {
  const cut = result.dataCutoff && formatDate(result.dataCutoff)
  return `${assessors[result.assessor]}; ${cut ? `data cut-off ${cut}` : `one source, ${source.shortTitle}`}`
}

function medianInput(response: JoinedReport, concept: string, name: string): ScaleInput {
  const all = mediansBeside(response, concept)
  const own = all.filter(
    (one) => one.result.assessor === response.result.assessor && isSameCut(one, response),
  )
  const median = own.find(({ report }) => report.state === 'reported') ?? own[0]
  if (median === undefined) return { name, words: whyNone(response, all), resultId: null, number: null }
  const { report, result } = median
  const value = exact(report.value)
  const months = value ? inMonths(value.number, result.unit) : null
  const words = report.state === 'reported' ? formatReport(median) : describeAbsence(report.state)
  return { name, words, resultId: result.id, number: months }
}

/** Returns the medians of the same arm in the same people, in a set of theirs, or in one that they are part of. */
function mediansBeside({ study, result, population }: JoinedReport, concept: string): JoinedReport[] {
  return study.results
    .filter(({ kind, armId }) => kind === 'median' && armId === result.armId)
    .map(({ id }) => joinResult(study, id))
    .filter(({ outcome, population: other }) => {
      const areSame =
        other.id === population.id ||
        isWithin(study, other.id, population.id) ||
        isWithin(study, population.id, other.id)
      return outcome.concept === concept && areSame && !other.mixedDiseases
    })
}

/** Says whether two results are of one data cut: of one date, or, where a date is missing, printed by one source. */
function isSameCut(a: JoinedReport, b: JoinedReport): boolean {
  if (a.result.dataCutoff !== null && b.result.dataCutoff !== null) {
    return a.result.dataCutoff === b.result.dataCutoff
  }
  const sources = new Set(b.result.reports.map(({ sourceId }) => sourceId))
  return a.result.reports.some(({ sourceId }) => sources.has(sourceId))
}

function whyNone({ result }: JoinedReport, all: readonly JoinedReport[]): string {
  const [other] = all.filter(({ report }) => report.state === 'reported')
  if (!other) {
    const [absent] = all
    return describeAbsence(
      absent && absent.report.state !== 'reported' ? absent.report.state : 'not-yet-extracted',
    )
  }
  const { assessor } = other.result
  if (assessor === result.assessor) {
    const areDated = other.result.dataCutoff !== null && result.dataCutoff !== null
    return areDated
      ? `in the record only from another data cut (${other.source.shortTitle})`
      : `in the record only from another report (${other.source.shortTitle}), which may be of another data cut`
  }
  return assessor === 'not-stated'
    ? 'in the record only without its assessor'
    : `in the record only by ${assessors[assessor]}`
}
