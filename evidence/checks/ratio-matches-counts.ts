import { formatComputed } from '@/evidence/format/computed'
import { formatList } from '@/evidence/format/list'
import { formatLimit, formatPrinted } from '@/evidence/format/number'
import {
  oddsRatioInterval,
  oddsRatioMethods,
  riskRatioInterval,
  riskRatioMethods,
  type ArmCount,
  type OddsRatioMethod,
  type RiskRatioMethod,
} from '@/evidence/statistics/two-proportions'
import { exact, exactLimit, type Printed } from '@/evidence/study/printed'
import type { Report, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { armPair, countPairs, modelOf, type ArmPair } from './arm-pair'
import { countsInWords, limitsInWords, oddsRatioMethodNames, riskRatioMethodNames } from './arm-words'
import { judgeFor, type Check, type Judge } from './check'
import { halfUnit, roundsTo } from './precision'
import { matchesLimit } from './proportion-limits'

type Computed = { name: string; estimate: number; low: number; high: number }

/**
 * Judges a risk ratio or an odds ratio against the counts of both arms, and its interval against the usual methods. One
 * that is adjusted, stratified or from a model cannot be checked; a limit near to what the methods give may come from another.
 */
export function ratioMatchesCounts(study: Study): Check[] {
  return study.results.flatMap((result) => {
    if (result.kind !== 'ratio' || (result.measure !== 'risk-ratio' && result.measure !== 'odds-ratio'))
      return []
    return result.reports.flatMap((report) => {
      const value = exact(report.value)
      if (report.state !== 'reported' || value === null) return []
      const pair = armPair(study, result, report.sourceId, ['proportion', 'count'])
      const counts = pair === null ? [] : countPairs(pair)
      if (pair === null || counts.length === 0) return []
      const judge = judgeFor('ratio-matches-counts', result.id, report.sourceId)
      const model = modelOf(result)
      if (model !== null) {
        return [
          judge(
            'value',
            'cannot-be-checked',
            `${formatPrinted(value)} is ${model}, and the counts of both arms alone do not give it.`,
          ),
        ]
      }
      return judgeRatio(judge, { result, report, value, pair, counts })
    })
  })
}

function computedFor(result: Result, [a, b]: [ArmCount, ArmCount]): Computed[] {
  const level = (result.spread?.level ?? 95) / 100
  const all =
    result.measure === 'risk-ratio'
      ? (Object.keys(riskRatioMethods) as RiskRatioMethod[]).map(
          (method) => [riskRatioMethodNames[method], riskRatioInterval(method, a, b, level)] as const,
        )
      : (Object.keys(oddsRatioMethods) as OddsRatioMethod[]).map(
          (method) => [oddsRatioMethodNames[method], oddsRatioInterval(method, a, b, level)] as const,
        )
  return all.flatMap(([name, found]) => (found ? [{ name, ...found }] : []))
}

type Asked = { result: Result; report: Report; value: Printed; pair: ArmPair; counts: [ArmCount, ArmCount][] }

function judgeRatio(judge: Judge, { result, report, value, pair, counts }: Asked): Check[] {
  const shown = formatPrinted(value)
  const tried = counts.map((both) => ({ both, computed: computedFor(result, both) }))
  const found = tried.find(({ computed }) => computed.some(({ estimate }) => roundsTo(estimate, value)))
  const [first] = tried
  const [usual] = first?.computed ?? []
  if (first === undefined || usual === undefined) {
    return [
      judge('value', 'cannot-be-checked', `The counts of both arms give no ratio to hold ${shown} against.`),
    ]
  }
  if (found === undefined) {
    const near = formatComputed(usual.estimate, value.decimals)
    const turned =
      usual.estimate > 0 && roundsTo(1 / usual.estimate, value)
        ? ': arms exchanged, or the ratio turned over'
        : ''
    const working = `${countsInWords(pair, first.both)} give ${formatComputed(usual.estimate, value.decimals + 1)}, but ${shown} is printed${turned}.`
    return [judge('value', 'fails', working, `Did you mean ${near}?`)]
  }
  const by = found.computed.find(({ estimate }) => roundsTo(estimate, value)) ?? usual
  const working = `${countsInWords(pair, found.both)} give ${formatComputed(by.estimate, value.decimals + 1)}, printed as ${shown}.`
  return [judge('value', 'recomputed', working), ...judgeLimits(judge, { result, report, pair, found })]
}

type Found = { both: [ArmCount, ArmCount]; computed: Computed[] }

function judgeLimits(
  judge: Judge,
  {
    result,
    report: { low, high },
    pair,
    found,
  }: { result: Result; report: Report; pair: ArmPair; found: Found },
): Check[] {
  const [lower, upper] = [exactLimit(low), exactLimit(high)]
  const { spread } = result
  if (lower === null || upper === null || low === null || high === null) return []
  if (spread?.kind !== 'confidence-interval' || spread.level === null || spread.sides === 'one') return []
  const shown = `${formatLimit(low)} to ${formatLimit(high)}`
  const decimals = Math.max(lower.decimals, upper.decimals) + 1
  const giving = found.computed.filter((one) => matchesLimit(one.low, low) && matchesLimit(one.high, high))
  const [match] = giving
  const counts = countsInWords(pair, found.both)
  if (match !== undefined) {
    const names = formatList(giving.map(({ name }) => name))
    return [
      judge(
        'low',
        'recomputed',
        `${counts} give ${limitsInWords(match, decimals)} by ${names}, printed as ${shown}.`,
      ),
    ]
  }
  const working = `${counts} give ${formatList(
    found.computed.map((one) => `${limitsInWords(one, decimals)} by ${one.name}`),
    'or',
  )}, but ${shown} is printed`
  // Another method may lie between these or a fifth beyond them on the log scale.
  const room = Math.log(1.2)
  const near = (printed: Printed, side: 'low' | 'high') =>
    found.computed.some((one) => {
      const limit = one[side]
      if (limit === 0 || limit === Infinity || printed.number <= 0) return limit === printed.number
      return (
        Math.abs(Math.log(printed.number / limit)) <= room ||
        Math.abs(printed.number - limit) <= halfUnit(printed)
      )
    })
  return near(lower, 'low') && near(upper, 'high')
    ? [judge('low', 'cannot-be-checked', `${working}; it may come from another method.`)]
    : [judge('low', 'fails', `${working}.`)]
}
