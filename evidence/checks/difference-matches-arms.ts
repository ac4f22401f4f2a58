import { lowerFirst } from '@/evidence/format/lower-first'
import { formatComputed } from '@/evidence/format/computed'
import { formatList } from '@/evidence/format/list'
import { formatLimit, formatPrinted } from '@/evidence/format/number'
import { withUnit } from '@/evidence/format/result'
import { exactDifferenceLimits } from '@/evidence/statistics/exact-difference'
import { differenceInterval, methodsOfDifference, type ArmCount } from '@/evidence/statistics/two-proportions'
import { findOutcome } from '@/evidence/study/join'
import { exact, exactLimit, type Printed } from '@/evidence/study/printed'
import type { Report, Result, Spread } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Direction } from '@/evidence/study/vocabulary'
import { armPair, countPairs, modelOf, type ArmPair } from './arm-pair'
import { countsInWords, differenceMethodNames, limitsInWords, valuesInWords } from './arm-words'
import { judgeFor, type Check, type Judge } from './check'
import { methodNames, methodsInOrder } from './method-names'
import { halfUnit, roundsTo } from './precision'
import { limitsByMethod, matchesLimit } from './proportion-limits'

/** A difference that is weighted by strata strays from the plain one by little: so many of its own errors. */
const weightedStray = 0.5

/**
 * Judges a printed difference between two arms against what its source prints for each of them, and its interval
 * against the counts: which of six usual methods, or the exact one, gives both limits. Differences that are adjusted or
 * come from a model, medians and means are only ever confirmed. An interval that no method of a difference gives, and that is
 * the interval of one arm alone, fails and says so.
 */
export function differenceMatchesArms(study: Study): Check[] {
  return study.results.flatMap((result) => {
    if (result.kind !== 'difference' || result.armId === null || result.comparatorArmId === null) return []
    return result.reports.flatMap((report) => {
      if (report.state !== 'reported' || (report.value === null && report.low === null)) return []
      const pair = armPair(study, result, report.sourceId, ['proportion', 'rate-at-time', 'mean', 'median'])
      if (pair === null || pair.arm.result.unit !== result.unit) return []
      const judge = judgeFor('difference-matches-arms', result.id, report.sourceId)
      const { better } = findOutcome(study, result.outcomeId)
      const value = judgeValue(judge, { result, value: exact(report.value), pair, better })
      if (value[0]?.verdict === 'fails') return value
      return [...value, ...judgeInterval(judge, { result, report, pair })]
    })
  })
}

function judgeValue(
  judge: Judge,
  {
    result,
    value,
    pair,
    better,
  }: { result: Result; value: Printed | null; pair: ArmPair; better: Direction },
): Check[] {
  if (value === null) return []
  const shown = withUnit(formatPrinted(value), result.unit)
  const counted = countPairs(pair)
  const gap = ([one, other]: [ArmCount, ArmCount]) =>
    100 * (one.events / one.total - other.events / other.total)
  const fits = counted.find((counts) => roundsTo(gap(counts), value))
  if (fits) {
    const working = `${countsInWords(pair, fits)} differ by ${formatComputed(gap(fits), value.decimals + 1)}, printed as ${shown}.`
    return [judge('value', 'recomputed', working)]
  }
  const [one, other] = [pair.arm.value, pair.comparator.value]
  const [first] = counted
  if (first === undefined && (one === null || other === null)) return []
  const between = one && other ? one.number - other.number : first ? gap(first) : 0
  const printed =
    one && other
      ? valuesInWords(pair, (text) => withUnit(text, pair.arm.result.unit))
      : first
        ? countsInWords(pair, first)
        : ''
  // Both shares are rounded, and so may be what lies between them.
  const slack =
    halfUnit(value) + (counted.length > 0 || !one || !other ? 0 : halfUnit(one) + halfUnit(other)) + 1e-9
  if (Math.abs(between - value.number) <= Math.max(slack, 1e-9)) {
    return [
      judge(
        'value',
        'recomputed',
        `${printed} differ by ${formatComputed(between, value.decimals)}, printed as ${shown}.`,
      ),
    ]
  }
  const words = `${printed} differ by ${formatComputed(between, value.decimals)}, but ${shown} is printed`
  const turned = value.number !== 0 && Math.abs(between + value.number) <= slack + halfUnit(value)
  // Where a fall is the better outcome, papers print the gain: the size agrees, and the sign says nothing.
  if (turned && pair.arm.result.kind !== 'proportion' && better !== 'higher') {
    return [judge('value', 'cannot-be-checked', `${words}; the sign may tell of the gain.`)]
  }
  if (turned) return [judge('value', 'fails', `${words}: arms exchanged, or the sign lost.`)]
  const model = modelOf(result)
  if (model !== null) return [judge('value', 'cannot-be-checked', `${words}; it is ${model}.`)]
  if (pair.arm.result.kind !== 'proportion' || first === undefined) {
    return [judge('value', 'cannot-be-checked', `${words}; it may be estimated otherwise, as from a model.`)]
  }
  const interval = differenceInterval('wald', ...first)
  const error = (100 * (interval.high - interval.low)) / (2 * 1.96)
  return Math.abs(gap(first) - value.number) <= weightedStray * error && result.method !== null
    ? [judge('value', 'cannot-be-checked', `${words}; it may be weighted (${result.method}).`)]
    : [judge('value', 'fails', `${words}.`, `Did you mean ${formatComputed(gap(first), value.decimals)}?`)]
}

