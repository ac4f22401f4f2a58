import type { Regimen } from '@/evidence/study/study'
import { formatPrinted, noBreakSpace } from './number'
import { withUnit } from './result'

/** Returns `1200 mg`, or `15 mg per kilogram of body weight` where the dose depends on weight. */
export function formatDoseAmount({ amount, unit }: Regimen): string {
  if (unit !== 'milligrams-per-kilogram') return withUnit(formatPrinted(amount), unit)
  return `${formatPrinted(amount)}${noBreakSpace}mg per kilogram of body weight`
}

/** Returns `1200 mg` or `15 mg/kg`. */
export function formatDoseShort({ amount, unit }: Regimen): string {
  return withUnit(formatPrinted(amount), unit)
}

/** Returns the most that may be given at once, `1200 mg`, or null when the regimen has no cap. */
export function formatDoseCap({ cap, capUnit, unit }: Regimen): string | null {
  return cap === null ? null : withUnit(formatPrinted(cap), capUnit ?? unit)
}

/** Returns `every 21 days`, `every day`, or null when doses follow no fixed cycle. */
export function formatEveryDays({ everyDays }: Regimen): string | null {
  if (everyDays === null) return null
  return everyDays === 1 ? 'every day' : `every ${withUnit(String(everyDays), 'days')}`
}

/** Returns `every 3 weeks`, `every week`, or null when the cycle is not a whole number of weeks. */
export function formatEveryWeeks({ everyDays }: Regimen): string | null {
  if (everyDays === null || everyDays % 7 !== 0) return null
  return everyDays === 7 ? 'every week' : `every ${withUnit(String(everyDays / 7), 'weeks')}`
}
