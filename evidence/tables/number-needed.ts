import { formatCount } from '@/evidence/format/number'
import { lowerFirst } from '@/evidence/format/lower-first'
import { numberNeededToTreat } from '@/evidence/statistics/two-proportions'
import type { AbsoluteEffect } from '@/evidence/compare/absolute-effect'
import type { Finding } from './summary-of-findings'

/** How many people must be treated for one more or one fewer event, in words; or why no such number is told. */
export type NumberNeeded =
  | { kind: 'number'; number: number; low: number; high: number; words: string }
  | { kind: 'none'; reason: string }

/**
 * Returns the number needed to treat of a finding, with its interval, its time and the comparator's risk that it stands on; none
 * where the interval of the difference includes no difference, for then the number runs through infinity (Altman, BMJ
 * 1998;317:1309-1312). Numbers are rounded up, away from a larger effect.
 */
export function numberNeeded({ absolute, pair }: Finding): NumberNeeded {
  const none = (reason: string): NumberNeeded => ({ kind: 'none', reason })
  if (absolute === null) return none('the record has no risk of the comparator that it could stand on')
  if (absolute.shares === null) return none('the difference has no interval')
  const found = numberNeededToTreat(absolute.shares)
  if (found === null) return none('the interval of the difference includes no difference')
  const [number, low, high] = [found.number, found.low, found.high].map((one) => Math.ceil(one - 1e-9))
  if (number === undefined || low === undefined || high === undefined) return none('there is no such number')
  return { kind: 'number', number, low, high, words: wordsOf(absolute, pair, { number, low, high }) }
}

function wordsOf(
  { event, control, level, shares, horizon }: AbsoluteEffect,
  pair: Finding['pair'],
  { number, low, high }: { number: number; low: number; high: number },
): string {
  const [first, second] = pair?.map(({ title }) => lowerFirst(title)) ?? ['the treatment', 'the comparator']
  const interval = `${level === null ? '' : `${level}% `}CI, ${formatCount(low)} to ${formatCount(high)}`
  const what = shares !== null && shares.estimate > 0 ? 'one person more' : 'one person fewer'
  const toHave = event.replace(/^had /, 'to have ').replace(/^were /, 'to be ')
  const when = horizon === null ? ' The record names no time for it.' : ''
  return `${formatCount(number)} (${interval}) people given ${first} instead of ${second} for ${what} ${toHave}, where ${formatCount(control)} of 1,000 ${event.startsWith('were') ? 'were' : 'had'} with ${second}.${when}`
}
