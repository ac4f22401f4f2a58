import type { Regimen } from '@/evidence/study/study'
import type { Unit } from '@/evidence/study/vocabulary'
import { formatPrinted, noBreakSpace } from './number'
import { withUnit } from './result'

const areaUnderTheCurve: Unit = 'target-area-under-the-curve'

/** Units of a dose that depends on the patient, in full. */
const unitsInFull: Partial<Record<Unit, string>> = {
  'milligrams-per-kilogram': 'mg per kilogram of body weight',
  'milligrams-per-square-metre': 'mg per square metre of body surface',
}

/** Returns `1200 mg`, or `15 mg per kilogram of body weight` where the dose depends on the patient. */
export function formatDoseAmount({ amount, unit }: Regimen): string {
  const inFull = unitsInFull[unit]
  const printed = formatPrinted(amount)
  if (unit === areaUnderTheCurve) return `an area under the curve of ${withUnit(printed, unit)}`
  return inFull === undefined ? withUnit(printed, unit) : `${printed}${noBreakSpace}${inFull}`
}

/** Returns `1200 mg`, `15 mg/kg`, `75 mg/m²`, or `AUC 5` where the dose aims at an area under the curve. */
export function formatDoseShort({ amount, unit }: Regimen): string {
  if (unit === areaUnderTheCurve) return `AUC${noBreakSpace}${formatPrinted(amount)}`
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
