import type { Study } from '@/evidence/study/study'
import { readUnit } from './number-pattern'
import type { FoundName } from './found'

/** A landmark that a text names: `6 months`, as the record writes it. */
export type FoundTimePoint = FoundName & { timePoint: string }

const unit = '(?:days?|weeks?|months?|years?|yrs?)'
const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}])(?:at|by)\\s(?:the\\s)?(?<number>\\d+)[ -](?<unit>${unit})(?![\\p{L}.]*\\d)`,
    'giu',
  ),
  new RegExp(`(?<![\\d.])(?<number>\\d+)-(?<unit>${unit})(?=\\s\\p{L})`, 'giu'),
  new RegExp(
    `(?<![\\d.])(?<number>\\d+)\\s(?<unit>${unit})\\s(?:or\\s(?:more|longer)|later|into treatment)`,
    'giu',
  ),
  new RegExp(`(?<![\\p{L}])(?<unit>week|month|year)\\s(?<number>\\d+)(?![\\d.])`, 'giu'),
]
/** These name a landmark only where the record has it; else they may be a bound. */
const perhaps = new RegExp(
  `(?:≥|>=|at least|for|beyond|past|after|than)\\s?(?<number>\\d+)\\s(?<unit>${unit})(?![\\p{L}])`,
  'giu',
)

/** Returns the landmarks that a plain text names: "at 6 months", "12-month", "week 12", "6 months or more". */
export function findTimePoints(study: Study, text: string): FoundTimePoint[] {
  const known = new Set(
    study.results.flatMap(({ timePoint }) => (timePoint === null ? [] : [lengthOf(timePoint)])),
  )
  const certain = patterns.flatMap((pattern) => pointsBy(pattern, text))
  const others = pointsBy(perhaps, text).filter(({ timePoint }) => known.has(lengthOf(timePoint)))
  const all = [...certain, ...others]
  return all.filter(
    (one, index) => !all.slice(0, index).some(({ index: at, end }) => one.index < end && at < one.end),
  )
}

function pointsBy(pattern: RegExp, text: string): FoundTimePoint[] {
  return [...text.matchAll(pattern)].map((match) => {
    const read = readUnit(match.groups?.unit)
    const number = Number(match.groups?.number)
    const timePoint = number === 1 ? `1 ${(read ?? '').replace(/s$/, '')}` : `${number} ${read ?? ''}`
    // A sign that makes a bound of a landmark belongs to it.
    const lead = /^(?:≥|>=|at least)/i.test(match[0]) ? 0 : match[0].search(/\d|week|month|year/i)
    const index = match.index + lead
    return { found: 'name', because: 'time point', index, end: match.index + match[0].length, timePoint }
  })
}

/** Says whether two landmarks are the same: a year is twelve months. */
export function sameTimePoint(one: string | null, other: string): boolean {
  return one !== null && lengthOf(one) === lengthOf(other)
}

function lengthOf(timePoint: string): string {
  const match = /^(\d+) (year|month|week|day)s?$/.exec(timePoint)
  if (!match) return timePoint
  const number = Number(match[1])
  return match[2] === 'year' ? `${number * 12} month` : `${number} ${match[2] ?? ''}`
}
