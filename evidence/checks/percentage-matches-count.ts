import { formatPercentOf } from '@/evidence/format/computed'
import { formatCount, formatPrinted } from '@/evidence/format/number'
import { formatList } from '@/evidence/format/list'
import {
  hasGrimPower,
  possibleCounts,
  reproducingConventions,
  roundRatio,
  type RoundingConvention,
} from '@/evidence/statistics/rounding'
import type { JoinedReport } from '@/evidence/study/join'
import { exact, type Printed } from '@/evidence/study/printed'
import type { Report } from '@/evidence/study/result'
import { judgeFor, type Check, type Judge } from './check'
import { judgeBoundOfShare } from './share-bound'

/** Conventions that differ only at a tie: each is called rounding without a second thought. */
const ordinary: readonly RoundingConvention[] = ['half-up', 'half-even', 'half-down']

const unusual: Partial<Record<RoundingConvention, string>> = {
  truncate: 'cutting the decimals off',
  ceiling: 'rounding up',
}

/**
 * Judges a printed percentage against its count and denominator, and without a published count against the
 * denominator alone (GRIM: Brown and Heathers 2017, Soc Psychol Personal Sci 8:363-369, for proportions).
 *
 * A percentage that follows only from rounding twice, cutting off or rounding up fails, and the working
 * names the convention: readers see what happened and an editor acknowledges it. A count that we inferred
 * from the percentage has no power against it.
 */
export function percentageMatchesCount({ result, report, population }: JoinedReport): Check[] {
  if (result.kind !== 'proportion' || result.unit !== 'percent' || report.state !== 'reported') return []
  const judge = judgeFor('percentage-matches-count', result.id, report.sourceId)
  const { count } = report
  const value = exact(report.value)
  const total = report.denominator ?? population.n
  if (total === null) return judgeWithoutDenominator(judge, report)
  if (total < 1 || (count !== null && count > total)) return []
  if (report.value !== null && value === null) return [judgeBoundOfShare(judge, report.value, report, total)]
  if (value === null) {
    if (count === null) return []
    const working = `No percentage is in the record; ${statement(count, total, 0)}.`
    return [judge('value', 'cannot-be-checked', working)]
  }
  if (value.number < 0 || value.number > 100) return []
  if (count === null) return [judgePossible(judge, value, total)]
  if (report.countStatus === 'published') return [judgeCount(judge, value, count, total)]
  const inferred = judgeCount(judge, value, count, total)
  if (inferred.verdict === 'fails') return [inferred]
  const circular = `The count of ${formatCount(count)} was inferred from ${formatPrinted(value)}%: that the two agree proves nothing.`
  return [judge('count', 'cannot-be-checked', circular), judgePossible(judge, value, total)]
}

/** A share of an unstated number of people can be neither computed nor called impossible. */
function judgeWithoutDenominator(judge: Judge, { value }: Report): Check[] {
  if (value === null) return []
  const working = `${formatPrinted(value)}% cannot be held against its denominator, which is not in the record.`
  return [judge('value', 'cannot-be-checked', working)]
}

function judgeCount(judge: Judge, value: Printed, count: number, total: number): Check {
  const conventions = reproducingConventions(value.text, count, total)
  const exact = statement(count, total, value.decimals)
  const shown = formatPrinted(value)
  if (conventions.some((convention) => ordinary.includes(convention))) {
    const tie = ordinary.every((convention) => conventions.includes(convention))
      ? ''
      : conventions.includes('half-up')
        ? ' (a tie, rounded up)'
        : ' (a tie, rounded down)'
    return judge('value', 'recomputed', `${exact}, printed as ${shown}${tie}.`)
  }
  const nearest = roundRatio(count, total, 100, value.decimals, 'half-up')
  const suggestion = `Did you mean ${nearest}?`
  const oddity = nameOddity(conventions, value, count, total)
  return oddity === null
    ? judge('value', 'fails', `${exact}, but ${shown}% is printed.`, suggestion)
    : judge(
        'value',
        'fails',
        `${exact}, which rounds to ${nearest}; the printed ${shown} follows only from ${oddity}.`,
        suggestion,
      )
}

function judgePossible(judge: Judge, value: Printed, total: number): Check {
  const shown = `${formatPrinted(value)}%`
  if (!hasGrimPower(value.decimals, total)) {
    const working = `With a denominator of ${formatCount(total)} every ${precision(value, '')} is possible, so ${shown} cannot be tested without its count.`
    return judge('value', 'cannot-be-checked', working)
  }
  const counts = possibleCounts(value.text, total)
  const [first] = counts
  if (first !== undefined) {
    const many = 10 ** (value.decimals + 2) + 1
    // Below the limit of power no two counts share a percentage, so that as many are possible as counts.
    const impossible = many - (total + 1)
    const examples = formatList(
      counts.map((count) => statement(count, total, value.decimals)),
      'or',
    )
    const power = `${formatCount(impossible)} of the ${formatCount(many)} ${precision(value, 's')} are not`
    return judge('value', 'consistent', `${shown} is possible: ${examples}; ${power}.`, {
      leeway: { passing: total + 1, possible: many },
    })
  }
  const below = Math.min(total, Math.max(0, Math.floor((value.number * total) / 100)))
  const near = [...new Set([below, Math.min(total, below + 1)])]
  const neighbours = formatList(near.map((count) => statement(count, total, value.decimals)))
  const oddity = near
    .map((count) => nameOddity(reproducingConventions(value.text, count, total), value, count, total))
    .find((found) => found !== null)
  const rest = oddity ? `; it follows only from ${oddity}` : ''
  return judge('value', 'fails', `No count of ${formatCount(total)} gives ${shown}: ${neighbours}${rest}.`)
}

/** Names the one unusual convention that gives the printed percentage, rounding twice first, else null. */
function nameOddity(
  conventions: RoundingConvention[],
  value: Printed,
  count: number,
  total: number,
): string | null {
  if (conventions.includes('double')) {
    const steps = [2, 1].map((more) => formatPercentOf(count, total, value.decimals + more))
    return `rounding twice (${[...steps, formatPrinted(value)].join(' to ')})`
  }
  return conventions.map((convention) => unusual[convention]).find((name) => name !== undefined) ?? null
}

/** Returns "19 of 52 is 36.5%", with one decimal more where the first would seem to round the other way. */
function statement(count: number, total: number, decimals: number): string {
  const exactly = (100 * count * 10 ** decimals) % total === 0
  if (exactly) return `${fraction(count, total)} is exactly ${formatPercentOf(count, total, decimals)}%`
  const misleads =
    roundRatio(count, total, 100, decimals, 'double') !== roundRatio(count, total, 100, decimals, 'half-up')
  return `${fraction(count, total)} is ${formatPercentOf(count, total, decimals + (misleads ? 2 : 1))}%`
}

const fraction = (count: number, total: number) => `${formatCount(count)} of ${formatCount(total)}`

/** Returns "whole percentage" or "percentage with 1 decimal", for a sentence about many of them. */
const precision = ({ decimals }: Printed, plural: string) =>
  decimals === 0
    ? `whole percentage${plural}`
    : `percentage${plural} with ${formatCount(decimals)} decimal${decimals === 1 ? '' : 's'}`
