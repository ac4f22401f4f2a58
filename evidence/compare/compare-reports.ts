import { formatPercentOf } from '@/evidence/format/computed'
import { formatCount, formatLimit, formatPrinted } from '@/evidence/format/number'
import { formatSpreadKind, withUnit } from '@/evidence/format/result'
import { describeAbsence } from '@/evidence/study/absence'
import { reproducingConventions, roundDecimal } from '@/evidence/statistics/rounding'
import { exact, isWithin, type Bounded, type Printed } from '@/evidence/study/printed'
import type { Limit, Report, Result } from '@/evidence/study/result'
import { deviationKinds, type DeviationKind } from '@/evidence/study/vocabulary'

export type Likeness = 'same' | 'rounded' | 'different'

/** One thing that both reports print, as each prints it. */
export type Difference = { likeness: Likeness; shown: string; other: string }

/** Returns how alike two printed numbers are: `16.0` and `16`, `36.5` and `37` are the same number rounded. */
export function likenessOf(a: Printed, b: Printed): Likeness {
  if (a.text === b.text) return 'same'
  const [finer, coarser] = a.decimals >= b.decimals ? [a, b] : [b, a]
  const rounds = (['half-up', 'half-even'] as const).some(
    (convention) => roundDecimal(finer.text, coarser.decimals, convention) === coarser.text,
  )
  return rounds ? 'rounded' : 'different'
}

/**
 * Returns how alike two printed numbers are of which one may be a bound. Two bounds are the same number or not; a number
 * within a bound agrees with it less exactly, and one that dropped the sign of a censored time says something else.
 */
function likenessOfBounded(a: Bounded, b: Bounded): Likeness {
  const [one, two] = [exact(a), exact(b)]
  if (one && two) return likenessOf(one, two)
  if (a.bound === b.bound) return a.number === b.number ? 'same' : 'different'
  const [bound, number] = one ? [b, one] : [a, two]
  return number !== null && bound.bound !== 'censored' && isWithin(number.number, bound)
    ? 'rounded'
    : 'different'
}

/**
 * Returns everything that two reports of one result both print: estimate, count, denominator, limits, deviations
 * and p value; empty when they have nothing in common. A count that we inferred was printed by nobody and is left
 * out; a count on one side is compared with a percentage on the other.
 */
export function compareReports(result: Result, shown: Report, other: Report): Difference[] {
  if (shown.state !== 'reported' || other.state !== 'reported') {
    const [a, b] = [wordsOfState(result, shown), wordsOfState(result, other)]
    return [{ likeness: shown.state === other.state ? 'same' : 'different', shown: a, other: b }]
  }
  const common = [
    comparePrinted(result, shown.value, other.value),
    compareFractions(shown, other),
    compareLimits(result, shown, other),
    compareDeviations('standard-deviation', shown.standardDeviation, other.standardDeviation),
    compareDeviations('standard-error', shown.standardError, other.standardError),
    comparePValues(shown, other),
  ].filter((difference) => difference !== null)
  const estimates = shown.value !== null && other.value !== null
  const counts = publishedCount(shown) !== null && publishedCount(other) !== null
  const mixed = estimates || counts ? null : compareCountWithPercentage(result, shown, other)
  return mixed ? [mixed, ...common] : common
}

function wordsOfState(result: Result, report: Report): string {
  if (report.state !== 'reported') return describeAbsence(report.state)
  if (report.value !== null) return withUnit(formatPrinted(report.value), result.unit)
  return report.count === null ? 'a number' : formatCount(report.count)
}

const publishedCount = ({ count, countStatus }: Report) => (countStatus === 'published' ? count : null)

function comparePrinted({ unit }: Result, a: Bounded | null, b: Bounded | null): Difference | null {
  if (a === null || b === null) return null
  const words = (printed: Bounded) => withUnit(formatPrinted(printed), unit)
  return { likeness: likenessOfBounded(a, b), shown: words(a), other: words(b) }
}

/** Compares counts with their denominators where both print them; a denominator alone says nothing of the result. */
function compareFractions(a: Report, b: Report): Difference | null {
  const [one, two] = [publishedCount(a), publishedCount(b)]
  if (one === null || two === null) return null
  const both = a.denominator !== null && b.denominator !== null
  const words = (count: number, total: number | null) =>
    both && total !== null ? `${formatCount(count)} of ${formatCount(total)}` : formatCount(count)
  const same = one === two && (!both || a.denominator === b.denominator)
  return {
    likeness: same ? 'same' : 'different',
    shown: words(one, a.denominator),
    other: words(two, b.denominator),
  }
}

function compareLimits({ spread }: Result, a: Report, b: Report): Difference | null {
  const pairs = [
    [a.low, b.low],
    [a.high, b.high],
  ] as const
  const likenesses = pairs.map(([one, two]) => (one && two ? likenessOfLimits(one, two) : null))
  if (spread === null || likenesses.includes(null)) return null
  const likeness = likenesses.includes('different')
    ? 'different'
    : likenesses.includes('rounded')
      ? 'rounded'
      : 'same'
  const words = ({ low, high }: Report) =>
    low && high ? `${formatSpreadKind(spread)} ${formatLimit(low)} to ${formatLimit(high)}` : ''
  return { likeness, shown: words(a), other: words(b) }
}

function compareDeviations(kind: DeviationKind, a: Printed | null, b: Printed | null): Difference | null {
  if (a === null || b === null) return null
  const words = (length: Printed) => `${deviationKinds[kind]} ${formatPrinted(length)}`
  return { likeness: likenessOf(a, b), shown: words(a), other: words(b) }
}

function likenessOfLimits(a: Limit, b: Limit): Likeness {
  if (a.state === 'reported' && b.state === 'reported') return likenessOfBounded(a.printed, b.printed)
  return a.state === b.state ? 'same' : 'different'
}

function comparePValues({ pValue: a }: Report, { pValue: b }: Report): Difference | null {
  // A p value whose sides are not stated may be the other one: two numbers, no contradiction.
  if (a === null || b === null || a.sides !== b.sides) return null
  const words = (p: typeof a) => `p ${p.relation} ${formatPrinted(p.printed)}`
  const likeness = a.relation === b.relation ? likenessOf(a.printed, b.printed) : 'different'
  return { likeness, shown: words(a), other: words(b) }
}

function compareCountWithPercentage({ unit }: Result, a: Report, b: Report): Difference | null {
  const total = a.denominator ?? b.denominator
  const [counted, valued] = a.value === null ? [a, b] : [b, a]
  const count = publishedCount(counted)
  if (unit !== 'percent' || count === null || valued.value === null || total === null || count > total)
    return null
  const share = `${formatCount(count)} of ${formatCount(total)} (${formatPercentOf(count, total, valued.value.decimals + 1)}%)`
  const printed = withUnit(formatPrinted(valued.value), unit)
  const fits =
    valued.value.bound === null
      ? reproducingConventions(valued.value.text, count, total).some((convention) =>
          convention.startsWith('half'),
        )
      : isWithin((100 * count) / total, valued.value)
  return {
    likeness: fits ? 'rounded' : 'different',
    shown: counted === a ? share : printed,
    other: counted === a ? printed : share,
  }
}
