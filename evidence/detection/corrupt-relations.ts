import { parseBounded } from '@/evidence/study/printed'
import type { Limit, Report, Result } from '@/evidence/study/result'
import { keyedResults } from '@/evidence/study/result-key'
import { areOfTwoArms } from '@/evidence/study/setting'
import type { Study } from '@/evidence/study/study'
import type { Unit } from '@/evidence/study/vocabulary'
import { pick, type Random } from './random'

const printsSomething = ({ reports }: Result) => reports.some(({ state }) => state === 'reported')

/** Exchanges what is recorded for two arms of one outcome, each report with its quotation. */
export function exchangeArms(study: Study, random: Random): Study | null {
  const pairs = study.results.flatMap((one) =>
    study.results.flatMap((other) => {
      return one.id < other.id && areOfTwoArms(one, other) && printsSomething(one) && printsSomething(other)
        ? [[one, other] as const]
        : []
    }),
  )
  const pair = pick(random, pairs)
  if (!pair) return null
  const [one, other] = pair
  const reportsFor = (result: Result, reports: Report[]) =>
    reports.map((report) => ({ ...report, resultId: result.id, id: `${result.id}--${report.sourceId}` }))
  return {
    ...study,
    results: study.results.map((result) => {
      if (result === one) return { ...one, spread: other.spread, reports: reportsFor(one, other.reports) }
      return result === other
        ? { ...other, spread: one.spread, reports: reportsFor(other, one.reports) }
        : result
    }),
  }
}

/** Returns the result with each printed ratio turned over, with as many decimals, and its limits exchanged. */
export function invertRatio(result: Result): Result | null {
  if (result.kind !== 'ratio') return null
  const over = (text: string) => {
    const decimals = text.split('.')[1]?.length ?? 0
    return Number(text) > 0 ? parseBounded((1 / Number(text)).toFixed(decimals)) : null
  }
  const limitOver = (limit: Limit | null): Limit | null => {
    const printed = limit?.state === 'reported' ? over(limit.printed.text) : null
    return printed ? { state: 'reported', printed } : limit
  }
  const reports = result.reports.map((report) => {
    const value = report.value && over(report.value.text)
    return value ? { ...report, value, low: limitOver(report.high), high: limitOver(report.low) } : report
  })
  const isChanged = reports.some((report, index) => report.value?.text !== result.reports[index]?.value?.text)
  return isChanged ? { ...result, reports } : null
}

/** Returns the report with a one-sided P as two-sided, or the other way round; null where its sides are not stated. */
export function turnSides(report: Report): Report | null {
  const { pValue } = report
  if (pValue === null || pValue.sides === 'not-stated') return null
  return { ...report, pValue: { ...pValue, sides: pValue.sides === 'one' ? 'two' : 'one' } }
}

const timeUnits: Unit[] = ['days', 'weeks', 'months', 'years']

export function inAnotherUnit(result: Result, random: Random): Result | null {
  if (!timeUnits.includes(result.unit)) return null
  const unit = pick(
    random,
    timeUnits.filter((one) => one !== result.unit),
  )
  return unit ? { ...result, unit } : null
}

/** Enters a result of efficacy or safety a second time under another name, as a second transcription would. */
export function enterTwice(study: Study, random: Random): Study | null {
  const chosen = pick(random, keyedResults(study).filter(printsSomething))
  if (!chosen) return null
  const id = `${chosen.id}-again`
  const reports = chosen.reports.map((report) => ({
    ...report,
    resultId: id,
    id: `${id}--${report.sourceId}`,
  }))
  return { ...study, results: [...study.results, { ...chosen, id, reports }] }
}

/** Returns the report with the quotation of another report, of its own source where there is one. */
export function quoteAnother(study: Study, report: Report, random: Random): Report | null {
  if (report.quote === null) return null
  const others = study.results
    .flatMap(({ reports }) => reports)
    .filter(({ quote }) => quote !== null && quote !== report.quote)
  const ofSource = others.filter(({ sourceId }) => sourceId === report.sourceId)
  const other = pick(random, ofSource.length > 0 ? ofSource : others)
  return other ? { ...report, quote: other.quote } : null
}
