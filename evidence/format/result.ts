import { describeAbsence } from '@/evidence/study/absence'
import { standingWarning } from '@/evidence/study/standing'
import type { JoinedReport } from '@/evidence/study/join'
import type { Limit, PValue, Spread } from '@/evidence/study/result'
import { spreadTraits } from '@/evidence/study/spread-traits'
import { deviationKinds, rateUnit, spreadKinds, units, type Unit } from '@/evidence/study/vocabulary'
import { formatMargin } from './margin'
import { formatCount, formatLimit, formatPrinted, formatShare, noBreakSpace } from './number'
import { denominatorNotStated } from './people'

/** Returns a number's text with its unit, `37%`, `20.8 months`, `1 month`; the space does not break. */
export function withUnit(text: string, unit: Unit): string {
  if (unit === 'percent') return `${text}%`
  const words = text === '1' ? units[unit].one : units[unit].many
  return words === '' ? text : `${text}${noBreakSpace}${words}`
}

/** Returns the estimate with its unit as printed, or the words for its absence, or null when only a count or spread was printed. */
export function formatEstimate({ report, result }: JoinedReport): string | null {
  if (report.state !== 'reported') return describeAbsence(report.state)
  return report.value ? withUnit(formatPrinted(report.value), result.unit) : null
}

/** Returns `19 of 52`, or null when there is no count or no denominator. */
export function formatFraction({ report }: JoinedReport): string | null {
  if (report.count === null || report.denominator === null) return null
  return `${formatCount(report.count)}${noBreakSpace}of${noBreakSpace}${formatCount(report.denominator)}`
}

/** Says whether a report is a share, or the count, of people whose number no source states: it has no denominator. */
export function lacksDenominator({ report, result, population }: JoinedReport): boolean {
  const isShare =
    result.kind === 'proportion' || (result.kind === 'rate-at-time' && result.unit === 'percent')
  return isShare && report.state === 'reported' && report.denominator === null && population.n === null
}

/** Returns the label of a spread: `95% CI`, `range`, `interquartile range`. */
export function formatSpreadKind(spread: Spread): string {
  const { levelled } = spreadTraits[spread.kind]
  if (levelled === null) return spreadKinds[spread.kind]
  const sides = spread.sides === 'one' ? 'one-sided ' : ''
  return spread.level === null ? sides + levelled : `${sides}${spread.level}%${noBreakSpace}${levelled}`
}

/** Returns `24 to 51` (limits in the result's unit, unit not repeated), or null when there are no limits. */
export function formatLimits({ report }: JoinedReport): string | null {
  if (!report.low || !report.high) return null
  return between(formatLimit(report.low), formatLimit(report.high))
}

/** Returns `4.1 to 55.8 months` or `24% to 51%`, or null when the report has no limits. */
export function formatSpan({ report, result }: JoinedReport): string | null {
  const { low, high } = report
  if (!low || !high) return null
  if (result.unit === 'percent' || low.state !== 'reported' || high.state !== 'reported') {
    return between(formatLimitWithUnit(low, result.unit), formatLimitWithUnit(high, result.unit))
  }
  return between(formatLimit(low), withUnit(formatPrinted(high.printed), result.unit))
}

/** Returns `55.8 months`, or the reason in words: `not reached`. */
export function formatLimitWithUnit(limit: Limit, unit: Unit): string {
  return limit.state === 'reported'
    ? withUnit(formatPrinted(limit.printed), unit)
    : describeAbsence(limit.state)
}

function between(low: string, high: string): string {
  return `${low}${noBreakSpace}to${noBreakSpace}${high}`
}

/** Returns `P = 0.03`, `one-sided P < 0.001`, or null when the report has no p value. */
export function formatPValue({ report }: JoinedReport): string | null {
  return report.pValue && formatP(report.pValue)
}

/** Returns a P value as printed, with its sides where it is one-sided. */
export function formatP({ relation, printed, sides }: PValue): string {
  const which = sides === 'one' ? 'one-sided ' : ''
  return `${which}P${noBreakSpace}${relation}${noBreakSpace}${formatPrinted(printed)}`
}

/** Returns `standard deviation, 12.4; standard error, 1.7`, or null when the report has neither. */
export function formatDeviations({ report }: JoinedReport): string | null {
  const printed = [
    [deviationKinds['standard-deviation'], report.standardDeviation] as const,
    [deviationKinds['standard-error'], report.standardError] as const,
  ]
  const words = printed.flatMap(([kind, length]) =>
    length === null ? [] : [`${kind}, ${formatPrinted(length)}`],
  )
  return words.length === 0 ? null : words.join('; ')
}

