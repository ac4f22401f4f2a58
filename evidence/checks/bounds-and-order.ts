import { formatComputed } from '@/evidence/format/computed'
import { formatDate } from '@/evidence/format/date'
import { formatCount, formatLimit, formatPrinted } from '@/evidence/format/number'
import { formatSize } from '@/evidence/format/people'
import { formatSpreadKind, withUnit } from '@/evidence/format/result'
import { shownReport, type JoinedReport } from '@/evidence/study/join'
import { reaches, type Bounded } from '@/evidence/study/printed'
import type { Limit, PartialDate, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { judgeFor, type Check, type CheckedField, type Judge } from './check'
import { inMonths, isBefore, isTimeUnit, landmarkMonths, maxMonthsBetween } from './duration'
import { limitsOfPeople } from './limits-of-people'
import { halfUnit, possibleRange } from './precision'

/**
 * Judges what no published number may be: limits out of order, an estimate outside them, a percentage
 * outside 0 to 100, a ratio of 0 or less, a negative time, a count above its denominator, a share without
 * a denominator, a p value outside 0 to 1, a source older than the data it prints, a time longer than the
 * study ran, limits that are no confidence interval. Silent where nothing is printed that could be out of order.
 */
export function boundsAndOrder(joined: JoinedReport): Check[] {
  const { result, report } = joined
  if (report.state !== 'reported') return []
  const judge = judgeFor('bounds-and-order', result.id, report.sourceId)
  const failures = [
    ...judgeNumbers(judge, joined),
    ...judgeCounts(judge, joined),
    ...judgeDates(judge, joined),
    ...judgeWindow(judge, joined),
    ...limitsOfPeople(joined),
  ]
  const order = judgeOrder(judge, joined)
  return [...failures, ...(order ? [order] : [])]
}

/** Returns the smallest and largest number that the kind of result allows. */
function allowed({ kind, unit }: Result): { least: number; most: number; words: string } {
  const anything = { least: -Infinity, most: Infinity, words: 'any number' }
  if (kind === 'ratio') return { least: 0, most: Infinity, words: 'a ratio is not below 0' }
  if (kind === 'difference') return anything
  if (unit === 'percent') {
    return kind === 'proportion' || kind === 'rate-at-time'
      ? { least: 0, most: 100, words: 'a percentage of participants lies between 0 and 100' }
      : { least: -100, most: Infinity, words: 'nothing can shrink by more than 100%' }
  }
  return unit === 'none'
    ? anything
    : { least: 0, most: Infinity, words: `a number of ${withUnit('2', unit).slice(2)} is not negative` }
}

function judgeNumbers(judge: Judge, { result, report }: JoinedReport): Check[] {
  const { least, most, words } = allowed(result)
  const printed: [CheckedField, Bounded | null][] = [
    ['value', report.value],
    ['low', limitOf(report.low)],
    ['high', limitOf(report.high)],
  ]
  const outside = printed.flatMap(([field, number]) => {
    const bad = number && (number.number < least || number.number > most)
    return bad ? [judge(field, 'fails', `${formatPrinted(number)} is printed, but ${words}.`)] : []
  })
  for (const [field, length] of [
    ['sd', report.standardDeviation],
    ['se', report.standardError],
  ] as const) {
    if (length === null || length.number >= 0) continue
    const working = `${formatPrinted(length)} is printed, but a standard ${field === 'sd' ? 'deviation' : 'error'} is not negative.`
    outside.push(judge(field, 'fails', working))
  }
  const p = report.pValue?.printed
  if (p && (p.number < 0 || p.number > 1)) {
    outside.push(judge('p', 'fails', `A p value lies between 0 and 1, but ${formatPrinted(p)} is printed.`))
  }
  if (p && p.number === 0 && report.pValue?.relation === '=') {
    const working = `p = ${formatPrinted(p)} is a rounded value, for no p value is 0: less than ${formatComputed(halfUnit(p), p.decimals + 1)} is meant.`
    outside.push(judge('p', 'cannot-be-checked', working))
  }
  return outside
}

function judgeCounts(judge: Judge, { study, result, report, population }: JoinedReport): Check[] {
  const { count, denominator } = report
  if (count === null) return []
  if (denominator === null) {
    // A news report may leave the denominator out; the report that pages show may not.
    const needed = result.kind === 'proportion' && shownReport(study, result) === report
    if (needed && population.n === null) {
      const unknown = `${formatCount(count)} is shown, and of how many ${population.noun.many} is not stated.`
      return [judge('of', 'cannot-be-checked', unknown)]
    }
    const working = `${formatCount(count)} is shown without its denominator.`
    return needed ? [judge('of', 'fails', working, `Did you mean of ${formatSize(population.n)}?`)] : []
  }
  if (count <= denominator) return []
  const working = `${formatCount(count)} of ${formatCount(denominator)} cannot be: the count is above its denominator.`
  return [judge('count', 'fails', working)]
}

function judgeDates(judge: Judge, { result, source }: JoinedReport): Check[] {
  const { dataCutoff } = result
  if (dataCutoff === null || source.published === null || !isBefore(source.published, dataCutoff)) return []
  const working = `${source.shortTitle} was published (${dateWords(source.published)}) before the data cut-off (${dateWords(dataCutoff)}) of what it is said to print.`
  return [judge('date', 'fails', working)]
}

function judgeWindow(judge: Judge, { study, outcome, result, report }: JoinedReport): Check[] {
  const window = widestWindow(study, result)
  if (window === null || outcome.domain === 'baseline' || outcome.domain === 'design') return []
  const most = maxMonthsBetween(window.start, window.end)
  const ran = `longer than the study ran, from ${dateWords(window.start)} to ${dateWords(window.end)}.`
  const landmark = landmarkMonths(result.timePoint)
  if (landmark !== null && landmark > most) {
    return [judge('report', 'fails', `The time of counting, ${result.timePoint}, is ${ran}`)]
  }
  if (!isTimeUnit(result.unit) || result.kind === 'difference') return []
  const printed: [CheckedField, Bounded | null][] = [
    ['value', report.value],
    ['high', limitOf(report.high)],
  ]
  return printed.flatMap(([field, number]) => {
    const months = number && inMonths(number.number, result.unit)
    if (number === null || months === null || months <= most || reaches(number).below) return []
    const working = `${withUnit(formatPrinted(number), result.unit)} is ${ran}`
    return [judge(field, 'fails', working)]
  })
}

function judgeOrder(judge: Judge, { result, report }: JoinedReport): Check | null {
  const [low, high] = [limitOf(report.low), limitOf(report.high)]
  if (result.spread === null || (low === null && high === null)) return null
  const shown = `${formatSpreadKind(result.spread)} ${report.low ? formatLimit(report.low) : 'not printed'} to ${report.high ? formatLimit(report.high) : 'not printed'}`
  const [least, greatest] = [low && possibleRange(low), high && possibleRange(high)]
  const isSwapped = low && high && low.number > high.number
  // Where a limit is only a bound, the true one may lie on the right side: "<5" to 3.
  const mayBeInOrder = least?.low === -Infinity || greatest?.high === Infinity
  if (isSwapped && !mayBeInOrder) {
    return judge('low', 'fails', `The limits are out of order: ${shown}.`, 'Were they swapped?')
  }
  const { value } = report
  if (value === null)
    return low && high ? judge('low', 'consistent', `The limits are in order: ${shown}.`) : null
  // Each is known to half a unit of its last digit: 50 may stand beside a lower limit of 50.2.
  const estimated = possibleRange(value)
  const outside = (least && estimated.high < least.low) || (greatest && estimated.low > greatest.high)
  const estimate = formatPrinted(value)
  return outside
    ? judge('value', 'fails', `${estimate} lies outside its own limits: ${shown}.`)
    : judge('value', 'consistent', `${estimate} lies within its limits: ${shown}.`)
}

const limitOf = (limit: Limit | null) => (limit?.state === 'reported' ? limit.printed : null)

const dateWords = (date: PartialDate) => formatDate(date) ?? date

const startOfEnrolment = /enrol\w*-(start|open|began|from)|(start|first)-\w*enrol|first-patient/

/** Returns the dates between which anything in the result can have happened, or null when either is unknown. */
function widestWindow(study: Study, result: Result): { start: PartialDate; end: PartialDate } | null {
  const start = study.dates.find(({ id }) => startOfEnrolment.test(id))?.date
  return start === undefined || result.dataCutoff === null ? null : { start, end: result.dataCutoff }
}
