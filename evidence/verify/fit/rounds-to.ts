import type { JoinedReport } from '@/evidence/study/join'
import type { Bounded, Printed } from '@/evidence/study/printed'
import { roundDecimal, roundRatio } from '@/evidence/statistics/rounding'

const conventions = ['half-up', 'half-even'] as const

/** Says whether a printed number rounds to the written one, which has no more decimals than it. */
export function printedRoundsTo(printed: Printed | Bounded, written: Printed | Bounded): boolean {
  if (written.decimals > printed.decimals) return false
  return conventions.some(
    (convention) => Number(roundDecimal(printed.text, written.decimals, convention)) === written.number,
  )
}

/** Says whether the exact share of a count, in percent, rounds to the written number. */
export function shareRoundsTo(count: number, total: number, written: Printed): boolean {
  return conventions.some(
    (convention) => Number(roundRatio(count, total, 100, written.decimals, convention)) === written.number,
  )
}

/** Returns the count and denominator whose share is the percentage of a report, or null. */
export function shareOf({ report, result }: JoinedReport): { count: number; total: number } | null {
  const { count, denominator } = report
  if (result.unit !== 'percent' || count === null || denominator === null || denominator < 1) return null
  return { count, total: denominator }
}

/** Returns a decimal number times a hundred, digit by digit: binary arithmetic would make 0.29 into 28.999. */
export function shiftedByTwo(text: string): string {
  const [whole = '', decimals = ''] = text.split('.')
  return `${whole}${decimals.slice(0, 2)}.${decimals.slice(2)}`
    .replace(/\.$/, '')
    .replace(/^(-?)0+(?=\d)/, '$1')
}
