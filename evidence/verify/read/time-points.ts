import type { Study } from '@/evidence/study/study'
import { readUnit, readWhole, spelledSmall } from './number-pattern'
import type { FoundName } from './found'

/** A landmark that a text names: `6 months`, as the record writes it. */
export type FoundTimePoint = FoundName & { timePoint: string }

const unit = '(?:days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?)'
const number = `(?<number>\\d+|${spelledSmall})`
const stop = '(?![\\p{L}\\p{N}])'
const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}])(?:at|by|within|after)\\s(?:the\\s)?(?:end of\\s|first\\s)?${number}[ -](?<unit>${unit})(?![\\p{L}.]*\\d)${stop}`,
    'giu',
  ),
  // "At 12 and 24 months", "12- and 24-month": the first of two borrows the unit of the second.
  new RegExp(
    `(?<![\\p{L}])(?:at|by)\\s(?:the\\s)?${number}(?=,?\\s(?:and|or)\\s(?:\\d+|${spelledSmall})[ -](?<unit>${unit})${stop})`,
    'giu',
  ),
  new RegExp(`(?<=(?:at|by)\\s(?:the\\s)?\\d+,?\\s(?:and|or)\\s)${number}\\s(?<unit>${unit})${stop}`, 'giu'),
  new RegExp(`(?<![\\d.])${number}-(?=\\s(?:and|or)\\s(?:\\d+|${spelledSmall})-(?<unit>${unit}))`, 'giu'),
  new RegExp(`(?<![\\d.\\p{L}])${number}-(?<unit>${unit})(?=[\\s,]\\p{L}|\\s\\()`, 'giu'),
  new RegExp(
    `(?<![\\d.\\p{L}])${number}\\s(?<unit>${unit})\\s(?:or\\s(?:more|longer)|later|into treatment)`,
    'giu',
  ),
  new RegExp(`(?<![\\p{L}])(?<unit>week|month|year)\\s(?<number>\\d+)(?!\\d|\\.\\d)`, 'giu'),
]
/** These name a landmark only where the record has it; else they may be a bound, or a finding. */
const perhaps: readonly RegExp[] = [
  new RegExp(
    `(?:≥|>=|at least|for|beyond|past|after|than|within)\\s?${number}\\s(?<unit>${unit})(?![\\p{L}])`,
    'giu',
  ),
  // As titles have it: "Objective response, 25 weeks: 38%", "PFS (12 mo)".
  new RegExp(`[,(]\\s${'?'}${number}\\s(?<unit>${unit})(?=\\)|,\\s\\p{Lu}|:)`, 'gu'),
]

/** Returns the landmarks that a plain text names: "at 6 months", "12-month", "at two years", "week 12", "6 months or more". */
export function findTimePoints(study: Study, text: string): FoundTimePoint[] {
  const known = new Set(
    study.results.flatMap(({ timePoint }) => (timePoint === null ? [] : [lengthOf(timePoint)])),
  )
  const certain = patterns.flatMap((pattern) => pointsBy(pattern, text))
  const others = perhaps
    .flatMap((pattern) => pointsBy(pattern, text))
    .filter(({ timePoint }) => known.has(lengthOf(timePoint)))
  const all = [...certain, ...others]
  return all.filter(
    (one, index) => !all.slice(0, index).some(({ index: at, end }) => one.index < end && at < one.end),
  )
}

function pointsBy(pattern: RegExp, text: string): FoundTimePoint[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const read = readUnit(match.groups?.unit)
    const length = readWhole(match.groups?.number ?? '')
    if (length === null) return []
    const timePoint = length === 1 ? `1 ${(read ?? '').replace(/s$/, '')}` : `${length} ${read ?? ''}`
    // A sign that makes a bound of a landmark belongs to it.
    const typed = match.groups?.number ?? ''
    const lead = /^(?:≥|>=|at least)/i.test(match[0])
      ? 0
      : Math.min(...[match[0].indexOf(typed), match[0].search(/week|month|year/i)].filter((at) => at >= 0))
    const index = match.index + lead
    return [{ found: 'name', because: 'time point', index, end: match.index + match[0].length, timePoint }]
  })
}

/** Says whether two landmarks are the same: a year is twelve months. */
export function sameTimePoint(one: string | null, other: string): boolean {
  return one !== null && lengthOf(one) === lengthOf(other)
}

function lengthOf(timePoint: string): string {
  const match = /^(\d+) (year|month|week|day)s?$/.exec(timePoint)
  if (!match) return timePoint
  const length = Number(match[1])
  return match[2] === 'year' ? `${length * 12} month` : `${length} ${match[2] ?? ''}`
}
