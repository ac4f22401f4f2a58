import { describeAbsence } from '@/evidence/study/absence'
import { formatPrinted } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import {
  formatInTen,
  formatPeople,
  formatPeopleOf,
  formatShareWords,
  formatWhole,
  ofHowManyNotRead,
  type NumberStyle,
} from '@/evidence/format/people'
import {
  formatComputedShare,
  formatDeviations,
  formatEstimate,
  formatFraction,
  formatLimits,
  formatLimitWithUnit,
  formatPValue,
  formatSpan,
  formatSpread,
  isCountInferred,
  lacksDenominator,
  standingOfReport,
} from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import type { CheckedTag } from './checked-tag'
import { resultShow, resultShowWords, type ResultShow } from './show-words'
import { TagProblem, type Phrase } from './tag'

/** Returns what one word of `show` prints for a report, or null when the report holds nothing to print for it. */
function showWord(word: ResultShow, joined: JoinedReport, style: NumberStyle): string | null {
  const { report, result, population } = joined
  const { count, denominator } = report
  const noun = population.noun
  const both = count !== null && denominator !== null
  switch (word) {
    case 'count':
      if (count !== null && lacksDenominator(joined)) return formatPeopleOf(count, null, noun, style)
      return both ? formatPeopleOf(count, denominator, noun, style) : null
    case 'fraction':
      if (style === 'digits' || !both) return formatFraction(joined)
      return formatPeopleOf(count, denominator, { one: '', many: '' }, style).trimEnd()
    case 'people':
      return count === null ? null : formatPeople(count, noun, style)
    case 'number':
      return count === null ? null : formatWhole(count, style)
    case 'word':
      return count === null ? null : formatWhole(count, 'words')
    case 'rest':
      return both ? formatWhole(denominator - count, style) : null
    case 'rest-people':
      return both ? formatPeople(denominator - count, noun, style) : null
    case 'denominator':
      return denominator === null ? null : formatWhole(denominator, style)
    case 'denominator-people':
      if (lacksDenominator(joined)) return ofHowManyNotRead(noun)
      return denominator === null ? null : formatPeople(denominator, noun, style)
    case 'percent':
      if (result.unit !== 'percent') return null
      return formatComputedShare(joined) ?? formatEstimate(joined)
    case 'value':
      return formatEstimate(joined) ?? formatComputedShare(joined)
    case 'figure':
      return report.value ? formatPrinted(report.value) : null
    case 'interval':
      return formatSpread(joined)
    case 'limits':
      return formatLimits(joined)
    case 'span':
      return formatSpan(joined)
    case 'low':
      return report.low ? formatLimitWithUnit(report.low, result.unit) : null
    case 'high':
      return report.high ? formatLimitWithUnit(report.high, result.unit) : null
    case 'share':
      return both ? formatShareWords(count, denominator, noun) : null
    case 'in-ten':
      return both ? formatInTen(count, denominator, 10) : null
    case 'in-hundred':
      return both ? formatInTen(count, denominator, 100) : null
    case 'sd':
      return formatDeviations({ ...joined, report: { ...report, standardError: null } })
    case 'se':
      return formatDeviations({ ...joined, report: { ...report, standardDeviation: null } })
    case 'p':
      return formatPValue(joined)
    case 'time-point':
      return result.timePoint
    case 'state':
      return null
  }
}

/** Words whose print begins with a whole number, so that a sentence may begin with them spelled out. */
const wholeFirst = new Set<ResultShow>([
  'count',
  'fraction',
  'people',
  'number',
  'word',
  'rest',
  'rest-people',
  'denominator',
  'denominator-people',
])

/** Words that print the count, or what follows from it alone. */
const countWords = new Set<ResultShow>([
  'count',
  'fraction',
  'people',
  'number',
  'word',
  'rest',
  'rest-people',
  'share',
])

/** Words that begin with letters anyway. */
const lettersFirst = new Set<ResultShow>(['share', 'interval', 'sd', 'se', 'state'])

