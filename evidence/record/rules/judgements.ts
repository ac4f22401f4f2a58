import { resultsOf } from '../record-parts'
import type { RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'
import { strengthFaults } from './ruling-strength'

/** Returns resolutions that judge nothing, show what no source reports, or contradict each other. */
export function judgementProblems(record: StudyRecord): RecordProblem[] {
  const reporting = new Map(
    resultsOf(record).map(({ result }) => [result.id, result.reports.map(({ source }) => source)]),
  )
  const shownOf = new Map<string, { id: string; shown: string }>()
  return record.resolutions.flatMap(({ id, results, claims, shown, outcome }, index) => {
    const problems: RecordProblem[] = []
    const add = (field: string, message: string) =>
      problems.push({
        path: ['resolutions', index, field],
        rule: 'resolution',
        message: `Resolution "${id}" ${message}`,
      })
    for (const [field, message] of strengthFaults(record, index)) add(field, message)
    if (results.length === 0 && claims.length === 0) add('id', 'names neither a result nor a claim to judge.')
    // A source that is not defined is another problem.
    if (shown === undefined || !record.sources.some((source) => source.id === shown)) return problems
    if (outcome !== 'resolved') {
      add('shown', `is ${outcome}, but shows "${shown}"; only a resolved one shows a source.`)
    }
    const known = results.filter((result) => reporting.has(result))
    if (known.length > 0 && !known.some((result) => reporting.get(result)?.includes(shown))) {
      add(
        'shown',
        `shows "${shown}", which has no report of ${known.map((name) => `"${name}"`).join(' or ')}.`,
      )
    }
    for (const result of known) {
      const other = shownOf.get(result)
      if (other && other.shown !== shown) {
        add('shown', `shows "${shown}" for "${result}", but "${other.id}" shows "${other.shown}".`)
      }
      shownOf.set(result, { id, shown })
    }
    return problems
  })
}
