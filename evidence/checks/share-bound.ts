import { formatCount, formatPrinted } from '@/evidence/format/number'
import { formatPercentOf } from '@/evidence/format/computed'
import type { Bounded } from '@/evidence/study/printed'
import type { Report } from '@/evidence/study/result'
import { bounds } from '@/evidence/study/vocabulary'
import type { Check, Judge } from './check'
import { meets } from './precision'

/**
 * Judges a share that is printed only as a bound, `<1%` or `>99%`: it holds where the share of the published count lies
 * within it. That is consistent, never recomputed, for other counts would have fitted as well: the check says how many. A
 * count that we inferred from the bound has no power against it, and without a count the bound says nothing to check.
 */
export function judgeBoundOfShare(
  judge: Judge,
  value: Bounded,
  { count, countStatus }: Pick<Report, 'count' | 'countStatus'>,
  total: number,
): Check {
  const shown = `${formatPrinted(value)}%`
  if (count === null) {
    const working = `${shown} is a bound, and no count in the record has a share that could be held against it.`
    return judge('value', 'cannot-be-checked', working)
  }
  const fits = (one: number) => meets((100 * one) / total, value)
  const share = `${formatCount(count)} of ${formatCount(total)} is ${formatPercentOf(count, total, value.decimals + 1)}%`
  if (!fits(count)) {
    return judge(
      'value',
      'fails',
      `${share}, which is not ${value.bound ? bounds[value.bound].replace('the number', `${value.text}%`) : shown}, but ${shown} is printed.`,
    )
  }
  if (countStatus !== 'published') {
    const working = `The count of ${formatCount(count)} was inferred from ${shown}: that the two agree proves nothing.`
    return judge('count', 'cannot-be-checked', working)
  }
  const passing = Array.from({ length: total + 1 }, (_, one) => one).filter(fits).length
  return judge(
    'value',
    'consistent',
    `${share}, within the printed ${shown}; ${formatCount(total + 1 - passing)} of the ${formatCount(total + 1)} possible counts are not.`,
    {
      leeway: { passing, possible: total + 1 },
    },
  )
}