/** Returns `95% CI, 24 to 51`, `standard deviation, 12.4` or both, or null when the report has no spread. */
export function formatSpread(joined: JoinedReport): string | null {
  const parts = [formatDeviations(joined), formatNamedLimits(joined)].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('; ')
}

/** Returns `95% CI, 24 to 51`, or null when the report has no limits. */
export function formatNamedLimits(joined: JoinedReport): string | null {
  const limits = formatLimits(joined)
  if (limits === null || joined.result.spread === null) return null
  return `${formatSpreadKind(joined.result.spread)}, ${limits}`
}

/** Returns the share that we compute where a source printed a count and no percentage: `2%`, or null. */
export function formatComputedShare({ report, result }: JoinedReport): string | null {
  if (result.unit !== 'percent' || report.value !== null) return null
  if (report.count === null || !report.denominator) return null
  return `${formatShare(report.count, report.denominator)}%`
}

/** Returns `285.7 person-years`, or null when no person-time is printed. */
export function formatPersonTime({ report, result }: Pick<JoinedReport, 'report' | 'result'>): string | null {
  const time = rateUnit(result.unit)?.time
  return report.personTime === null || time === undefined
    ? null
    : `${formatPrinted(report.personTime)}${noBreakSpace}${time}`
}

/** Returns a count without its denominator, with the unit that it counts (`15 events`), or null when there is none. */
export function formatBareCount({ report, result }: JoinedReport): string | null {
  if (report.count === null) return formatPersonTime({ report, result })
  if (result.kind === 'incidence-rate') {
    const time = formatPersonTime({ report, result })
    const events = withUnit(formatCount(report.count), 'events')
    return time === null ? events : `${events} in ${time}`
  }
  return result.unit === 'percent'
    ? formatCount(report.count)
    : withUnit(formatCount(report.count), result.unit)
}

/** Returns the estimate, and a percentage printed without its count together with its denominator: `25% of 49`. */
function formatEstimateOf(joined: JoinedReport): string | null {
  const { count, denominator } = joined.report
  const estimate = formatEstimate(joined)
  // A mean change in percent is no share of anybody.
  const isShare =
    joined.report.state === 'reported' && joined.result.unit === 'percent' && joined.result.kind !== 'mean'
  if (estimate === null || !isShare || count !== null || denominator === null) return estimate
  return `${estimate}${noBreakSpace}of${noBreakSpace}${formatCount(denominator)}`
}

/**
 * Returns what a report says, the leading number first: `19 of 52`, `37%`, `95% CI, 24 to 51`; the words for its
 * absence where it prints no estimate. A count that we inferred never leads: what is printed does, and the count follows
 * as `27 of 49, inferred`. Never empty.
 */
export function partsOfReport(joined: JoinedReport): [lead: string, ...rest: string[]] {
  const fraction = formatFraction(joined)
  const computed = formatComputedShare(joined)
  const spread = formatSpread(joined)
  const p = formatPValue(joined)
  const unstated = lacksDenominator(joined) ? denominatorNotStated : null
  const parts = isCountInferred(joined)
    ? [formatEstimate(joined), spread, p, `${fraction ?? formatBareCount(joined) ?? ''}, inferred`]
    : [
        fraction ?? formatBareCount(joined),
        formatEstimateOf(joined) ?? (computed === null ? null : `${computed}, computed`),
        unstated,
        spread,
        p,
        formatMargin(joined),
      ]
  const [lead, ...rest] = [...parts, standingOfReport(joined)].filter((part) => part !== null)
  return lead === undefined ? [describeAbsence('not-yet-extracted')] : [lead, ...rest]
}

/** Returns the warning that goes with every number of a source that was corrected, doubted or retracted; else null. */
export const standingOfReport = ({ source, report }: JoinedReport): string | null =>
  report.state === 'reported' ? standingWarning(source) : null

/** Says whether the count is our inference from a printed percentage: the mark goes with it wherever it is shown. */
export const isCountInferred = ({ report }: JoinedReport) =>
  report.count !== null && report.countStatus === 'inferred'

/**
 * Returns the report in one line, the same everywhere: `19 of 52 (37%; 95% CI, 24 to 51)`,
 * `24.7 months (range, 4.1 to 55.8)`, `1 of 52 (2%, computed)`, `55% (27 of 49, inferred)`, `not reported`,
 * `not reached (95% CI, 18.2 to not reached)`, `84% (denominator not stated)`.
 */
export function formatReport(joined: JoinedReport): string {
  const [lead, ...rest] = partsOfReport(joined)
  return rest.length > 0 ? `${lead} (${rest.join('; ')})` : lead
}
