import { formatList } from '@/evidence/format/list'
import { formatSpreadKind } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import type { Limit, Report, Spread } from '@/evidence/study/result'
import { spreadsSpokenOf, spreadTraits } from '@/evidence/study/spread-traits'
import { judgeFor, remark, type Check, type CheckedField, type Judge } from './check'
import { signsAgainst } from './quoted-bounds'
import { contradictedWords } from './quoted-words'
import { isNearMiss, numbersIn } from '@/evidence/text/quoted-numbers'
import { holdsNumber, isSumOf, saysCountInWords } from '@/evidence/text/said-numbers'

/**
 * Judges a report against the words it was transcribed from: the estimate stands in them, in figures or in words, or the number
 * was mistyped; where a number stands there that is one slip of the pen away, it is named. A range recorded as an interval fails
 * too, and so do units, sides, grades, attributions and arms against which the words of the quotation speak. It tests our
 * transcription and says nothing of the source, so that it gives a number no mark.
 */
export function quoteCarriesNumber(joined: JoinedReport): Check[] {
  const { result, report } = joined
  if (report.quote === null || report.state !== 'reported') return []
  const judge = judgeFor('quote-carries-number', result.id, report.sourceId)
  const quoted = numbersIn(report.quote)
  const recorded = recordedNumbers(report)
  // A denominator is seldom quoted, and would be found by chance in another number's place.
  const found = recorded.filter(({ field, text }) => field !== 'of' && quoted.includes(text))
  const spare = quoted.filter(
    (text) => !recorded.some((number) => number.text === text) && text !== String(result.spread?.level ?? ''),
  )
  const slips = recorded.flatMap(({ field, text }) => {
    const meant =
      quoted.includes(text) || isSumOf(text, quoted)
        ? undefined
        : spare.find(
            (other) =>
              isNearMiss(text, other) &&
              (field !== 'of' || isDenominatorIn(report.quote ?? '', report.count, other)),
          )
    if (meant === undefined) return []
    return [
      judge(
        field,
        'fails',
        `${text} is recorded, but the quotation prints ${meant}.`,
        `Did you mean ${meant}?`,
      ),
    ]
  })
  slips.push(
    ...signsAgainst(joined).map(({ field, working, suggestion }) =>
      judge(field, 'fails', working, suggestion),
    ),
  )
  const label = result.spread && mislabelled(result.spread, report.quote)
  if (label) slips.push(judge('low', 'fails', label))
  const contradicted = contradictedWords(joined)
  const remarks = contradicted
    .filter(({ isRemark }) => isRemark)
    .map(({ field, working }) => remark('quote-carries-number', [result.id, report.sourceId], field, working))
  slips.push(
    ...contradicted
      .filter(({ isRemark }) => !isRemark)
      .map(({ field, working }) => judge(field, 'fails', working)),
  )
  return [...remarks, ...(slips.length > 0 ? slips : heldNumbers(joined, judge, { recorded, found, quoted }))]
}

type Reading = { recorded: Recorded[]; found: Recorded[]; quoted: string[] }

/** Says which recorded numbers stand in a quotation that contradicts none of them. */
function heldNumbers({ report }: JoinedReport, judge: Judge, { recorded, found, quoted }: Reading): Check[] {
  if (report.quote === null) return []
  const absent = found.length === 0 ? [] : notHeld(report, report.quote)
  if (absent.length > 0) {
    return absent.map(({ field, text }) =>
      judge(field, 'fails', `${text} is recorded, but the quotation does not hold it.`),
    )
  }
  if (found.length === 0) {
    const printed = recorded.filter(({ field }) => field !== 'of')
    if (printed.length === 0 || printed.some(({ text }) => isSumOf(text, quoted))) return []
    const { count, denominator, quote } = report
    if (count !== null && saysCountInWords(count, denominator, quote)) return []
    const numbers = formatList([...new Set(printed.map(({ text }) => text))], 'or')
    const working = `The quotation holds none of the recorded numbers: ${numbers} stands in it in no spelling.`
    return [judge('report', 'fails', working)]
  }
  const working = `The quotation prints ${formatList([...new Set(found.map(({ text }) => text))])}, as recorded.`
  return [judge('report', 'consistent', working)]
}

type Recorded = { field: CheckedField; text: string }

/** Returns what the source is said to print, without signs; what we inferred is not in any quotation. */
function recordedNumbers(report: Report): Recorded[] {
  const { value, count, countStatus, denominator, low, high, pValue } = report
  const all: [CheckedField, string | null][] = [
    ['value', value?.text ?? null],
    ['count', count === null || countStatus === 'inferred' ? null : String(count)],
    ['of', denominator === null ? null : String(denominator)],
    ['low', limitText(low)],
    ['high', limitText(high)],
    ['sd', report.standardDeviation?.text ?? null],
    ['se', report.standardError?.text ?? null],
    ['p', pValue?.printed.text ?? null],
  ]
  return all.flatMap(([field, text]) => (text === null ? [] : [{ field, text: text.replace('-', '') }]))
}

/**
 * Returns what a quotation of a report would hold, were it this report's: the estimate, the limit beside a quoted one and a
 * p value where one is quoted. A count beside its percentage need not be quoted, nor limits that stand in another place.
 */
function notHeld(report: Report, quote: string): Recorded[] {
  const { value, count, denominator } = report
  const numbers = recordedNumbers(report).map((one) => ({ ...one, isHeld: holdsNumber(one.text, quote) }))
  const limits = numbers.filter(({ field }) => field === 'low' || field === 'high')
  const isDue: Partial<Record<CheckedField, boolean>> = {
    value: true,
    count: value === null && !(count !== null && saysCountInWords(count, denominator, quote)),
    low: limits.some(({ isHeld }) => isHeld),
    high: limits.some(({ isHeld }) => isHeld),
    p: /\bp(?:[-\s]value)?\s*[=<>≤]/i.test(quote),
  }
  return numbers.filter(({ field, isHeld }) => !isHeld && isDue[field] === true)
}

/** A denominator is accused only by a number that the quotation prints as one: "25 of 154", "(n = 154)". */
function isDenominatorIn(quote: string, count: number | null, number: string): boolean {
  const plain = quote.replace(/(\d),(?=\d{3}\b)/g, '$1')
  const whole = `(?:\\s|/|\\b(?:of|out of|among|in|the|all)\\b)*${number}(?![\\d.])`
  const joined =
    count === null
      ? ''
      : `(?<![\\d.])${count}(?:\\s+\\p{L}+)?\\s*(?:/|\\bof\\b|\\bout of\\b|\\bamong\\b|\\bin\\b)${whole}`
  const patterns = [
    `\\bn\\s*=\\s*${number}(?![\\d.])`,
    ...(count === null ? [`\\b(?:of|among)${whole}`] : [joined]),
  ]
  return patterns.some((pattern) => new RegExp(pattern, 'iu').test(plain))
}

const limitText = (limit: Limit | null) => (limit?.state === 'reported' ? limit.printed.text : null)

/** Says what the quotation calls the limits where that leaves out what they are recorded as. */
function mislabelled(spread: Spread, quote: string): string | null {
  const spoken = spreadsSpokenOf(quote)
  if (spoken.length === 0 || spoken.includes(spread.kind)) return null
  const words = formatList(spoken.map((kind) => spreadTraits[kind].withArticle))
  return `The quotation speaks of ${words}, but ${formatSpreadKind(spread)} is recorded.`
}
