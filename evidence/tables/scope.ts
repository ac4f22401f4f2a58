import { formatScales } from '@/evidence/format/scale'
import { judgedBy } from '@/evidence/format/assessor'
import { formatDate } from '@/evidence/format/date'
import { formatList } from '@/evidence/format/list'
import { formatModel } from '@/evidence/format/model'
import { sentenceStart } from '@/evidence/format/number-words'
import { units, type Unit } from '@/evidence/study/vocabulary'
import type { ResultGroup } from './result-groups'
import type { ResultRow } from './result-rows'

// Words for a unit that a caption can name; a count of people is named by its denominator instead.
const named = (unit: Unit) => (unit === 'percent' ? 'percent of the denominator' : units[unit].many)

/** What a result was found in, by whom it was judged and until when, each in words. */
const population = (row: ResultRow) => row.population
const assessor = ({ joined }: ResultRow) => judgedBy[joined.result.assessor]
function dataCutoff({ joined: { result } }: ResultRow): string {
  return result.dataCutoff === null
    ? 'data cut-off not stated'
    : `data cut-off, ${formatDate(result.dataCutoff)}`
}
const parts = [population, assessor, dataCutoff]
type Part = (typeof parts)[number]

/**
 * Returns the caption of a table: units, and what most of its rows share: "Values in months. Denominator: 52 patients who
 * received …. Judged by the investigators. Data cut-off, 31 July 2022. A row that differs says so."
 */
export function describeScope(group: ResultGroup): string {
  const inUnits = group.rows
    .map(({ result }) => result.unit)
    .filter((unit) => unit !== 'none' && unit !== 'participants')
    .map(named)
  const values = inUnits.length > 0 ? [`Values in ${formatList([...new Set(inUnits)])}.`] : []
  const people = sharedBy(group, population)
  const who = people === null ? 'Denominators: in each row.' : `Denominator: ${people}.`
  const others = [assessor, dataCutoff]
    .map((part) => sharedBy(group, part))
    .filter((words) => words !== null)
    .map((words) => `${sentenceStart(words)}.`)
  const place = sharedPlace(group)
  const printed = place === null ? [] : [`Printed in ${place}.`]
  const hasExceptions = parts.some((part) =>
    group.rows.some(({ shown }) => ![null, part(shown)].includes(sharedBy(group, part))),
  )
  const scales = formatScales(group.rows.map(({ shown }) => shown.joined.outcome))
  return [
    ...values,
    ...(scales === null ? [] : [scales]),
    who,
    ...others,
    ...printed,
    ...(hasExceptions ? ['A row that differs says so.'] : []),
  ].join(' ')
}

/**
 * Returns what the caption of the table leaves to the row: `49 patients in …; judged by an independent review`, with
 * how a comparison was made where a source says so, or ''.
 */
export function describeOwnScope(row: ResultRow, group: ResultGroup): string {
  const own = parts.filter((part) => part(row) !== sharedBy(group, part)).map((part) => part(row))
  return [...own, formatModel(row.joined.result)].filter((part) => part !== null).join('; ')
}

/** Long enough that telling it in each of many rows takes more room than all the rest. */
const longPlace = 25

/** Returns where most rows of a table stand, in words, where that is long and said once in the caption; else null. */
export function sharedPlace(group: ResultGroup): string | null {
  const words = group.rows.length > 2 ? sharedBy(group, placeOf) : null
  return words !== null && words.length > longPlace ? words : null
}

/** Returns the source and the place in it in which a row stands. */
export const placeOf = ({ joined: { source, report } }: ResultRow): string =>
  `${source.shortTitle}, ${report.locator}`

/** Returns the words in which more than half of the rows agree, or null where no words have so many. */
function sharedBy({ rows }: ResultGroup, part: Part): string | null {
  const all = rows.map(({ shown }) => part(shown))
  return all.find((words) => all.filter((one) => one === words).length * 2 > all.length) ?? null
}
