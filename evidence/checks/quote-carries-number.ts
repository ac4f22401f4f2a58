import { formatList } from '@/evidence/format/list'
import { formatSpreadKind } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import { exact } from '@/evidence/study/printed'
import type { Limit, Report, Result } from '@/evidence/study/result'
import { spreadNames, spreadsSpokenOf, spreadTraits } from '@/evidence/study/spread-traits'
import { judgeFor, remark, type Check, type CheckedField, type Judge } from './check'
import { roundsTo } from './precision'
import { numberPlaces } from './quoted-places'
import { signsAgainst } from './quoted-bounds'
import type { Contradiction } from './quoted-kinds'
import { contradictedWords } from './quoted-words'
import { isNearMiss, numbersIn } from '@/evidence/text/quoted-numbers'
import { holdsNumber, isSumOf, printsNumber, saysCountInWords } from '@/evidence/text/said-numbers'

/**
 * Judges a report against the words it was transcribed from: the estimate stands in them, in figures or in words, or the number
 * was mistyped; where a number stands there that is one slip of the pen away, it is named. A range recorded as an interval fails
 * too, and so do units, sides, grades, attributions and arms against which the words about the number speak; words about something
 * else are remarked on. It tests our transcription and says nothing of the source, so that it gives a number no mark.
 */
