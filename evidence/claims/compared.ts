import { formatFraction, formatEstimate, withUnit } from '@/evidence/format/result'
import { formatCount, formatPrinted } from '@/evidence/format/number'
import { numberInWords } from '@/evidence/format/number-words'
import type { JoinedReport } from '@/evidence/study/join'
import { exact, parsePrinted } from '@/evidence/study/printed'
import type { Unit } from '@/evidence/study/vocabulary'
import { sharesOf } from './share'

/** What a comparison compares: people, percent or months; `other` for values of one unit. */
export type Measure = 'people' | 'percent' | 'months' | Unit

export type ClaimedAmount = { measure: Measure; number: number; shown: string }

/** A mean month of 30.4375 days (365.25 / 12), only to compare times that were printed in different units. */
const monthsIn: Partial<Record<Unit, number>> = {
  days: 1 / 30.4375,
  weeks: 7 / 30.4375,
  months: 1,
  years: 12,
}

/** Returns every amount that a report states: its count, its share, its value. */
export function amountsOf(joined: JoinedReport): ClaimedAmount[] {
  const { report, result } = joined
  const amounts: ClaimedAmount[] = []
  if (report.count !== null) {
    const shown = formatFraction(joined) ?? formatCount(report.count)
    amounts.push({ measure: 'people', number: report.count, shown })
  }
  for (const { part, whole, shown } of sharesOf(joined)) {
    amounts.push({ measure: 'percent', number: (100 * part) / whole, shown })
  }
  const value = exact(report.value)
  if (value !== null && amounts.every(({ measure }) => measure !== 'percent')) {
    amounts.push(valueAmount(value.number, result.unit, formatEstimate(joined) ?? value.text))
  }
  return amounts
}

function valueAmount(number: number, unit: Unit, shown: string): ClaimedAmount {
  const months = monthsIn[unit]
  return months === undefined
    ? { measure: unit, number, shown }
    : { measure: 'months', number: number * months, shown }
}

const constantPattern = /^(\d+(?:\.\d+)?) ?(%|days?|weeks?|months?|years?)?$/

/** Returns the amounts that a constant such as `20`, `50%` or `12 months` may stand for, or null when it is none. */
export function constantAmounts(text: string): ClaimedAmount[] | null {
  const match = constantPattern.exec(text.trim().toLowerCase())
  const printed = match ? parsePrinted(match[1] ?? '') : null
  if (!match || !printed) return null
  const unit = match[2]
  const shown = formatPrinted(printed)
  if (unit === undefined) {
    return (['people', 'none', 'lines', 'centres', 'biopsies', 'doses', 'cycles'] as const).map(
      (measure) => ({
        measure,
        number: printed.number,
        shown,
      }),
    )
  }
  if (unit === '%') return [{ measure: 'percent', number: printed.number, shown: `${shown}%` }]
  const plural = (unit.endsWith('s') ? unit : `${unit}s`) as 'days' | 'weeks' | 'months' | 'years'
  return [valueAmount(printed.number, plural, withUnit(shown, plural))]
}

/**
 * Returns the words after a comparison ("20", "twenty", "a year", "12 months") as a constant, or null when
 * they are no number; so that "more than 20" cannot stand over than="10".
 */
export function constantInWords(words: string): ClaimedAmount[] | null {
  const [first = '', ...rest] = words.split(' ')
  const digits = first === 'a' || first === 'an' ? '1' : (spelled.get(first) ?? first)
  return constantAmounts([digits, ...rest].join(' '))
}

const spelled = new Map(Array.from({ length: 101 }, (_, count) => [numberInWords(count), String(count)]))
