import { formatLimit, formatPrinted, formatCount } from '@/evidence/format/number'
import { formatList } from '@/evidence/format/list'
import { formatSize } from '@/evidence/format/people'
import { withUnit } from '@/evidence/format/result'
import {
  impliedStandardError,
  standardErrorsReproducing,
  upperFromLower,
  survivalIntervalMethods,
  type SurvivalIntervalMethod,
} from '@/evidence/statistics/survival-rate-interval'
import type { JoinedReport } from '@/evidence/study/join'
import { exact, exactLimit } from '@/evidence/study/printed'
import { judgeFor, type Check, type Leeway } from './check'
import { halfUnit } from './precision'

const methodWords: Record<SurvivalIntervalMethod, string> = {
  plain: 'a plain Greenwood interval',
  log: 'a Greenwood interval on the log scale',
  'log-log': 'a Greenwood interval on the log-log scale',
  logit: 'a Greenwood interval on the log-odds scale',
  arcsine: 'a Greenwood interval on the arcsine scale',
}

/**
 * Judges a Kaplan-Meier rate against its interval: under the method that made it, one standard error
 * explains both limits. That error cannot be below the binomial one for the whole denominator, since
 * censoring only loses information. Fitting proves little, and the check says how much else would have fitted.
 * At 0% and 100%, and where a limit is the end of the scale, nothing ties the limits together. Limits that fit no
 * scale fail only where they are far from each; else another method may have made them. A median with an interval
 * cannot be recomputed without the individual times.
 */
export function survivalIntervalConsistent(joined: JoinedReport): Check[] {
  const { result, report } = joined
  const { spread } = result
  if (spread?.kind !== 'confidence-interval' || report.state !== 'reported') return []
  if (report.low === null || report.high === null) return []
  const judge = judgeFor('survival-interval-consistent', result.id, report.sourceId)
  const shown = `${formatLimit(report.low)} to ${formatLimit(report.high)}`
  if (result.kind === 'median') {
    const working = `The interval ${shown} of a median cannot be recomputed: it takes the individual times, which are not published.`
    return [judge('low', 'cannot-be-checked', working)]
  }
  if (result.kind !== 'rate-at-time' || result.unit !== 'percent') return []
  const [value, low, high] = [exact(report.value), exactLimit(report.low), exactLimit(report.high)]
  if (value === null || low === null || high === null) {
    return [judge('low', 'cannot-be-checked', `A rate and both limits are needed; ${shown} is printed.`)]
  }
  if (spread.level === null || spread.sides === 'one') {
    const reason = spread.level === null ? 'its level is not stated' : 'it is one-sided'
    return [judge('low', 'cannot-be-checked', `The interval ${shown} cannot be recomputed: ${reason}.`)]
  }
  const inOrder = low.number <= value.number && value.number <= high.number
  if (!inOrder || low.number < 0 || high.number > 100) return []
  const printed = { rate: value.number / 100, low: low.number / 100, high: high.number / 100 }
  const half = Math.max(...[value, low, high].map(halfUnit)) / 100
  const level = spread.level / 100
  const rate = withUnit(formatPrinted(value), result.unit)
  if (printed.rate <= half || printed.rate >= 1 - half) {
    const working = `At ${rate} Greenwood's error is nil, so that the limits ${shown} come from another method and cannot be recomputed.`
    return [judge('low', 'cannot-be-checked', working)]
  }
  const found = survivalIntervalMethods.flatMap((method) => {
    const errors = standardErrorsReproducing(method, printed, half, level)
    return errors ? [{ method, largest: errors.high }] : []
  })
  if (found.length === 0) {
    const working = `No Greenwood interval about ${rate}, whether plain, log, log-log, log-odds or arcsine, has the limits ${shown}.`
    return farFromEveryScale(printed, level)
      ? [judge('low', 'fails', working)]
      : [
          judge(
            'low',
            'cannot-be-checked',
            `${working} It is near to some, and another method may have made it.`,
          ),
        ]
  }
  const total = report.denominator ?? joined.population.n
  // Of an unstated number no interval is too narrow.
  const least = total === null ? 0 : Math.sqrt((printed.rate * (1 - printed.rate)) / total)
  // Rounding of the rate moves the least error too: a tenth of it is far more than any printed rate allows.
  const wideEnough = found.filter(({ largest }) => largest >= least * 0.9 - half)
  if (wideEnough.length === 0) {
    const working = `The interval ${shown} about ${rate} is narrower than ${formatSize(total)} participants can give, with or without censoring.`
    return [judge('low', 'fails', working)]
  }
  if (printed.low <= half || printed.high >= 1 - half) {
    const working = `A limit of ${shown} is the end of the scale, so that nothing ties the two limits together.`
    return [judge('low', 'cannot-be-checked', working)]
  }
  const names = formatList(
    wideEnough.map(({ method }) => methodWords[method]),
    'or',
  )
  const untested =
    total === null
      ? 'how many participants there were is not in the record, so that its width is not tested'
      : `the count at risk is not published, so that its width is tested only against the smallest that ${formatCount(total)} participants allow`
  const working = `${rate} with ${shown} fits ${names}; ${untested}.`
  return [judge('low', 'consistent', working, { leeway: leewayOf(printed, half) })]
}

type Rate = { rate: number; low: number; high: number }

/** Limits whose implied errors differ by more than this share under every scale are no rounding and no near method. */
const maxStrayShare = 0.1

function farFromEveryScale({ rate, low, high }: Rate, level: number): boolean {
  return survivalIntervalMethods.every((method) => {
    const { fromLow, fromHigh } = impliedStandardError(method, rate, low, high, level)
    return !(Math.abs(Math.log(fromHigh / fromLow)) <= maxStrayShare)
  })
}

/** Counts, of the upper limits that could stand beside the lower one at this precision, those that fit a scale. */
function leewayOf({ rate, low }: Rate, half: number): Leeway {
  const fitting = survivalIntervalMethods.flatMap((method) => {
    const uppers = [-half, half].flatMap((up) =>
      [-half, half].map((down) => upperFromLower(method, rate + up, low + down)),
    )
    return uppers.some(Number.isNaN)
      ? []
      : [[Math.min(...uppers) - half, Math.max(...uppers) + half] as const]
  })
  const possible = Math.floor((1 - rate) / (2 * half))
  const uppers = Array.from({ length: possible }, (_, index) => rate + (index + 1) * 2 * half)
  const passing = uppers.filter((upper) => fitting.some(([least, most]) => least <= upper && upper <= most))
  return { passing: passing.length, possible }
}