export function quoteCarriesNumber(joined: JoinedReport): Check[] {
  const { result, report } = joined
  if (report.quote === null || report.state !== 'reported') return []
  const judge = judgeFor('quote-carries-number', result.id, report.sourceId)
  const quoted = numbersIn(report.quote)
  const recorded = recordedNumbers(report)
  // A denominator is seldom quoted, and would be found by chance in another number's place.
  const { quote } = report
  const isPrinted = (text: string) =>
    printsNumber(text, quote) || (result.unit === 'percent' && printsShareOfOne(text, quote))
  const found = recorded.filter(({ field, text }) => field !== 'of' && isPrinted(text))
  const isInPlaceOf = (field: CheckedField, text: string, other: string) =>
    field === 'of'
      ? isDenominatorIn(quote, report.count, other)
      : // A count of one digit lies within one slip of many numbers, and need not be quoted beside its percentage.
        field !== 'count' || text.length > 1 || found.length === 0 || isCountIn(quote, other)
  const spare = quoted.filter(
    (text) => !recorded.some((number) => number.text === text) && text !== String(result.spread?.level ?? ''),
  )
  const slips = recorded.flatMap(({ field, text }) => {
    const meant =
      isPrinted(text) || (mayBeSum(field) && isSumOf(text, quoted))
        ? undefined
        : spare.find((other) => isNearMiss(text, other) && isInPlaceOf(field, text, other))
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
  const contradicted = [...contradictedWords(joined), ...mislabelled(joined)]
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
function heldNumbers(
  { report, result }: JoinedReport,
  judge: Judge,
  { recorded, found, quoted }: Reading,
): Check[] {
  // Shares in words, and a reduction by 42% for a ratio of 0.58, tell a number that no figure prints.
  if (report.quote === null || tellsInWords(result, report, report.quote)) return []
  const isHeld = ({ field, text }: Recorded, quote: string) =>
    (mayBeSum(field) ? holdsNumber : printsNumber)(text, quote) ||
    (result.unit === 'percent' && printsShareOfOne(text, quote))
  const absent = found.length === 0 ? [] : notHeld(report, report.quote, isHeld)
  if (absent.length > 0) {
    return absent.map(({ field, text }) => {
      const working = `${text} is recorded, but the quotation does not hold it.`
      // The p value that is quoted may be of another test, and in another spelling: 1.2 × 10-5.
      return field === 'p'
        ? remark('quote-carries-number', [report.resultId, report.sourceId], field, working)
        : judge(field, 'fails', working)
    })
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

/** Says whether a quotation prints a percentage as a share of 1: `0.37` for `37`, but not `0.37%`. */
function printsShareOfOne(text: string, quote: string): boolean {
  const share = (Number(text) / 100).toFixed((text.split('.')[1]?.length ?? 0) + 2)
  return numberPlaces(quote, share).some(({ end }) => !/^\s*%/.test(quote.slice(end)))
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
function notHeld(
  report: Report,
  quote: string,
  isHeld: (recorded: Recorded, quote: string) => boolean,
): Recorded[] {
  const { value, count, denominator } = report
  const numbers = recordedNumbers(report).map((one) => ({ ...one, isHeld: isHeld(one, quote) }))
  const limits = numbers.filter(({ field }) => field === 'low' || field === 'high')
  // Another number may happen to be the same as a limit; one of a pair has another beside it.
  const isPaired = ({ text, isHeld: isThere }: { text: string; isHeld: boolean }) =>
    isThere &&
    numberPlaces(quote, text).some(
      ({ start, end }) =>
        /^\s*%?\s*(?:[-\u2013\u2012,;]|to|and)\s*[-\u2212<>]?\s*\d/.test(quote.slice(end)) ||
        /\d\s*%?\s*(?:[-\u2013\u2012,;]|to|and)\s*[-\u2212<>]?\s*$/.test(quote.slice(0, start)),
    )
  const isDue: Partial<Record<CheckedField, boolean>> = {
    value: !followsFromCount(report, quote),
    count: value === null && !(count !== null && saysCountInWords(count, denominator, quote)),
    low: limits.some(isPaired),
    high: limits.some(isPaired),
    p: /\bp(?:[-\s]value)?\s*[=<>≤]/i.test(quote),
  }
  return numbers.filter(({ field, isHeld }) => !isHeld && isDue[field] === true)
}

const shareInWords =
  /\b(?:half|(?:a|one|two)[-\s]thirds?|(?:a|one|three)[-\s]quarters?|(?:a|one|two|three|four)[-\s]fifths?)\b/i

function tellsInWords({ kind }: Result, { value, count }: Report, quote: string): boolean {
  const isAbsent = value
    ? !holdsNumber(value.text, quote)
    : count !== null && !printsNumber(String(count), quote)
  if (!isAbsent) return false
  const reduction = kind === 'ratio' && value ? String(Math.round(100 - 100 * value.number)) : null
  return (
    shareInWords.test(quote) ||
    (reduction !== null && numberPlaces(quote, reduction).some(({ end }) => /^\s*%/.test(quote.slice(end))))
  )
}

/** Says whether a percentage is the quoted count of the quoted number of people: "19 of 52" for 37%. */
function followsFromCount({ value, count, denominator }: Report, quote: string): boolean {
  const printed = exact(value)
  if (printed === null || count === null || !denominator) return false
  const isQuoted = [count, denominator].every((one) => printsNumber(String(one), quote))
  return isQuoted && roundsTo((100 * count) / denominator, printed)
}

/** People and their shares add up; limits, spreads and p values do not. */
const mayBeSum = (field: CheckedField) => field === 'value' || field === 'count' || field === 'of'

/** Says whether a quotation prints a number as a count of people: "27 of 52", "27 (52%)", "27 patients". */
const isCountIn = (quote: string, number: string) =>
  new RegExp(
    `(?<![\\d.])${number}(?:\\s*[([]\\s*\\d|\\s*/\\s*\\d|(?:\\s+\\p{L}+)?\\s+(?:of|patients?|people|participants?)\\b)`,
    'iu',
  ).test(quote)

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

/**
 * Says what the quotation calls the limits where that leaves out what they are recorded as. A contradiction where the words stand
 * beside the limits; elsewhere they may be of ages, doses or other numbers: "a broad range of tumours".
 */
function mislabelled({ result: { spread }, report }: JoinedReport): Contradiction[] {
  const { quote, low, high } = report
  const spoken = quote === null || spread === null ? [] : spreadsSpokenOf(quote)
  if (spread === null || quote === null || spoken.length === 0 || spoken.includes(spread.kind)) return []
  const words = formatList(spoken.map((kind) => spreadTraits[kind].withArticle))
  const working = `The quotation speaks of ${words}, but ${formatSpreadKind(spread)} is recorded.`
  const limits = [low, high].map((one) => limitText(one)?.replace('-', '').replace('.', '[.·]'))
  // The wider of two limits below 0 may be printed last.
  const beside = limits.flatMap((one) =>
    one === undefined
      ? []
      : [
          `(?:${spreadNames})[^\\d;.]{0,20}(?:\\d+%?[^\\d;.]{0,10})?${one}(?!\\d)`,
          `(?<!\\d)${one}[^\\d;.]{0,20}(?:${spreadNames})\\b`,
        ],
  )
  const isBeside = beside.some((pattern) => new RegExp(pattern, 'i').test(quote))
  return [{ field: 'low', working, ...(isBeside ? {} : { isRemark: true as const }) }]
}
