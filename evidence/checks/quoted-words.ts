import { units, type Unit } from '@/evidence/study/vocabulary'
import type { JoinedReport } from '@/evidence/study/join'
import { numberOfArm } from './quoted-arms'
import { kindOfAverage, levelOfInterval, measureOfRatio, type Contradiction } from './quoted-kinds'
import { otherAttribution, otherGrades } from './harm-words'
import { peopleOfResult } from './quoted-people'
import type { Report } from '@/evidence/study/result'
import type { CheckedField } from './check'
import { numberPlaces, speaksOf } from './quoted-places'
import { assessorOfResult, percentAsNumber, timeOfShare } from './quoted-setting'

/**
 * Returns what a quotation says in words against its record: another unit of time after the number, another number of
 * sides of a test, other grades, another attribution, time or assessor, or a number given to another arm. Words that can be
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
    numberOfArm(joined, quote),
    peopleOfResult(joined, quote),
    measureOfRatio(joined, quote),
    kindOfAverage(joined, quote),
    levelOfInterval(joined, quote),
    timeOfShare(joined, quote),
    assessorOfResult(joined, quote),
    percentAsNumber(joined, quote),
  ]
  const numbers = recordedNumbers(joined.report)
  return words
    .filter((one) => one !== null)
    .map(({ spoken, ...one }) => {
      const ofField = numbers[one.field] ?? numbers.report ?? []
      const isAside = spoken !== undefined && !ofField.some((number) => speaksOf(quote, spoken, number))
      return isAside ? { ...one, isRemark: true } : one
    })
}

/** The numbers of which words that contradict a field have to speak. */
const recordedNumbers = ({ value, count, low, pValue }: Report): Partial<Record<CheckedField, string[]>> => ({
  report: [value?.text, count?.toString()].filter((one) => one !== undefined),
  low: low?.state === 'reported' ? [low.printed.text] : [],
  p: pValue ? [pValue.printed.text] : [],
})

const timeUnits: Partial<Record<Unit, RegExp>> = {
  days: /^\s*-?days?\b/i,
  weeks: /^\s*-?(?:weeks?|wks?)\b/i,
  months: /^\s*-?(?:months?|mos?)\b/i,
  years: /^\s*-?(?:years?|yrs?)\b/i,
}

function unitOfTime({ report, result }: JoinedReport, quote: string): Contradiction | null {
  const isShare = result.unit === 'percent'
  if ((!timeUnits[result.unit] && !isShare) || report.value === null) return null
  const after = numberPlaces(quote, report.value.text).map(({ end }) => quote.slice(end))
  const spoken = Object.entries(timeUnits).filter(([, words]) => after.some((rest) => words.test(rest)))
  const [other] = spoken
  if (!other || spoken.some(([unit]) => unit === result.unit)) return null
  // "3 of 20 at 15 months" may tell a share of 15% too.
  if (isShare && (report.count !== null || !after.every((rest) => other[1].test(rest)))) return null
  const recorded = isShare ? `${report.value.text}%` : `${report.value.text} ${units[result.unit].many}`
  const working = `${recorded} is recorded, but the quotation prints it in ${other[0]}.`
  return { field: 'value', working }
}

/** The sides of a level or of an interval are not those of a test. */
const noTest = String.raw`(?!\s+(?:alpha|α|significance|level|type|error|confidence|CI\b|\d+(?:\.\d+)?\s*%))`
const sidedTest = {
  one: new RegExp(String.raw`\b(?:one|1)[-\s](?:sided|tailed)\b${noTest}`, 'i'),
  two: new RegExp(String.raw`\b(?:two|2)[-\s](?:sided|tailed)\b${noTest}`, 'i'),
}

function sidesOfTest({ report }: JoinedReport, quote: string): Contradiction | null {
  if (report.pValue === null) return null
  const one = sidedTest.one.test(quote)
  const two = sidedTest.two.test(quote)
  if (one === two || report.pValue.sides === (one ? 'one' : 'two')) return null
  const spoken = one ? 'one-sided' : 'two-sided'
  const recorded = { one: 'a one-sided one', two: 'a two-sided one', 'not-stated': 'one of sides not stated' }
  return {
    field: 'p',
    working: `The quotation speaks of a ${spoken} test, but ${recorded[report.pValue.sides]} is recorded.`,
    spoken: one ? sidedTest.one : sidedTest.two,
  }
}

function gradesOfHarm({ outcome }: JoinedReport, quote: string): Contradiction | null {
  const other = outcome.harm && otherGrades(outcome.harm, quote)
  if (!other) return null
  const working = `The quotation speaks of grade ${other.spoken}, but grade ${other.recorded} is recorded.`
  return { field: 'report', working, spoken: other.words }
}

function attributionOfHarm({ outcome }: JoinedReport, quote: string): Contradiction | null {
  const other = outcome.harm && otherAttribution(outcome.harm, quote)
  if (!other) return null
  const working = `The quotation speaks of ${other.spoken}, but the outcome is recorded as: ${other.recorded}.`
  // Many papers call related what is at least possibly related.
  return { field: 'report', working, spoken: other.words, ...(other.isLoose ? { isRemark: true } : {}) }
}
