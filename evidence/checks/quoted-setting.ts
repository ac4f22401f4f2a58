import type { JoinedReport } from '@/evidence/study/join'
import { assessors, units, type Assessor } from '@/evidence/study/vocabulary'
import { landmarkMonths } from './duration'
import type { Contradiction } from './quoted-kinds'

/** Numbers of time that quotations spell out. */
const spelled: Record<string, string> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
}
const number = `(?:\\d+(?:\\.\\d+)?|${Object.keys(spelled).join('|')})`
/** A time at which something was counted: `at 2 years`, `by week 24`, `the 1-year rate`; how long somebody was followed is none. */
const landmark = new RegExp(
  `\\b(?:at|by)\\s+(${number})[-\\s](day|week|month|year)s?\\b|\\b(?:at|by)\\s+(week|month|year|day)\\s+(\\d+)\\b|\\b(${number})-(day|week|month|year)\\b(?=[^,;.]{0,40}\\b(?:rate|survival|PFS|OS|DFS|EFS)\\b)`,
  'gi',
)

/**
 * Returns that a quotation speaks of one time alone at which a share was counted, and another is recorded. A quotation with several
 * times, or none, contradicts nothing; days, weeks, months and years are converted.
 */
export function timeOfShare({ result }: JoinedReport, quote: string): Contradiction | null {
  const recorded = landmarkMonths(result.timePoint)
  if (recorded === null || result.kind === 'median') return null
  const spoken = [...quote.matchAll(landmark)].map(
    ([, amount, unit, unitFirst, amountBehind, rate, rateUnit]) => {
      const one = amount ?? amountBehind ?? rate ?? ''
      const number = spelled[one.toLowerCase()] ?? one
      return `${number} ${unit ?? unitFirst ?? rateUnit ?? ''}${number === '1' ? '' : 's'}`
    },
  )
  const times = new Set(spoken.map((words) => landmarkMonths(words)))
  const [only] = times
  if (only == null || times.size > 1 || Math.abs(only - recorded) < 0.5) return null
  const working = `The quotation speaks of ${spoken[0]}, but ${result.timePoint} is recorded.`
  return { field: 'report', working }
}

const assessorWords: Partial<Record<Assessor, RegExp>> = {
  'independent-review':
    /\b(?:independent(?:ly)?|central(?:ly)?)\b(?! (?:data|safety))[^.;]{0,30}\b(?:review(?:ed|er|ers)?|committee|radiolog|assess|confirmed)|\bB?ICR\b|\bIRC\b/i,
  investigator:
    /\binvestigators?\b[^.;]{0,20}\b(?:assess|review|judg|report|evaluat)|\b(?:per|by) investigators?\b/i,
}

/** Returns that a quotation names who judged, where another is recorded; nothing where it names both or neither. */
export function assessorOfResult({ result, outcome }: JoinedReport, quote: string): Contradiction | null {
  if (outcome.domain !== 'efficacy') return null
  const spoken = (Object.keys(assessorWords) as Assessor[]).filter((one) => assessorWords[one]?.test(quote))
  const [only, ...others] = spoken
  if (only === undefined || others.length > 0 || result.assessor === only) return null
  const working = `The quotation speaks of ${assessors[only]}, but is recorded as: ${assessors[result.assessor]}.`
  const words = assessorWords[only]
  return { field: 'report', working, ...(words ? { spoken: words } : {}) }
}

/** Returns that the quotation prints a percentage where people, events or a time are recorded, and prints the number in no other way. */
export function percentAsNumber({ report, result }: JoinedReport, quote: string): Contradiction | null {
  if (result.unit === 'percent' || report.value === null) return null
  const text = report.value.text.replace(/[.]/g, '[.·]')
  const places = [...quote.matchAll(new RegExp(`(?<![\\d.·])${text}(?![\\d]|[.·]\\d)(\\s*%)?`, 'g'))]
  if (places.length === 0 || places.some(([, percent]) => percent === undefined)) return null
  const recorded = [report.value.text, units[result.unit].many].filter(Boolean).join(' ')
  return {
    field: 'value',
    working: `${recorded} is recorded, but the quotation prints ${report.value.text}%.`,
  }
}
