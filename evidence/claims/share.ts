import { formatCount, formatPrinted } from '@/evidence/format/number'
import type { JoinedReport } from '@/evidence/study/join'
import { exact, type Printed } from '@/evidence/study/printed'

/** A share as two whole numbers, so that no comparison rounds: 19 of 52, or a printed 36.5% as 365 of 1000. */
export type Share = { part: number; whole: number; shown: string }

/**
 * Returns the shares that a report states: by its count, and by its printed percentage where that is not the
 * count's rounding. Words must fit all of them. Empty when the report states no share.
 */
export function sharesOf({ report, result }: JoinedReport): Share[] {
  const counted = countedShare(report.count, report.denominator)
  const value = exact(report.value)
  const printed =
    value !== null && result.unit === 'percent' && isShareKind(result.kind) ? printedShare(value) : null
  if (counted === null || printed === null) return [counted ?? printed].filter((share) => share !== null)
  return isRoundingOf(counted, value) ? [counted] : [counted, printed]
}

function isShareKind(kind: JoinedReport['result']['kind']): boolean {
  return kind === 'proportion' || kind === 'rate-at-time'
}

function countedShare(count: number | null, denominator: number | null): Share | null {
  if (count === null || denominator === null || denominator < 1) return null
  const percent = percentOf(count, denominator)
  return {
    part: count,
    whole: denominator,
    shown: `${formatCount(count)} of ${formatCount(denominator)} is ${percent}%`,
  }
}

function printedShare(value: Printed): Share | null {
  const whole = 100 * 10 ** value.decimals
  const part = Math.round(value.number * 10 ** value.decimals)
  return part < 0 || part > whole ? null : { part, whole, shown: `${formatPrinted(value)}% is printed` }
}

/** Within half a unit of the last printed digit, either way of rounding a half, and rounding twice included. */
function isRoundingOf({ part, whole }: Share, value: Printed | null): boolean {
  if (value === null) return true
  const unit = 10 ** -value.decimals
  return Math.abs((100 * part) / whole - value.number) <= 0.5 * unit + 0.05 * unit + 1e-9
}

/** One decimal, halves up, in whole-number arithmetic: 36.5 for 19 of 52, 24 for 24 of 100. */
function percentOf(part: number, whole: number): string {
  const tenths = Math.floor((2000 * part + whole) / (2 * whole))
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`
}
