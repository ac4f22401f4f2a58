import { formatComputed, formatComputedP } from '@/evidence/format/computed'
import { formatPrinted } from '@/evidence/format/number'
import { impliedEstimate, pFromZ, zFromRatio } from '@/evidence/statistics/ratio-interval'
import type { Interval } from '@/evidence/statistics/proportion-interval'
import type { JoinedReport } from '@/evidence/study/join'
import type { Printed } from '@/evidence/study/printed'
import type { PValue } from '@/evidence/study/result'
import { judgeFor, type Check, type Judge } from './check'
import { unroundedRange } from './precision'

/** How far, as a share of z, a p value may stray before no other usual test (log-rank, score) would explain it. */
const otherTest = 0.15

/**
 * Judges a hazard, odds or risk ratio against its interval, which is symmetric about it on the log scale,
 * and its p value against both (Altman and Bland 2011, BMJ 343:d2090). The p value is tried two-sided and
 * one-sided and the working says which it is; a one-sided p value never fails.
 * A p value without a ratio and its interval cannot be recomputed, and the check says so.
 */
export function ratioIntervalConsistent({ result, report }: JoinedReport): Check[] {
  if (report.state !== 'reported') return []
  const judge = judgeFor('ratio-interval-consistent', result.id, report.sourceId)
  const { value, low, high, pValue } = report
  const { spread } = result
  const level = spread?.kind === 'confidence-interval' && spread.sides !== 'one' ? spread.level : null
  const complete = value !== null && low?.state === 'reported' && high?.state === 'reported'
  if (result.kind !== 'ratio' || level === null || !complete) {
    return pValue === null ? [] : [judge('p', 'cannot-be-checked', describeLoneP(pValue))]
  }
  const limits = { low: low.printed, high: high.printed }
  if (!(limits.low.number > 0 && limits.low.number < limits.high.number && value.number > 0)) return []
  const estimate = judgeEstimate(judge, value, limits)
  if (pValue === null || estimate.verdict === 'fails') return [estimate]
  return [estimate, judgeP(judge, pValue, zRange(value, limits, level / 100))]
}

type PrintedLimits = { low: Printed; high: Printed }

function judgeEstimate(judge: Judge, value: Printed, { low, high }: PrintedLimits): Check {
  const [lowRange, highRange, valueRange] = [low, high, value].map(unroundedRange)
  const centre = impliedEstimate(low.number, high.number)
  const shown = `${formatPrinted(low)} to ${formatPrinted(high)} is centred on ${formatComputed(centre, value.decimals + 1)} on the log scale`
  const least = lowRange && highRange ? Math.sqrt(Math.max(0, lowRange.low) * highRange.low) : centre
  const most = lowRange && highRange ? Math.sqrt(lowRange.high * highRange.high) : centre
  const meets = valueRange !== undefined && valueRange.low <= most && least <= valueRange.high
  if (meets) return judge('value', 'holds', `${shown}, printed as ${formatPrinted(value)}.`)
  return judge(
    'value',
    'fails',
    `${shown}, but ${formatPrinted(value)} is printed.`,
    `Did you mean ${formatComputed(centre, value.decimals)}?`,
  )
}

/** Returns the least and greatest |z| that the printed digits allow. */
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
  const sizes = all.map(Math.abs)
  const crossesNull = all.some((z) => z <= 0) && all.some((z) => z >= 0)
  return { low: crossesNull ? 0 : Math.min(...sizes), high: Math.max(...sizes) }
}

function judgeP(judge: Judge, pValue: PValue, z: Interval): Check {
  const shown = `p ${pValue.relation} ${formatPrinted(pValue.printed)}`
  const range = (sides: 'one' | 'two') => ({ low: pFromZ(z.high, sides), high: pFromZ(z.low, sides) })
  const words = (sides: 'one' | 'two') => {
    const [low, high] = [formatComputedP(range(sides).low), formatComputedP(range(sides).high)]
    return `${sides}-sided p ${low === high ? low : `between ${low} and ${high}`}`
  }
  const fits = (['two', 'one'] as const).filter((sides) => fitsP(pValue, range(sides)))
  const [only] = fits
  const stated = pValue.sides
  if (stated !== 'not-stated' && fits.includes(stated)) {
    return judge('p', 'holds', `The interval gives a ${words(stated)}, printed as ${shown}.`)
  }
  if (only !== undefined) {
    const remark =
      stated === 'not-stated' ? 'the source does not state its sides' : `the source calls it ${stated}-sided`
    return judge('p', 'holds', `The interval gives a ${words(only)}, printed as ${shown}; ${remark}.`)
  }
  const nearby = { low: z.low * (1 - otherTest), high: z.high * (1 + otherTest) }
  const near = (['two', 'one'] as const).some((sides) =>
    fitsP(pValue, { low: pFromZ(nearby.high, sides), high: pFromZ(nearby.low, sides) }),
  )
  const gives = `The interval gives a ${words('two')} or a ${words('one')}, but ${shown} is printed`
  return near
    ? judge('p', 'cannot-be-checked', `${gives}; it may come from another test, such as the log-rank test.`)
    : judge('p', 'fails', `${gives}.`)
}

function fitsP({ relation, printed }: PValue, possible: Interval): boolean {
  const { low, high } = unroundedRange(printed)
  if (relation === '<') return possible.low < printed.number
  if (relation === '>') return possible.high > printed.number
  return possible.low <= high && low <= possible.high
}

function describeLoneP({ relation, printed, sides }: PValue): string {
  const side = sides === 'not-stated' ? 'its sides are not stated' : `it is stated to be ${sides}-sided`
  return `p ${relation} ${formatPrinted(printed)} cannot be recomputed from what is printed beside it; ${side}.`
}
