import { formatComputed, formatComputedP } from '@/evidence/format/computed'
import { formatPrinted } from '@/evidence/format/number'
import { impliedEstimate, pFromZ, zFromRatio } from '@/evidence/statistics/ratio-interval'
import type { Interval } from '@/evidence/statistics/proportion-interval'
import type { JoinedReport } from '@/evidence/study/join'
import { exact, exactLimit, type Printed } from '@/evidence/study/printed'
import type { PValue, Result } from '@/evidence/study/result'
import { judgeFor, type Check, type Judge } from './check'
import { unroundedRange } from './precision'

/** How far, as a share of z, a p value may stray before no other usual test (log-rank, score) would explain it. */
const otherTest = 0.15

/** Methods whose intervals are not symmetric about the estimate on the log scale. */
const asymmetric = /exact|profile|likelihood|fisher|bootstrap|bayes|credible|cornfield|mid.?p|score/i

/**
 * Judges a hazard, odds or risk ratio against its interval, which is symmetric about it on the log scale,
 * and its p value against both (Altman and Bland 2011, BMJ 343:d2090). An interval by a method that is not
 * symmetric there cannot be checked, nor can that of an odds ratio whose method is not stated and which does
 * not fit: Fisher's exact one is common, and its centre is elsewhere.
 *
 * A p value is tried two-sided and one-sided, and the one-sided in either direction: the tail on the side of
 * the effect (half of the two-sided) and the other (one less half of it), as a trial whose control did better
 * prints it. A p value against a margin of non-inferiority is no test of no difference and cannot be checked
 * without the margin. A p value without a ratio and its interval cannot be recomputed, and the check says so.
 */
export function ratioIntervalConsistent({ result, report }: JoinedReport): Check[] {
  if (report.state !== 'reported') return []
  const judge = judgeFor('ratio-interval-consistent', result.id, report.sourceId)
  const { pValue } = report
  const [value, low, high] = [exact(report.value), exactLimit(report.low), exactLimit(report.high)]
  const { spread } = result
  const level = spread?.kind === 'confidence-interval' && spread.sides !== 'one' ? spread.level : null
  const complete = value !== null && low !== null && high !== null
  if (result.kind !== 'ratio' || level === null || !complete) {
    return pValue === null ? [] : [judge('p', 'cannot-be-checked', describeLoneP(pValue))]
  }
  const limits = { low, high }
  if (!(limits.low.number > 0 && limits.low.number < limits.high.number && value.number > 0)) {
    const working = `A limit or an estimate of 0 has no logarithm, so that ${formatPrinted(value)} and its interval cannot be recomputed.`
    return [judge('value', 'cannot-be-checked', working)]
  }
  const estimate = judgeEstimate(judge, { value, limits, result })
  if (pValue === null || estimate.verdict === 'fails') return [estimate]
  if (estimate.verdict === 'cannot-be-checked') {
    return [estimate, judge('p', 'cannot-be-checked', describeLoneP(pValue))]
  }
  const z = zRange(value, limits, level / 100)
  const against = result.margin && judgeMargin(judge, pValue, { value, limits, margin: result.margin, level })
  return [estimate, against ?? judgeP(judge, pValue, z)]
}

type PrintedLimits = { low: Printed; high: Printed }

function judgeEstimate(
  judge: Judge,
  { value, limits: { low, high }, result }: { value: Printed; limits: PrintedLimits; result: Result },
): Check {
  const [lowRange, highRange, valueRange] = [low, high, value].map(unroundedRange)
  const centre = impliedEstimate(low.number, high.number)
  const shown = `${formatPrinted(low)} to ${formatPrinted(high)} is centred on ${formatComputed(centre, value.decimals + 1)} on the log scale`
  const least = lowRange && highRange ? Math.sqrt(Math.max(0, lowRange.low) * highRange.low) : centre
  const most = lowRange && highRange ? Math.sqrt(lowRange.high * highRange.high) : centre
  const meets = valueRange !== undefined && valueRange.low <= most && least <= valueRange.high
  if (meets) return judge('value', 'recomputed', `${shown}, printed as ${formatPrinted(value)}.`)
  const method = result.spread?.method ?? null
  if (method !== null && asymmetric.test(method)) {
    const working = `${shown}, and ${formatPrinted(value)} is printed; an interval of this kind (${method}) need not be symmetric there.`
    return judge('value', 'cannot-be-checked', working)
  }
  const within = value.number >= low.number && value.number <= high.number
  if (method === null && result.measure === 'odds-ratio' && within) {
    const working = `${shown}, and ${formatPrinted(value)} is printed; the method is not stated, and exact or profile intervals of an odds ratio are not symmetric there.`
    return judge('value', 'cannot-be-checked', working)
  }
  return judge(
    'value',
    'fails',
    `${shown}, but ${formatPrinted(value)} is printed.`,
    `Did you mean ${formatComputed(centre, value.decimals)}?`,
  )
}

/** Returns the least and greatest z that the printed digits allow; below 0 for a ratio below 1. */
function zRange(value: Printed, limits: PrintedLimits, level: number): Interval {
  const around = (printed: Printed) => {
    const { low, high } = unroundedRange(printed)
    return [Math.max(low, printed.number / 2), printed.number, high]
  }
  const all = around(value).flatMap((estimate) =>
    around(limits.low).flatMap((low) =>
      around(limits.high).map((high) => zFromRatio(estimate, low, high, level)),
    ),
  )
  return { low: Math.min(...all), high: Math.max(...all) }
}

/**
 * Judges a p value as the one-sided test of a margin of non-inferiority: how far the estimate lies from the margin, in
 * errors of the interval. Null where the test of no difference gives it, which trials print as well.
 */
