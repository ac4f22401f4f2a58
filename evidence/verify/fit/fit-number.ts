import { formatPercentOf } from '@/evidence/format/computed'
import { formatPrinted } from '@/evidence/format/number'
import { formatFraction, withUnit } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import { exact, type Bounded, type Printed } from '@/evidence/study/printed'
import { roundDecimal } from '@/evidence/statistics/rounding'
import { units } from '@/evidence/study/vocabulary'
import type { Fit } from './fitness'
import { fitCount } from './fit-count'
import { fitP } from './fit-p-value'
import { printedRoundsTo, shareOf, shareRoundsTo, shiftedByTwo } from './rounds-to'
import type { WrittenUnit } from '@/evidence/verify/read/written'

/** Returns how a single number, which is not said to count people, stands to a report. */
export function fitNumber(written: Printed, unit: WrittenUnit, joined: JoinedReport): Fit {
  const clash = clashOf(unit, joined)
  if (clash) return clash
  const { value, count } = joined.report
  const share = shareOf(joined)
  if (value === null && share === null) {
    return joined.report.pValue !== null && count === null
      ? fitP({ kind: 'p-value', relation: '=', printed: written, sides: 'not-stated' }, joined)
      : fitCount(written, null, joined)
  }
  const fits = fitEstimate(written, joined)
  if (fits.how === 'same' || unit !== null) return fits
  // Without a unit it may also be the count, or a share of one.
  const { denominator } = joined.report
  const isHead = written.decimals === 0 && [count, denominator].includes(written.number)
  if (count !== null && isHead) return better(fits, fitCount(written, null, joined))
  return fits.how === 'rounded' ? fits : (fitShareOfOne(written, joined) ?? fits)
}

const better = (one: Fit, other: Fit): Fit => (other.how === 'same' || one.how === 'different' ? other : one)

function clashOf(unit: WrittenUnit, { result, report, source }: JoinedReport): Fit | null {
  if (unit === null || unit === result.unit) return null
  if (result.unit === 'participants' && unit === 'percent' && report.value === null) {
    return {
      how: 'different',
      because: `${source.shortTitle} gives a count of people here, not a percentage.`,
    }
  }
  const stored = result.unit === 'percent' ? 'percent' : units[result.unit].many || 'no unit'
  const asked = unit === 'percent' ? 'percent' : unit
  return { how: 'different', because: `The units differ: ${asked} was written; the record has ${stored}.` }
}

function fitEstimate(written: Printed, joined: JoinedReport): Fit {
  const value = exact(joined.report.value)
  if (joined.report.value !== null && value === null) return fitBound(written, joined.report.value, joined)
  const share = shareOf(joined)
  if (value !== null && value.text === written.text) return { how: 'same', because: null }
  // Of a share that is known exactly, a rounding of the rounded one proves nothing: 54.5% is 6 of 11, which is not 54%.
  if (
    value !== null &&
    (share === null || value.number === written.number) &&
    printedRoundsTo(value, written)
  ) {
    return value.number === written.number
      ? { how: 'same', because: null }
      : { how: 'rounded', because: `Printed is ${shown(value, joined)}, which rounds to it.` }
  }
  if (share && shareRoundsTo(share.count, share.total, written)) {
    const exact = formatPercentOf(share.count, share.total, Math.max(2, written.decimals))
    const inferred = joined.report.countStatus === 'inferred' ? ' We inferred that count.' : ''
    const because = `${formatFraction(joined) ?? ''} is ${exact}%, which rounds to it.${inferred}`
    return { how: 'rounded', because: value ? `Printed is ${shown(value, joined)}; ${because}` : because }
  }
  // Where any source prints a count, its share says what the further decimals are.
  const counted = joined.result.reports.some((report) => report.count !== null)
  if (value !== null && !counted && isLonger(written, value)) {
    const because = `The same number, with more decimals than ${joined.source.shortTitle} prints.`
    return { how: 'rounded', because }
  }
  return { how: 'different', because: missedSign(written, joined) ?? exactShare(written, joined) }
}

/** A number where only a bound is printed: the time of somebody still under observation is that time, the 1 of `<1%` nothing. */
function fitBound(written: Printed, stored: Bounded, joined: JoinedReport): Fit {
  const share = shareOf(joined)
  const printed = withUnit(formatPrinted(stored), joined.result.unit)
  if (share && shareRoundsTo(share.count, share.total, written)) {
    const percent = formatPercentOf(share.count, share.total, Math.max(2, written.decimals))
    return {
      how: 'rounded',
      because: `Printed is ${printed}; ${formatFraction(joined) ?? ''} is ${percent}%.`,
    }
  }
  if (stored.bound === 'censored' && stored.number === written.number) {
    const because = `${printed} is printed: the plus sign marks somebody still under observation at that time.`
    return { how: 'same', because }
  }
  return { how: 'different', because: `Printed is ${printed}, which is a bound.` }
}

/** Where more decimals were written than are printed, the share that they should be of. */
function exactShare(written: Printed, joined: JoinedReport): string | null {
  const share = shareOf(joined)
  if (share === null || written.decimals === 0) return null
  const exact = formatPercentOf(share.count, share.total, Math.max(2, written.decimals))
  return `${formatFraction(joined) ?? ''} is ${exact}%, which does not round to it.`
}

const shown = (value: Printed, { result }: JoinedReport) => withUnit(formatPrinted(value), result.unit)

/** 20.80 for 20.8: the number is right, its precision is not the source's. */
function isLonger(written: Printed, value: Printed): boolean {
  return written.decimals > value.decimals && written.number === value.number
}

function missedSign(written: Printed, joined: JoinedReport): string | null {
  const { value } = joined.report
  if (value === null || value.number === 0 || value.number !== -written.number) return null
  return 'The sign differs.'
}

/** 0.37 where 37% is printed: a share of one. */
function fitShareOfOne(written: Printed, joined: JoinedReport): Fit | null {
  if (joined.result.unit !== 'percent' || Math.abs(written.number) > 1 || written.decimals < 2) return null
  const text = roundDecimal(shiftedByTwo(written.text), written.decimals - 2, 'half-up')
  const percent = { text, number: Number(text), decimals: written.decimals - 2 }
  const fits = fitEstimate(percent, joined)
  if (fits.how === 'different') return null
  const read = `Read as a share of one, ${written.text} is ${text}%.`
  return { how: fits.how, because: fits.because === null ? read : `${read} ${fits.because}` }
}
