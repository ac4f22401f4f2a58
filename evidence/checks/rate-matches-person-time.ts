import { formatComputed } from '@/evidence/format/computed'
import { formatCount, formatLimit, formatPrinted } from '@/evidence/format/number'
import { formatPersonTime } from '@/evidence/format/result'
import {
  poissonInterval,
  poissonMethods,
  poissonMethodsInOrder,
} from '@/evidence/statistics/poisson-interval'
import type { JoinedReport } from '@/evidence/study/join'
import { exact, type Printed } from '@/evidence/study/printed'
import type { Limit } from '@/evidence/study/result'
import { rateUnit } from '@/evidence/study/vocabulary'
import { judgeFor, type Check, type Judge } from './check'
import { meets, unroundedRange } from './precision'

/**
 * Judges an incidence rate by what it is made of: events divided by the time of all people together, and an interval of
 * the events alone, exact by Garwood (1936, Biometrika 28:437-442) or by the normal distribution of the number or of its
 * logarithm. An interval that none of them gives may come from a model of the counts, and cannot be checked, unless the
 * source names the exact one. An inferred count proves nothing.
 */
export function rateMatchesPersonTime(joined: JoinedReport): Check[] {
  const { result, report } = joined
  const unit = rateUnit(result.unit)
  if (result.kind !== 'incidence-rate' || unit === null || report.state !== 'reported') return []
  const judge = judgeFor('rate-matches-person-time', result.id, report.sourceId)
  const { count, personTime, value } = report
  if (count === null || personTime === null || personTime.number <= 0 || report.countStatus !== 'published') {
    const working = 'Without the printed events and person-time the rate cannot be recomputed.'
    return [judge('value', 'cannot-be-checked', working)]
  }
  const made: Made = { count, personTime, per: unit.per, time: formatPersonTime(joined) ?? '' }
  const rate = value === null ? null : judgeRate(judge, value, made)
  const interval = judgeInterval(judge, joined, made)
  const checks = [rate, interval].filter((one) => one !== null)
  if (checks.length > 0) return checks
  return [judge('value', 'cannot-be-checked', `No rate is printed; ${ofTime(made, 1)}.`)]
}

type Made = { count: number; personTime: Printed; per: number; time: string }

function ofTime({ count, personTime, per, time }: Made, decimals: number): string {
  const rate = formatComputed((count / personTime.number) * per, decimals)
  return `${formatCount(count)} in ${time} is ${rate} per ${formatCount(per)}`
}

/** Judges the rate; the person-time is itself rounded, so that a range of rates is possible. */
function judgeRate(judge: Judge, value: NonNullable<JoinedReport['report']['value']>, made: Made): Check {
  const time = unroundedRange(made.personTime)
  const [least, greatest] = [
    (made.count / time.high) * made.per,
    (made.count / Math.max(time.low, 1e-9)) * made.per,
  ]
  const working = `${ofTime(made, value.decimals + 1)}, printed as ${formatPrinted(value)}.`
  const number = exact(value)
  if (number === null) {
    return meets(least, value) || meets(greatest, value)
      ? judge('value', 'consistent', working)
      : judge('value', 'fails', working)
  }
  const printed = unroundedRange(number)
  const holds = least <= printed.high + slack && greatest >= printed.low - slack
  if (holds) return judge('value', 'recomputed', working)
  const meant = formatComputed((made.count / made.personTime.number) * made.per, value.decimals)
  return judge('value', 'fails', working, `Did you mean ${meant}?`)
}

/** A billionth covers the binary error of the computation. */
const slack = 1e-9

function judgeInterval(judge: Judge, { result, report }: JoinedReport, made: Made): Check | null {
  const { spread } = result
  if (spread?.kind !== 'confidence-interval' || report.low === null || report.high === null) return null
  const shown = `${formatLimit(report.low)} to ${formatLimit(report.high)}`
  if (spread.level === null || spread.sides === 'one') {
    return judge(
      'low',
      'cannot-be-checked',
      `The interval ${shown} has no level, or one side: it is not recomputed.`,
    )
  }
  const { count, personTime, per } = made
  const level = spread.level / 100
  const methods = poissonMethodsInOrder.flatMap((method) => {
    const limits = poissonInterval(method, count, level)
    return limits ? [{ name: poissonMethods[method], ...limits }] : []
  })
  const isPrinted = (events: number, limit: Limit) =>
    limit.state !== 'reported' || meets((events / personTime.number) * per, limit.printed)
  const found = methods.find(
    ({ low, high }) =>
      report.low && report.high && isPrinted(low, report.low) && isPrinted(high, report.high),
  )
  const words = ({ low, high }: { low: number; high: number }) =>
    [low, high].map((events) => formatComputed((events / personTime.number) * per, 2)).join(' to ')
  const [garwood = found] = methods
  if (found)
    return judge(
      'low',
      'recomputed',
      `For ${formatCount(count)} events ${found.name} gives ${words(found)}, printed as ${shown}.`,
    )
  const given = garwood
    ? `For ${formatCount(count)} events ${garwood.name} gives ${words(garwood)}, but ${shown} is printed.`
    : ''
  return /exact|garwood|poisson exact/i.test(spread.method ?? '')
    ? judge('low', 'fails', given)
    : judge('low', 'cannot-be-checked', `${given} A model of the counts may have made it.`)
}
