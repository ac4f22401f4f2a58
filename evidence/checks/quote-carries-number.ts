import { formatList } from '@/evidence/format/list'
import { formatSpreadKind } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import type { Limit, Report, Spread } from '@/evidence/study/result'
import { spreadsSpokenOf, spreadTraits } from '@/evidence/study/spread-traits'
import { judgeFor, type Check, type CheckedField } from './check'
import { contradictedWords } from './quoted-words'
import { isNearMiss, numbersIn } from '@/evidence/text/quoted-numbers'

/**
 * Judges a report against the words it was transcribed from: a number that the quotation does not print,
 * while it prints one that is a slip of the pen away, was mistyped; so was a range recorded as an interval, and so
 * were units, sides, grades, attributions and arms against which the words of the quotation speak. A
 * quotation that holds none of the recorded numbers, in figures or in words, is a quotation of something else.
 * It tests our transcription and says nothing of the source, so that it gives a number no mark.
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
      quoted.includes(text) || isSum(text, quoted)
        ? undefined
        : spare.find((other) => isNearMiss(text, other))
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
  const label = result.spread && mislabelled(result.spread, report.quote)
  if (label) slips.push(judge('low', 'fails', label))
  slips.push(...contradictedWords(joined).map(({ field, working }) => judge(field, 'fails', working)))
  if (slips.length > 0) return slips
  if (found.length === 0) {
    const printed = recorded.filter(({ field }) => field !== 'of')
    if (printed.length === 0 || printed.some(({ text }) => isSum(text, quoted))) return []
    if (isSaidInWords(report, report.quote)) return []
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

/** Ways to say a count without its number: nobody, one, both, everybody. */
const wordsForCounts: [says: (count: number, denominator: number | null) => boolean, words: RegExp][] = [
  [(count) => count === 0, /\b(?:no|none|not|never|neither|nobody|without|absence|absent)\b/i],
  [(count) => count === 1, /\b(?:an?|another|single|second|third|fourth|remaining)\b/i],
  [(count) => count === 2, /\bboth\b/i],
  [(count, denominator) => count === denominator, /\b(?:all|every|each|none|no)\b/i],
]

function isSaidInWords({ count, denominator }: Report, quote: string): boolean {
  return (
    count !== null && wordsForCounts.some(([says, words]) => says(count, denominator) && words.test(quote))
  )
}

/** A total that the quotation prints in two parts ("3 complete and 34 partial responses") is no slip of either. */
const isSum = (text: string, quoted: string[]) =>
  quoted.some((one, index) =>
    quoted.slice(index + 1).some((two) => Number(one) + Number(two) === Number(text)),
  )

const limitText = (limit: Limit | null) => (limit?.state === 'reported' ? limit.printed.text : null)

/** Says what the quotation calls the limits where that leaves out what they are recorded as. */
function mislabelled(spread: Spread, quote: string): string | null {
  const spoken = spreadsSpokenOf(quote)
  if (spoken.length === 0 || spoken.includes(spread.kind)) return null
  const words = formatList(spoken.map((kind) => spreadTraits[kind].withArticle))
  return `The quotation speaks of ${words}, but ${formatSpreadKind(spread)} is recorded.`
}
