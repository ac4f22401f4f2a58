import {
  clipToUnit,
  proportionInterval,
  type Interval,
  type IntervalSides,
  type ProportionMethod,
} from '@/evidence/statistics/proportion-interval'
import type { Limit, Report, Spread } from '@/evidence/study/result'
import { methodsInOrder } from './method-names'
import { meets } from './precision'

/** The limits that each method gives, in percent and within 0 to 100. */
export type LimitsByMethod = Record<ProportionMethod, Interval>

// A study prints the same counts many times over (report, sources, corruption runs): computed once.
const remembered = new Map<string, LimitsByMethod>()

/** Returns each method's limits in percent for a count, its denominator and a level in percent (95). */
export function limitsByMethod(
  count: number,
  total: number,
  level: number,
  sides: IntervalSides,
): LimitsByMethod {
  const key = `${count}/${total}/${level}/${sides}`
  const known = remembered.get(key)
  if (known) return known
  const entries = methodsInOrder.map((method) => {
    const { low, high } = clipToUnit(proportionInterval(method, count, total, level / 100, sides))
    return [method, { low: low * 100, high: high * 100 }] as const
  })
  const limits = Object.fromEntries(entries) as LimitsByMethod
  if (remembered.size > 10_000) remembered.clear()
  remembered.set(key, limits)
  return limits
}

/** Returns which sides the report prints limits for; an unprinted upper limit makes a lower one-sided interval. */
export function sidesOf(spread: Spread, { low, high }: Report): IntervalSides {
  if (spread.sides !== 'one') return 'two'
  if (low?.state === 'reported' && high?.state !== 'reported') return 'one-lower'
  if (high?.state === 'reported' && low?.state !== 'reported') return 'one-upper'
  // Both printed: the limit that is not 0 or 100 is the real one.
  return low?.state === 'reported' && low.printed.number === 0 ? 'one-upper' : 'one-lower'
}

/** Says whether the computed limit would be printed so; a limit that is not printed agrees with anything. */
export function matchesLimit(computed: number, limit: Limit | null): boolean {
  return limit === null || limit.state !== 'reported' || meets(computed, limit.printed)
}

/** Returns the methods whose limits would both be printed as the report's are. */
export function reproducingMethods(limits: LimitsByMethod, { low, high }: Report): ProportionMethod[] {
  return methodsInOrder.filter(
    (method) => matchesLimit(limits[method].low, low) && matchesLimit(limits[method].high, high),
  )
}