/**
 * Returns what a `<Result>` prints: the first word of `show` leads, the others follow in brackets, separated by
 * semicolons; a count that we inferred from a percentage says so there. A share of people whose number no source states says so,
 * unless its paragraph does. Throws a TagProblem when a word asks for something that the report does not hold.
 */
export function phraseResult(
  joined: JoinedReport,
  attributes: CheckedTag<'Result'>['attributes'],
  isDenominatorTold: boolean,
): Phrase {
  const sentence = attributes.case === 'sentence'
  const style: NumberStyle = attributes.as === 'words' ? 'words' : 'digits'
  const words = attributes.show ?? defaultWords(joined)
  if (joined.report.state !== 'reported') return phraseAbsence(joined, words, sentence)
  const shownWords = words.map((word, place) => {
    const shown = showWord(word, joined, place === 0 && sentence && wholeFirst.has(word) ? 'words' : style)
    if (shown === null) throw absentWord(word, joined)
    return shown
  })
  const inferred = isCountInferred(joined) && words.some((word) => countWords.has(word))
  const [lead = '', ...said] = inferred ? [...shownWords, 'count inferred'] : shownWords
  const standing = standingOfReport(joined)
  const rest = [
    ...(!isDenominatorTold && saysNoDenominator(joined, words) ? [ofHowManyNotRead()] : []),
    ...said,
    ...(standing === null ? [] : [standing]),
  ]
  const [first] = words
  if (sentence && first && !wholeFirst.has(first) && !lettersFirst.has(first)) {
    throw new TagProblem(
      'unknown-value',
      `A sentence cannot begin with "${lead}". Turn it round, or lead with count.`,
      'case',
    )
  }
  const tail =
    rest.length === 0 ? '' : attributes.brackets === 'no' ? `; ${rest.join('; ')}` : ` (${rest.join('; ')})`
  return { lead: sentence ? sentenceStart(lead) : lead, tail }
}

/** A share of people whose number no source states says so wherever it is printed; a count says it by itself. */
function saysNoDenominator(joined: JoinedReport, words: readonly ResultShow[]): boolean {
  const isShare = words.some((word) => word === 'percent' || word === 'value' || word === 'figure')
  const isSaid = words.some((word) => word === 'count' || word === 'denominator-people')
  return lacksDenominator(joined) && isShare && !isSaid
}

/** What a tag without `show` prints: count, estimate and spread, as far as the report holds them. */
function defaultWords(joined: JoinedReport): ResultShow[] {
  if (joined.report.state !== 'reported') return []
  const usual = (['count', 'value', 'interval'] as const).filter(
    (word) => showWord(word, joined, 'digits') !== null,
  )
  return usual.length === 0 ? ['people'] : usual
}

function phraseAbsence(joined: JoinedReport, words: readonly ResultShow[], sentence: boolean): Phrase {
  const { state } = joined.report
  if (state === 'reported') return { lead: '', tail: '' }
  if (words.length === 1 && words[0] === 'state') {
    const shown = describeAbsence(state)
    return { lead: sentence ? sentenceStart(shown) : shown, tail: '' }
  }
  const message = `${joined.outcome.title} is ${describeAbsence(state)} by ${joined.source.shortTitle}; write show="state" to say so.`
  throw new TagProblem('absent-value', message, 'show')
}

function absentWord(word: ResultShow, joined: JoinedReport): TagProblem {
  const { result, source, report } = joined
  if (word === 'state') {
    return new TagProblem(
      'absent-value',
      `${result.id} is reported by ${source.shortTitle}; show="state" is for what is not.`,
      'show',
    )
  }
  const held = resultShowWords.filter((one) => showWord(one, joined, 'digits') !== null)
  if (word === 'share' && report.count !== null && report.denominator !== null) {
    const found = formatFraction(joined)
    const message = `show="share" says none, all, half and exact thirds or quarters; ${found} is none of them. Write show="count".`
    return new TagProblem('absent-value', message, 'show')
  }
  const message = `${result.id} as ${source.shortTitle} reports it has nothing for show="${word}" (${resultShow[word]}). It has: ${held.join(', ')}.`
  return new TagProblem('absent-value', message, 'show')
}
