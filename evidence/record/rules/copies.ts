import type { RecordReport } from '../record-parts'
import { reportsOf } from '../record-parts'
import { describePlace, sentence, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

type RecordSource = StudyRecord['sources'][number]

const throughCopy = /, through (?<copy>.+)$/

/**
 * Returns the short title of the copy in which the words of a report were read: `CancerNetwork` of the locator "List of
 * adverse reactions, through CancerNetwork". Null where they were read in the source itself.
 */
export function copyNamed(locator: string): string | null {
  return throughCopy.exec(locator)?.groups?.copy ?? null
}

/**
 * Returns reports that stand under their origin through a copy which does not bear them out. A figure belongs to the
 * source that it comes from; where that source was not read so far, a copy written from it has to hold the same numbers
 * with its words.
 */
export function copyProblems(record: StudyRecord): RecordProblem[] {
  return reportsOf(record).flatMap(({ path, result, report }) => {
    const title = copyNamed(report.locator)
    if (title === null) return []
    const place = sentence(describePlace(record, path))
    const problem = (field: string, message: string): RecordProblem[] => [
      { path: [...path, field], rule: 'copy', message: `${place} ${message}` },
    ]
    const copy = record.sources.find(({ shortTitle }) => shortTitle === title)
    if (!copy) return problem('locator', `was read through "${title}", which is no source's short title.`)
    if (!isWrittenFrom(copy, report.source, record.sources)) {
      return problem(
        'locator',
        `was read through "${title}", which is not written from "${report.source}"; expected a copy of it.`,
      )
    }
    if (report.quote !== undefined) {
      return problem(
        'quote',
        `was read through "${title}", and has words of its own; expected them with the copy.`,
      )
    }
    const copied = result.reports.find(({ source }) => source === copy.id)
    if (!copied?.quote) {
      return problem(
        'locator',
        `was read through "${title}", which has no report of it with its words; expected one.`,
      )
    }
    const other = (['value', 'low', 'high'] as const).find((field) => !isSame(report, copied, field))
    return other === undefined
      ? []
      : problem(
          other,
          `was read through "${title}", which has another "${other}"; expected what the copy prints.`,
        )
  })
}

const isSame = (one: RecordReport, two: RecordReport, field: 'value' | 'low' | 'high'): boolean =>
  JSON.stringify(one[field]) === JSON.stringify(two[field])

function isWrittenFrom(copy: RecordSource, origin: string, sources: readonly RecordSource[]): boolean {
  const seen = new Set<string>()
  for (let from = copy.derivedFrom; from !== undefined && !seen.has(from);) {
    if (from === origin) return true
    seen.add(from)
    from = sources.find(({ id }) => id === from)?.derivedFrom
  }
  return false
}
