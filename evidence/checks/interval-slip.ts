import { formatComputed } from '@/evidence/format/computed'
import { exact } from '@/evidence/study/printed'
import type { Limit, Report } from '@/evidence/study/result'
import { isNearMiss } from '@/evidence/text/quoted-numbers'
import type { CheckedField, CheckVerdict } from './check'
import { methodNamed, methodNames, methodsInOrder, namesUnknownMethod, commonMethods } from './method-names'
import { halfUnit } from './precision'
import { matchesLimit, type LimitsByMethod } from './proportion-limits'

/** Printed limits that no method gives, with what each method would give. */
export type Unmatched = { limits: LimitsByMethod; report: Report; method: string | null }

type Ruled = { verdict: CheckVerdict; field: CheckedField; because: string; suggestion?: string }

/** Returns whether limits that no known method gives are wrong, or may come from a method that is not known here. */
export function unknownOrWrong({ limits, report, method }: Unmatched): Ruled {
  const slip = likelySlip(limits, report)
  const named = methodNamed(method)
  if (named !== null) {
    return {
      verdict: 'fails',
      because: `The source names ${methodNames[named]}.`,
      ...(slip ?? { field: 'low' }),
    }
  }
  if (namesUnknownMethod(method)) {
    const because = `The source names a method that this rule does not know (${method}).`
    return { verdict: 'cannot-be-checked', field: 'low', because }
  }
  if (slip) return { verdict: 'fails', because: 'The other limit is that of a usual method.', ...slip }
  const beyond = beyondAll(limits, report)
  return beyond
    ? { verdict: 'fails', field: beyond, because: 'It lies beyond what any of them gives.' }
    : {
        verdict: 'cannot-be-checked',
        field: 'low',
        because: 'It lies among those of known methods and may come from another.',
      }
}

/** The one limit that is a slip of the pen away from a usual method that gives the other; null where there is none. */
function likelySlip(
  limits: LimitsByMethod,
  { low, high }: Report,
): { field: 'low' | 'high'; suggestion: string } | null {
  for (const method of commonMethods) {
    const lowFits = matchesLimit(limits[method].low, low)
    if (lowFits === matchesLimit(limits[method].high, high)) continue
    const field = lowFits ? 'high' : 'low'
    const printed = lowFits ? high : low
    if (printed?.state !== 'reported') continue
    const meant = formatComputed(limits[method][field], printed.printed.decimals)
    if (isNearMiss(printed.printed.text, meant)) return { field, suggestion: `Did you mean ${meant}?` }
  }
  return null
}

/** The limit that lies outside what all methods give, by more than its own rounding. */
function beyondAll(limits: LimitsByMethod, { low, high }: Report): 'low' | 'high' | null {
  const isBeyond = (field: 'low' | 'high', limit: Limit | null) => {
    const printed = limit?.state === 'reported' ? exact(limit.printed) : null
    if (printed === null) return false
    const given = methodsInOrder.map((method) => limits[method][field])
    const slack = halfUnit(printed)
    const { number } = printed
    return number < Math.min(...given) - slack || number > Math.max(...given) + slack
  }
  return isBeyond('low', low) ? 'low' : isBeyond('high', high) ? 'high' : null
}