function judgeMargin(
  judge: Judge,
  pValue: PValue,
  { value, limits, margin, level }: { value: Printed; limits: PrintedLimits; margin: Printed; level: number },
): Check | null {
  if (margin.number <= 0) return null
  const away = (printed: Printed): Printed => ({ ...printed, number: printed.number / margin.number })
  const share = { low: away(limits.low), high: away(limits.high) }
  const ofMargin = zAgainst(away(value), share, margin, level / 100)
  const shown = `p ${pValue.relation} ${formatPrinted(pValue.printed)}`
  const side = margin.number > 1 ? -1 : 1
  const tail = [ofMargin.low, ofMargin.high].map((z) =>
    z * side >= 0 ? pFromZ(z, 'one') : 1 - pFromZ(z, 'one'),
  )
  const possible = { low: Math.min(...tail), high: Math.max(...tail) }
  const gives = `Against the margin of ${formatPrinted(margin)} the interval gives a one-sided p ${rangeInWords(possible)}`
  if (fitsP(pValue, possible)) return judge('p', 'recomputed', `${gives}, printed as ${shown}.`)
  const ofNoDifference = readings.some((reading) =>
    fitsP(pValue, pRange(zRange(value, limits, level / 100), reading)),
  )
  if (ofNoDifference) return null
  return judge('p', 'fails', `${gives}, but ${shown} is printed.`)
}

/** As `zRange`, of numbers divided by the margin; the digits round before the division. */
function zAgainst(value: Printed, limits: PrintedLimits, margin: Printed, level: number): Interval {
  const halfIn = (printed: Printed) => (0.5 * 10 ** -printed.decimals) / margin.number
  const around = (printed: Printed) => [-1, 0, 1].map((step) => printed.number + step * halfIn(printed))
  const all = around(value).flatMap((estimate) =>
    around(limits.low).flatMap((low) =>
      around(limits.high).map((high) => zFromRatio(estimate, low, high, level)),
    ),
  )
  return { low: Math.min(...all), high: Math.max(...all) }
}

function rangeInWords(range: Interval): string {
  const [low, high] = [formatComputedP(range.low), formatComputedP(range.high)]
  return low === high ? `of ${low}` : `between ${low} and ${high}`
}

/** The ways to read a p value: of both tails, or of the one on the side of the effect or on the other. */
const readings = ['two', 'one', 'one-other'] as const
type Reading = (typeof readings)[number]

/** Returns the p values that a reading gives for a range of z. */
function pRange({ low, high }: Interval, reading: Reading): Interval {
  const sizes = [Math.abs(low), Math.abs(high)]
  const least = low <= 0 && high >= 0 ? 0 : Math.min(...sizes)
  const [small, large] = [pFromZ(Math.max(...sizes), 'one'), pFromZ(least, 'one')]
  if (reading === 'two') return { low: 2 * small, high: 2 * large }
  return reading === 'one' ? { low: small, high: large } : { low: 1 - large, high: 1 - small }
}

function judgeP(judge: Judge, pValue: PValue, z: Interval): Check {
  const shown = `p ${pValue.relation} ${formatPrinted(pValue.printed)}`
  const fits = readings.filter((reading) => fitsP(pValue, pRange(z, reading)))
  const stated = pValue.sides
  const [first] = fits.filter((reading) => stated === 'not-stated' || sidesOf(reading) === stated)
  if (first !== undefined) {
    const remark = stated === 'not-stated' ? '; its sides are not on record' : ''
    return judge(
      'p',
      'recomputed',
      `The interval gives a ${pInWords(z, first)}, printed as ${shown}${remark}.`,
    )
  }
  // Where the digits fit the other sides exactly, only a close miss is put down to another test.
  const stray = fits.length > 0 ? otherTest / 3 : otherTest
  const width = { low: z.low - stray * Math.abs(z.low), high: z.high + stray * Math.abs(z.high) }
  const wide = {
    low: Math.min(width.low, z.low * (1 - stray)),
    high: Math.max(width.high, z.high * (1 - stray)),
  }
  const near = readings.some(
    (reading) =>
      (stated === 'not-stated' || sidesOf(reading) === stated) && fitsP(pValue, pRange(wide, reading)),
  )
  const gives = `The interval gives a ${pInWords(z, 'two')} or a ${pInWords(z, 'one')}, but ${shown} is printed`
  if (near) {
    return judge(
      'p',
      'cannot-be-checked',
      `${gives}; it may come from another test, such as the log-rank test.`,
    )
  }
  const [other] = fits
  if (other !== undefined) {
    const working = `The interval gives a ${pInWords(z, other)}, printed as ${shown}, which the record calls ${stated}-sided.`
    return judge('p', 'fails', working)
  }
  return judge('p', 'fails', `${gives}.`)
}

const sidesOf = (reading: Reading) => (reading === 'two' ? 'two' : 'one')

function pInWords(z: Interval, reading: Reading): string {
  const range = pRange(z, reading)
  const which = reading === 'one-other' ? ' against the direction of the effect' : ''
  return `${sidesOf(reading)}-sided p${which} ${rangeInWords(range)}`
}

function fitsP({ relation, printed }: PValue, possible: Interval): boolean {
  const { low, high } = unroundedRange(printed)
  if (relation === '<') return possible.low < printed.number
  if (relation === '≤') return possible.low <= printed.number
  if (relation === '>') return possible.high > printed.number
  return possible.low <= high && low <= possible.high
}

function describeLoneP({ relation, printed, sides }: PValue): string {
  const side =
    sides === 'not-stated' ? 'its sides are not in the record' : `it is stated to be ${sides}-sided`
  return `p ${relation} ${formatPrinted(printed)} cannot be recomputed from what is printed beside it; ${side}.`
}
