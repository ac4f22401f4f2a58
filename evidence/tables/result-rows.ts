import { describeAbsence, missingState } from '@/evidence/study/absence'
import { joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { assessors, ratioMeasures } from '@/evidence/study/vocabulary'
import { formatDate } from '@/evidence/format/date'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatCount, noBreakSpace } from '@/evidence/format/number'
import { denominatorNotStated } from '@/evidence/format/people'
import {
  formatBareCount,
  formatComputedShare,
  formatEstimate,
  formatFraction,
  formatPValue,
  formatSpread,
  lacksDenominator,
  standingOfReport,
} from '@/evidence/format/result'
import { describePopulation } from '@/evidence/format/population'
import { setType } from '@/evidence/format/typography'

/** One report in the words of a table; no cell is ever empty. */
export type ResultRow = {
  joined: JoinedReport
  /** What was measured: outcome, and time point or measure where it has one. */
  title: string
  /** `52 patients who received atezolizumab`. */
  population: string
  assessor: string
  dataCutoff: string
  /** `19 of 52`, a bare count, or why there is none. */
  count: string
  /** The estimate as printed, ours marked "computed", or why there is none. */
  value: string
  /** `95% CI, 24 to 51`, with the P value where one was printed, or that none was reported. */
  spread: string
}

/** A result with the report that is shown and the others, in the record's order. */
export type ResultRows = { result: Result; shown: ResultRow; others: ResultRow[] }

/** Returns the rows of one result. */
export function rowsOf(study: Study, result: Result): ResultRows {
  const shown = shownReport(study, result)
  const others = result.reports.filter((report) => report !== shown)
  return {
    result,
    shown: rowFrom(joinReport(study, result, shown)),
    others: others.map((report) => rowFrom(joinReport(study, result, report))),
  }
}

/** Returns one report in the words of a table. */
export function rowFrom(joined: JoinedReport): ResultRow {
  const { result, population } = joined
  return {
    joined,
    title: titleOf(joined),
    population: describePopulation(population),
    assessor: assessors[result.assessor],
    dataCutoff: (result.dataCutoff && formatDate(result.dataCutoff)) ?? 'not stated',
    count: countOf(joined),
    value: withStanding(valueOf(joined), joined),
    spread: spreadOf(joined),
  }
}

/** Returns what was measured, `Duration of response at 6 months`; arms are named where a study has several. */
export function titleOf({ study, outcome, result, arm, comparatorArm }: JoinedReport): string {
  const measure = result.measure ? `, ${ratioMeasures[result.measure]}` : ''
  const time = result.timePoint ? `, ${result.timePoint}` : ''
  const arms = [arm, comparatorArm].filter((one) => one !== null && study.arms.length > 1)
  const named = arms.flatMap((one) => (one ? [lowerFirst(one.title)] : []))
  const inArms = named.length > 0 ? `, ${named.join(' against ')}` : ''
  return setType(`${outcome.title}${measure}${inArms}${time}`)
}

function countOf(joined: JoinedReport): string {
  const { report, result } = joined
  const fraction = formatFraction(joined) ?? formatBareCount(joined)
  const unstated = lacksDenominator(joined) ? `; ${denominatorNotStated}` : ''
  if (fraction !== null) {
    return report.countStatus === 'inferred' ? `${fraction}, inferred` : fraction + unstated
  }
  const counted = result.kind === 'proportion' || result.kind === 'count'
  const none = counted ? 'not-yet-extracted' : 'not-applicable'
  const absent = describeAbsence(report.state === 'reported' ? none : report.state)
  return report.denominator === null
    ? absent + unstated
    : `${absent}, of${noBreakSpace}${formatCount(report.denominator)}`
}

/** A number of a source that was corrected, doubted or retracted never stands without saying so. */
function withStanding(value: string, joined: JoinedReport): string {
  const standing = standingOfReport(joined)
  return standing === null ? value : `${value}; ${standing}`
}

function valueOf(joined: JoinedReport): string {
  const estimate = formatEstimate(joined)
  if (estimate !== null) return estimate
  const computed = formatComputedShare(joined)
  return computed === null ? describeAbsence('not-yet-extracted') : `${computed}, computed`
}

function spreadOf(joined: JoinedReport): string {
  const { report } = joined
  const printed = [formatSpread(joined), formatPValue(joined)].filter((part) => part !== null)
  if (printed.length > 0) return printed.join('; ')
  return describeAbsence(missingState(report.state))
}
