import type { PartialDate } from '@/evidence/study/result'
import type { Unit } from '@/evidence/study/vocabulary'

/** Months in one of each unit of time, on the Gregorian mean of 30.436875 days a month. */
const monthsIn: Partial<Record<Unit, number>> = {
  days: 1 / 30.436875,
  weeks: 7 / 30.436875,
  months: 1,
  years: 12,
}

/** Returns the duration in months, or null when the unit is not one of time. */
export function inMonths(amount: number, unit: Unit): number | null {
  const months = monthsIn[unit]
  return months === undefined ? null : amount * months
}

export const isTimeUnit = (unit: Unit): boolean => monthsIn[unit] !== undefined

/** Returns the most months that can lie between two dates, each taken at the edge its precision allows. */
export function maxMonthsBetween(start: PartialDate, end: PartialDate): number {
  const [startYear = 0, startMonth = 1, startDay = 1] = start.split('-').map(Number)
  const [endYear = 0, endMonth = 12, endDay = 31] = end.split('-').map(Number)
  return (endYear - startYear) * 12 + (endMonth - startMonth) + (endDay - startDay) / 30.436875
}

/** Says whether the first date is certainly before the second, as far as both are known. */
export function isBefore(first: PartialDate, second: PartialDate): boolean {
  const known = Math.min(first.length, second.length)
  return first.slice(0, known) < second.slice(0, known)
}

/** Returns the months of a landmark such as "6 months" or "12 weeks", or null for other words. */
export function landmarkMonths(words: string | null): number | null {
  const match = /(\d+(?:\.\d+)?)[\s-]*(day|week|month|year)/i.exec(words ?? '')
  if (!match) return null
  return inMonths(Number(match[1]), `${(match[2] ?? '').toLowerCase()}s` as Unit)
}
