import { formatNamedLimits, formatSpreadKind } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import type { Limit, Spread } from '@/evidence/study/result'
import { printedText, type Bounded } from '@/evidence/study/printed'
import { spreadKinds, units } from '@/evidence/study/vocabulary'
import { unheld, type Fit } from './fitness'
import { roundDecimal } from '@/evidence/statistics/rounding'
import { proportionInterval } from '@/evidence/statistics/proportion-interval'
import { printedRoundsTo, shiftedByTwo } from './rounds-to'
import type { Written, WrittenLimit } from '@/evidence/verify/read/written'

type Span = Extract<Written, { kind: 'span' }>

/** Returns how written limits stand to those of a report. A range is not an interval, whatever its limits are. */
export function fitSpan(written: Span, joined: JoinedReport): Fit {
  const { report, result, source } = joined
  const { low, high } = report
  if (!low || !high || !result.spread) {
    return unheld('interval or range', source)
  }
  if (written.unit !== null && written.unit !== result.unit) {
    const stored = result.unit === 'percent' ? 'percent' : units[result.unit].many
    return {
      how: 'different',
      because: `The units differ: ${written.unit} was written; the record has ${stored}.`,
    }
  }
  const pairs = [
    [likeness(low, written.low), likeness(high, written.high)],
    // Sources print a shrinkage from the smaller to the larger, which is from the higher number to the lower.
    ...(isBelowZero(low) ? [[likeness(high, written.low), likeness(low, written.high)]] : []),
  ]
  const fitting = pairs.find((pair) => !pair.includes('different'))
  const worked = fitting ? null : (asShareOfOne(written, joined) ?? asExactInterval(written, joined))
  if (worked) return worked
  if (!fitting) return { how: 'different', because: null }
  const misnamed = misnaming(written, result.spread, joined)
  if (misnamed !== null) return { how: 'different', because: misnamed }
  if (isPlusAdded(low, written.low) || isPlusAdded(high, written.high)) {
    const because =
      'The digits are those of our record, which has no plus sign there: whether somebody was still under observation at that time is not in it.'
    return { how: 'unanswered', because }
  }
  const named = written.label === null ? nameOf(result.spread) : null
  const remarks = [named, droppedSign(low, written.low), droppedSign(high, written.high)].filter(
    (remark) => remark !== null,
  )
  return {
    how: fitting.includes('rounded') ? 'rounded' : 'same',
    because: remarks.length > 0 ? remarks.join(' ') : null,
  }
}

/** "0.24 to 0.51" of a share that is printed as 24% to 51%. */
function asShareOfOne(written: Span, joined: JoinedReport): Fit | null {
  const { low, high, unit } = written
  if (
    joined.result.unit !== 'percent' ||
    unit !== null ||
    typeof low === 'string' ||
    typeof high === 'string'
  )
    return null
  if (
    [low, high].some(({ number, decimals, bound }) => bound !== null || Math.abs(number) > 1 || decimals < 2)
  )
    return null
  const percent = (limit: Bounded): Bounded => {
    const decimals = limit.decimals - 2
    const text = roundDecimal(shiftedByTwo(limit.text), decimals, 'half-up')
    return { text, number: Number(text), decimals, bound: null }
  }
  const fits = fitSpan({ ...written, unit: 'percent', low: percent(low), high: percent(high) }, joined)
  return fits.how === 'same' || fits.how === 'rounded' ? fits : null
}

/** More decimals than are printed, which the exact (Clopper–Pearson) interval of the printed count has. */
function asExactInterval(written: Span, joined: JoinedReport): Fit | null {
  const { report, result } = joined
  const { low, high, level } = written
  const { count, denominator } = report
  if (result.spread?.kind !== 'confidence-interval' || result.unit !== 'percent') return null
  if (count === null || denominator === null || denominator < 1) return null
  if (typeof low === 'string' || typeof high === 'string' || low.bound !== null || high.bound !== null)
    return null
  const stored = result.spread.level ?? 95
  if (level !== null && level !== stored) return null
  if (written.label !== null && written.label !== 'confidence-interval') return null
  const exact = proportionInterval('clopper-pearson', count, denominator, stored / 100)
  const isExact = (limit: Bounded, share: number) =>
    Math.abs(100 * share - limit.number) <= 0.5 * 10 ** -limit.decimals + 1e-9
  // Printed at fewer decimals, and that is what it rounds to: else the source used another method.
  const isPrinted = [report.low, report.high].every(
    (limit, place) =>
      limit?.state === 'reported' && isExact(limit.printed, place === 0 ? exact.low : exact.high),
  )
  if (!isPrinted || !isExact(low, exact.low) || !isExact(high, exact.high)) return null
  const because = `The exact interval of ${count} of ${denominator} rounds to it; printed is ${formatNamedLimits(joined) ?? ''}.`
  return { how: 'rounded', because }
}

function nameOf(spread: Spread): string {
  if (spread.kind === 'not-stated') return 'What these limits are is not in our record.'
  return `These limits are ${withArticle(formatSpreadKind(spread))}.`
}

const withArticle = (words: string) => `${/^i/.test(words) ? 'an' : 'a'} ${words}`

const isBelowZero = (limit: Limit) => limit.state === 'reported' && limit.printed.number < 0

function likeness(stored: Limit, written: WrittenLimit): 'same' | 'rounded' | 'different' {
  if (typeof written === 'string') {
    const absent = stored.state === 'not-reached' || stored.state === 'not-estimable'
    return absent ? 'same' : 'different'
  }
  if (stored.state !== 'reported') return 'different'
  if (!mayStandFor(stored.printed, written)) return 'different'
  if (stored.printed.number === written.number) return 'same'
  return stored.printed.bound === null && printedRoundsTo(stored.printed, written) ? 'rounded' : 'different'
}

/** The plus of a censored time may be left out or put in, which is said; any other sign is part of what is printed. */
const mayStandFor = (stored: Bounded, written: Bounded) =>
  stored.bound === written.bound ||
  [stored, written].every(({ bound }) => bound === 'censored' || bound === null)

/** Says whether a plus was written where our record has none: another source may print it. */
const isPlusAdded = (stored: Limit, written: WrittenLimit) =>
  stored.state === 'reported' &&
  typeof written !== 'string' &&
  stored.printed.bound === null &&
  written.bound === 'censored'

/** Says that a plus was left out: "1.6 to 32.2" where "1.6 to 32.2+" is printed. */
function droppedSign(stored: Limit, written: WrittenLimit): string | null {
  if (stored.state !== 'reported' || typeof written === 'string' || stored.printed.bound === written.bound)
    return null
  return `${printedText(stored.printed)} is printed: the plus sign marks somebody still under observation at that time.`
}

function misnaming(written: Span, stored: Spread, joined: JoinedReport): string | null {
  const limits = formatNamedLimits(joined) ?? ''
  if (written.label === null) return null
  if (stored.kind === 'not-stated') {
    return `The limits are as printed, but what they are is not in our record of ${joined.source.shortTitle}.`
  }
  if (written.label !== stored.kind) {
    const [said, is] = [withArticle(spreadKinds[written.label]), withArticle(spreadKinds[stored.kind])]
    return `The limits are those printed, but they are ${is}, not ${said}: ${limits}.`
  }
  if (written.level !== null && stored.level !== null && written.level !== stored.level) {
    return `The limits are those of a ${formatSpreadKind(stored)}, not of a ${written.level}% CI.`
  }
  return null
}
