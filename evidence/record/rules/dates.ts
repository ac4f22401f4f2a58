import { resultsOf } from '../record-parts'
import type { RecordPath, RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

/** Returns whether a date is certainly later than another: `2022-07` is not later than `2022`. */
export function isLater(date: string, than: string): boolean {
  const length = Math.min(date.length, than.length)
  return date.slice(0, length) > than.slice(0, length)
}

/** Returns dates out of order, and dates after the record's own review: it cannot know the future. */
export function dateProblems(record: StudyRecord): RecordProblem[] {
  const { editorial, sources } = record
  const problems: RecordProblem[] = []
  const add = (path: RecordPath, message: string) => problems.push({ path, rule: 'date', message })
  const known = (path: RecordPath, what: string, date: string | undefined) => {
    if (date === undefined || !isLater(date, editorial.reviewedOn)) return
    add(path, `${what} is dated ${date}, after the record's last review on ${editorial.reviewedOn}.`)
  }
  if (isLater(editorial.publishedOn, editorial.reviewedOn)) {
    const message = `The summary was published on ${editorial.publishedOn}, after its last review on ${editorial.reviewedOn}.`
    add(['editorial', 'publishedOn'], message)
  }
  record.dates.forEach(({ id, date }, index) => known(['dates', index, 'date'], `The date "${id}"`, date))
  sources.forEach(({ id, published, accessed }, index) => {
    known(['sources', index, 'published'], `The publication of "${id}"`, published)
    known(['sources', index, 'accessed'], `The reading of "${id}"`, accessed)
    if (published !== undefined && accessed !== undefined && isLater(published, accessed)) {
      const message = `The source "${id}" was read on ${accessed}, before it was published on ${published}.`
      add(['sources', index, 'accessed'], message)
    }
  })
  record.resolutions.forEach(({ id, decidedOn }, index) =>
    known(['resolutions', index, 'decidedOn'], `The resolution "${id}"`, decidedOn),
  )
  record.acknowledgements.forEach(({ acknowledgedOn }, index) =>
    known(['acknowledgements', index, 'acknowledgedOn'], `The acknowledgement ${index + 1}`, acknowledgedOn),
  )
  return [
    ...problems,
    ...courseProblems(record),
    ...cutoffProblems(record),
    ...unknownCutoffProblems(record),
    ...earlySourceProblems(record),
  ]
}

/** The dates of a study that have an order, by the ids that records give them. */
const course = ['enrolment-start', 'enrolment-end', 'data-cutoff']

function courseProblems({ dates }: StudyRecord): RecordProblem[] {
  const inOrder = course.flatMap((id) => {
    const index = dates.findIndex((date) => date.id === id)
    const date = dates[index]
    return date ? [{ ...date, index }] : []
  })
  return inOrder.flatMap((date, position) => {
    const before = inOrder[position - 1]
    if (!before || !isLater(before.date, date.date)) return []
    const message = `The date "${date.id}" (${date.date}) lies before "${before.id}" (${before.date}).`
    return [{ path: ['dates', date.index, 'date'], rule: 'date', message }]
  })
}

function cutoffProblems(record: StudyRecord): RecordProblem[] {
  const published = new Map(record.sources.map((source) => [source.id, source.published]))
  return resultsOf(record).flatMap(({ path, result }) => {
    const { cutoff } = result
    if (cutoff === undefined) return []
    const early = result.reports.find(({ source }) => {
      const date = published.get(source)
      return date !== undefined && isLater(cutoff, date)
    })
    if (!early) return []
    const message = `Result "${result.id}" has its data cut-off on ${cutoff}, after "${early.source}" was published on ${published.get(early.source)}.`
    return [{ path: [...path, 'cutoff'], rule: 'date', message }]
  })
}

/** A result of a cut-off that is none of the study's dates: the day is mistyped, or the date is missing. */
function unknownCutoffProblems(record: StudyRecord): RecordProblem[] {
  const dates = record.dates.map(({ date }) => date)
  if (!record.dates.some(({ id }) => id.includes('cutoff'))) return []
  return resultsOf(record).flatMap(({ path, result }) => {
    const { cutoff } = result
    if (cutoff === undefined || dates.includes(cutoff)) return []
    const message = `Result "${result.id}" has its data cut-off on ${cutoff}, which is none of the dates of the record; expected one of ${dates.join(', ')}, or a date of its own there.`
    return [{ path: [...path, 'cutoff'], rule: 'date', message }]
  })
}

/** A source with results of a study that nobody had entered yet. */
function earlySourceProblems(record: StudyRecord): RecordProblem[] {
  const start = record.dates.find(({ id }) => id === 'enrolment-start')
  if (!start) return []
  const withResults = new Set(
    resultsOf(record).flatMap(({ result }) => result.reports.map((one) => one.source)),
  )
  return record.sources.flatMap(({ id, published }, index) => {
    if (published === undefined || !withResults.has(id) || !isLater(start.date, published)) return []
    const message = `The source "${id}" was published on ${published}, before the first patient entered (${start.date}), and has results.`
    return [{ path: ['sources', index, 'published'], rule: 'date', message }]
  })
}
