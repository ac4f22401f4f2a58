import { formatReport } from '@/evidence/format/result'
import { plainSpaces } from '@/evidence/format/typography'
import { answersOfOtherArms, isOfOneArm } from '@/evidence/study/arms-of-key-result'
import { joinReport, joinResult, type JoinedReport } from '@/evidence/study/join'
import { isWithin } from '@/evidence/study/setting'
import { ratioMeasures } from '@/evidence/study/vocabulary'
import type { Study } from '@/evidence/study/study'
import { isSameBut } from '@/evidence/verify/judge/candidates'
import { orderOf } from '@/evidence/verify/judge/related-results'
import { formsOf } from './forms'
import type { Trap } from './question'
import { amongWhom, armsOf, factsOf, isToldApart } from './what-is-asked'

/** A number that is asked for, with the numbers of other results that lie near at hand. */
export type NumberAsked = {
  trap: Trap
  joined: JoinedReport
  question: string
  tempting: readonly JoinedReport[]
}

/** Returns the questions for a number of a study, in the order of its record; each has one tempting number at least. */
export function numbersAsked(study: Study): NumberAsked[] {
  const all = study.results
    .map(({ id }) => joinResult(study, id))
    .filter((joined) => joined.report.state === 'reported' && kindsAsked.includes(joined.result.kind))
  const told = all.filter((joined) => isToldApart(joined, all))
  return [
    ...told.flatMap((joined) => asked('arm', joined, otherArmsOf(joined, all))),
    ...told.flatMap((joined) => asked('assessor', joined, twins(joined, all, 'assessor'))),
    ...told.flatMap((joined) => asked('data-cut', joined, twins(joined, all, 'data-cut'))),
    ...told.flatMap((joined) => asked('earlier-report', joined, earlierReports(joined, all))),
    ...told.flatMap((joined) => asked('population', joined, twins(joined, all, 'population'))),
    ...told.flatMap((joined) => asked('news-error', joined, misprints(joined))),
  ]
}

const kindsAsked = ['proportion', 'median', 'rate-at-time', 'ratio', 'mean']

function asked(trap: Trap, joined: JoinedReport, tempting: readonly JoinedReport[]): NumberAsked[] {
  const own = formsOf(joined)
  const others = tempting.filter((one) => formsOf(one).some((form) => !own.includes(form)))
  if (own.length === 0 || others.length === 0) return []
  const isSigned = [joined, ...others].some((one) => formsOf(one).some((form) => form.startsWith('-')))
  const question = `${questionFor(joined)}${isSigned ? ' Give a decrease with a minus sign.' : ''}`
  return [{ trap, joined, question, tempting: others }]
}

/** Who was counted, who judged, until when and in which source are always said, so that exactly one number answers. */
function questionFor(joined: JoinedReport): string {
  const { study, outcome, result, report } = joined
  const isCounted = report.countStatus === 'published' && report.denominator !== null
  const what = {
    proportion: isCounted ? 'how many were counted for' : 'what share was counted for',
    median: 'what was the median for',
    'rate-at-time': 'what was the rate for',
    ratio: `what was the ${result.measure === null ? 'ratio' : ratioMeasures[result.measure]} for`,
    mean: 'what was the mean for',
  }[result.kind as string]
  return plainSpaces(
    `In “${study.title}”${armsOf(joined)}, ${what ?? 'what was'} “${outcome.title}” ${amongWhom(joined)} ${factsOf(joined)}?`,
  )
}

function otherArmsOf(joined: JoinedReport, all: readonly JoinedReport[]): JoinedReport[] {
  if (joined.study.design.allocation !== 'randomised' || !isOfOneArm(joined)) return []
  return answersOfOtherArms(joined, all)
}

/** Returns the results that differ from one in this alone, of the same outcome, kind, time and arms. */
function twins(
  joined: JoinedReport,
  all: readonly JoinedReport[],
  by: 'assessor' | 'data-cut' | 'population',
): JoinedReport[] {
  const { result, outcome, study, population } = joined
  const alike = all.filter(
    (other) =>
      other.result.id !== result.id &&
      other.outcome.id === outcome.id &&
      other.result.kind === result.kind &&
      other.result.timePoint === result.timePoint &&
      other.result.armId === result.armId &&
      other.result.comparatorArmId === result.comparatorArmId,
  )
  switch (by) {
    case 'assessor':
      return alike.filter(
        (other) =>
          ![other, joined].some((one) => one.result.assessor === 'not-stated') &&
          other.result.assessor !== result.assessor,
      )
    case 'data-cut':
      return alike.filter(
        (other) =>
          other.result.dataCutoff !== null &&
          result.dataCutoff !== null &&
          other.result.dataCutoff !== result.dataCutoff,
      )
    case 'population':
      return alike.filter(
        (other) =>
          other.result.assessor === result.assessor &&
          other.result.dataCutoff === result.dataCutoff &&
          (isWithin(study, other.population.id, population.id) ||
            isWithin(study, population.id, other.population.id)),
      )
  }
}

/** Returns earlier counts of the same thing, which the record holds under an outcome of their own. */
function earlierReports({ study, outcome, result, population }: JoinedReport, all: readonly JoinedReport[]) {
  return all.filter(
    (other) =>
      other.outcome.id !== outcome.id &&
      other.outcome.concept === outcome.concept &&
      other.outcome.domain === outcome.domain &&
      other.population.subgroup?.level === population.subgroup?.level &&
      isSameBut(other.result, result) &&
      orderOf(study, result, other.result) === 'earlier',
  )
}

/** Returns the reports of a result that a ruling called a misprint. */
function misprints(joined: JoinedReport): JoinedReport[] {
  const { study, result, source } = joined
  const ruled = study.resolutions.some(
    ({ kind, outcome, resultIds, shownSourceId }) =>
      kind === 'transcription-error' &&
      outcome === 'resolved' &&
      shownSourceId === source.id &&
      resultIds.includes(result.id),
  )
  if (!ruled) return []
  return result.reports
    .map((report) => joinReport(study, result, report))
    .filter((other) => other.source.id !== source.id && formatReport(other) !== formatReport(joined))
}
