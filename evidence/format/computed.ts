import { roundDecimal, roundRatio } from '@/evidence/statistics/rounding'
import { trueMinus } from './number'

/** Returns a number of our own computing, rounded half up, with a true minus: 23.6 for (23.62, 1). */
export function formatComputed(value: number, decimals: number): string {
  return roundDecimal(value, decimals, 'half-up').replace('-', trueMinus)
}

/** Returns the exact share of a count in percent, rounded half up and without its sign: 36.5 for (19, 52, 1). */
export function formatPercentOf(count: number, total: number, decimals: number): string {
  return roundRatio(count, total, 100, decimals, 'half-up')
}

/** Returns a p value of our own computing with two significant digits, `<0.0001` below that. */
export function formatComputedP(p: number): string {
  if (p < 0.0001) return '<0.0001'
  const decimals = p >= 0.1 ? 2 : p >= 0.01 ? 3 : p >= 0.001 ? 4 : 5
  return roundDecimal(p, decimals, 'half-up')
}
