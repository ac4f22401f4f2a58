import { lowerFirst } from '@/evidence/format/lower-first'
import { units, type Unit } from '@/evidence/study/vocabulary'
import type { JoinedReport } from '@/evidence/study/join'
import { areOfTwoArms } from '@/evidence/study/setting'
import type { Report } from '@/evidence/study/result'
import { kindOfAverage, levelOfInterval, measureOfRatio, type Contradiction } from './quoted-kinds'
import { otherAttribution, otherGrades } from './harm-words'
import { assessorOfResult, percentAsNumber, timeOfShare } from './quoted-setting'

/**
 * Returns what a quotation says in words against its record: another unit of time after the number, another number of
 * sides of a test, other grades, another attribution, time or assessor, or the numbers of two arms the other way round. Words that can be
 * read in two ways contradict nothing, and words that are not there do not either.
 */
export function contradictedWords(joined: JoinedReport): Contradiction[] {
  const { quote } = joined.report
  if (quote === null) return []
  const words = [
    unitOfTime(joined, quote),
    sidesOfTest(joined, quote),
    gradesOfHarm(joined, quote),
    attributionOfHarm(joined, quote),
    orderOfArms(joined, quote),
    measureOfRatio(joined, quote),
    kindOfAverage(joined, quote),
    levelOfInterval(joined, quote),
    timeOfShare(joined, quote),
    assessorOfResult(joined, quote),
    percentAsNumber(joined, quote),
  ]
  return words.filter((one) => one !== null)
}

const timeUnits: Partial<Record<Unit, RegExp>> = {
  days: /^\s*-?days?\b/i,
  weeks: /^\s*-?(?:weeks?|wks?)\b/i,
  months: /^\s*-?(?:months?|mos?)\b/i,
  years: /^\s*-?(?:years?|yrs?)\b/i,
}

function unitOfTime({ report, result }: JoinedReport, quote: string): Contradiction | null {
  const recorded = timeUnits[result.unit]
  if (!recorded || report.value === null) return null
  const after = placesOf(quote, report.value.text).map(({ end }) => quote.slice(end))
  const spoken = Object.entries(timeUnits).filter(([, words]) => after.some((rest) => words.test(rest)))
  const [other] = spoken
  if (!other || spoken.some(([unit]) => unit === result.unit)) return null
  const working = `${report.value.text} ${units[result.unit].many} is recorded, but the quotation prints it in ${other[0]}.`
  return { field: 'value', working }
}

function sidesOfTest({ report }: JoinedReport, quote: string): Contradiction | null {
  if (report.pValue === null) return null
  const one = /\b(?:one|1)[-\s](?:sided|tailed)\b/i.test(quote)
  const two = /\b(?:two|2)[-\s](?:sided|tailed)\b/i.test(quote)
  if (one === two || report.pValue.sides === (one ? 'one' : 'two')) return null
  const spoken = one ? 'one-sided' : 'two-sided'
  const recorded = { one: 'a one-sided one', two: 'a two-sided one', 'not-stated': 'one of sides not stated' }
  return {
    field: 'p',
    working: `The quotation speaks of a ${spoken} test, but ${recorded[report.pValue.sides]} is recorded.`,
  }
}

function gradesOfHarm({ outcome }: JoinedReport, quote: string): Contradiction | null {
  const other = outcome.harm && otherGrades(outcome.harm, quote)
  if (!other) return null
  const working = `The quotation speaks of grade ${other.spoken}, but grade ${other.recorded} is recorded.`
  return { field: 'report', working }
}

function attributionOfHarm({ outcome }: JoinedReport, quote: string): Contradiction | null {
  const other = outcome.harm && otherAttribution(outcome.harm, quote)
  if (!other) return null
  const working = `The quotation speaks of ${other.spoken}, but the outcome is recorded as: ${other.recorded}.`
  return { field: 'report', working }
}

/**
 * Two arms and their two numbers that stand by turns ("10.8 months with cediranib and 3.7 with placebo") belong together
 * in that order. In any other order the sentence may turn them round ("compared with placebo, cediranib …").
 */
function orderOfArms(joined: JoinedReport, quote: string): Contradiction | null {
  const { study, result, report, arm } = joined
  const own = numberOf(report)
  if (!arm || own === null) return null
  for (const other of study.results) {
    if (!areOfTwoArms(result, other)) continue
    const otherArm = study.arms.find(({ id }) => id === other.armId)
    const told = other.reports.find(({ sourceId }) => sourceId === report.sourceId)
    const theirs = told ? numberOf(told) : null
    if (!otherArm || theirs === null || theirs === own) continue
    const [ownArm, theirArm] = [nameIn(quote, arm.title), nameIn(quote, otherArm.title)]
    const [ownNumber, theirNumber] = [onlyPlace(quote, own), onlyPlace(quote, theirs)]
    if (ownArm === null || theirArm === null || ownNumber === null || theirNumber === null) continue
    const order = [
      { at: ownArm, is: 'arm' },
      { at: theirArm, is: 'arm' },
      { at: ownNumber, is: 'number' },
      { at: theirNumber, is: 'number' },
    ].sort((a, b) => a.at - b.at)
    const byTurns = order.every(({ is }, index) => index === 0 || is !== order[index - 1]?.is)
    if (!byTurns || ownArm < theirArm === ownNumber < theirNumber) continue
    const working = `${own} is recorded for ${lowerFirst(arm.title)}, but the quotation gives it to ${lowerFirst(otherArm.title)}.`
    return { field: 'value', working }
  }
  return null
}

const numberOf = ({ value, count }: Report) => value?.text ?? (count === null ? null : String(count))

function placesOf(quote: string, number: string): { start: number; end: number }[] {
  const plain = number.replace('-', '').replace(/[.]/g, '[.·]')
  return [...quote.matchAll(new RegExp(`(?<![\\d.·])${plain}(?![\\d]|[.·]\\d)`, 'g'))].map(
    ({ index, 0: text }) => ({ start: index, end: index + text.length }),
  )
}

function onlyPlace(quote: string, number: string): number | null {
  const [place, ...others] = placesOf(quote, number)
  return place && others.length === 0 ? place.start : null
}

/** Returns where the arm's first long word stands, if it stands once: `cediranib` of "Cediranib 30 mg". */
function nameIn(quote: string, title: string): number | null {
  const word = title.match(/\p{L}{5,}/u)?.[0].toLowerCase()
  if (word === undefined) return null
  const first = quote.toLowerCase().indexOf(word)
  return first >= 0 && quote.toLowerCase().indexOf(word, first + 1) < 0 ? first : null
}