function judgeInterval(
  judge: Judge,
  { result, report, pair }: { result: Result; report: Report; pair: ArmPair },
): Check[] {
  const { low, high } = report
  const { spread } = result
  if (spread?.kind !== 'confidence-interval' || low?.state !== 'reported' || high?.state !== 'reported')
    return []
  const shown = `${formatLimit(low)} to ${formatLimit(high)}`
  const unchecked = (why: string) => [
    judge('low', 'cannot-be-checked', `The interval ${shown} cannot be recomputed: ${why}.`),
  ]
  if (pair.arm.result.kind !== 'proportion') return []
  const model = modelOf(result)
  if (model !== null) return unchecked(`the difference is ${model}`)
  if (spread.level === null || spread.sides === 'one')
    return unchecked('its level or its sides are not those of two limits')
  const counts = countPairs(pair)
  const [first] = counts
  if (first === undefined) return unchecked('no counts of both arms are on record, and none follow')
  const level = spread.level
  const decimals = Math.max(low.printed.decimals, high.printed.decimals) + 1
  const clipped = (limit: number) => Math.min(100, Math.max(-100, 100 * limit))
  const percent = (limits: { low: number; high: number }) => ({
    low: clipped(limits.low),
    high: clipped(limits.high),
  })
  const matches = (limits: { low: number; high: number }) =>
    matchesLimit(limits.low, low) && matchesLimit(limits.high, high)
  for (const both of counts) {
    const found = methodsOfDifference.map((method) => ({
      method,
      limits: percent(differenceInterval(method, ...both, level / 100)),
    }))
    const giving = found.filter(({ limits }) => matches(limits))
    const [one] = giving
    if (!one) continue
    const names = formatList(giving.map(({ method }) => differenceMethodNames[method]))
    const working = `${countsInWords(pair, both)} give ${limitsInWords(one.limits, decimals)} by ${names}, printed as ${shown}.`
    return [judge('low', 'recomputed', working)]
  }
  const alone = intervalOfOneArm(pair, spread, report)
  const exactLimits = exactDifferenceLimits(...first, level / 100)
  if (exactLimits && matches(percent(exactLimits))) {
    const also = alone === null ? '' : ` They are those of ${alone} as well.`
    const working = `${countsInWords(pair, first)} give ${limitsInWords(percent(exactLimits), decimals)} by the exact unconditional method (Chan and Zhang), printed as ${shown}.${also}`
    return [judge('low', 'recomputed', working)]
  }
  const usual = `for the difference the Newcombe method gives ${limitsInWords(percent(differenceInterval('newcombe', ...first, level / 100)), decimals)} and the Wald method ${limitsInWords(percent(differenceInterval('wald', ...first, level / 100)), decimals)}`
  if (alone !== null) {
    return [judge('low', 'fails', `${shown} are the limits of ${alone}; ${usual}.`)]
  }
  const verdict = isNear(report, percent(differenceInterval('wald', ...first, level / 100)))
    ? 'cannot-be-checked'
    : 'fails'
  const because = verdict === 'fails' ? '' : ' It may come from another method'
  return [
    judge(
      'low',
      verdict,
      `${countsInWords(pair, first)}: ${usual}, but ${shown} is printed.${because && `${because}.`}`,
    ),
  ]
}

/** Says whether both limits lie so near to those of a usual method that another one may give them. */
function isNear({ low, high }: Report, usual: { low: number; high: number }): boolean {
  const room = (usual.high - usual.low) / 6
  const near = (printed: Printed | null, limit: number) =>
    printed !== null && Math.abs(printed.number - limit) <= room + halfUnit(printed)
  return near(exactLimit(low), usual.low) && near(exactLimit(high), usual.high)
}

/** Names the arm and the method whose interval this is, where it is that of one arm alone. */
function intervalOfOneArm(
  { arm, comparator }: ArmPair,
  spread: Spread,
  { low, high }: Report,
): string | null {
  for (const { counts, title } of [arm, comparator]) {
    for (const { events, total } of counts) {
      const limits = limitsByMethod(events, total, spread.level ?? 95, 'two')
      const method = methodsInOrder.find(
        (one) => matchesLimit(limits[one].low, low) && matchesLimit(limits[one].high, high),
      )
      if (method !== undefined)
        return `${lowerFirst(title)} alone (${events} of ${total}) by ${methodNames[method]}`
    }
  }
  return null
}
