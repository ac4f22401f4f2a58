import type { RecordPath, RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

/**
 * Returns verdicts on end points of outcomes that are not primary, those that no quotation bears out, and those of an
 * analysis whose outcome says it already for all.
 */
export function endPointProblems(record: StudyRecord): RecordProblem[] {
  return record.outcomes.flatMap((outcome, o) => {
    const path: RecordPath = ['outcomes', o]
    const ofResults = outcome.results.flatMap((result, r) => {
      if (!result.endPoint) return []
      const place: RecordPath = [...path, 'results', r, 'endPoint']
      if (outcome.endPoint) {
        const message = `Result "${result.id}" says whether the end point was met, but its outcome "${outcome.id}" says it for all; expected one or the other.`
        return [{ path: place, rule: 'end-point' as const, message }]
      }
      return verdictProblems(result.endPoint, outcome.type, `Result "${result.id}"`, place)
    })
    return outcome.endPoint
      ? [
          ...verdictProblems(outcome.endPoint, outcome.type, `Outcome "${outcome.id}"`, [
            ...path,
            'endPoint',
          ]),
          ...ofResults,
        ]
      : ofResults
  })
}

function verdictProblems(
  { verdict, quote }: { verdict: string; quote?: string | undefined },
  type: string,
  who: string,
  path: RecordPath,
): RecordProblem[] {
  const problem = (message: string) => [{ path, rule: 'end-point' as const, message: `${who} ${message}` }]
  if (type !== 'primary') {
    return problem(`says whether its end point was met, but is ${type}; only a primary one is.`)
  }
  // That an end point was met or missed is a statement about a trial: its words are kept.
  if (verdict !== 'not-stated' && quote === undefined) {
    return problem(
      `has its end point ${verdict} without a quotation that says so: its own "quote", or that of the passage in "from".`,
    )
  }
  return []
}
