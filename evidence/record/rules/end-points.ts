import type { RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

/** Returns verdicts on end points of outcomes that are not primary, and those that no quotation bears out. */
export function endPointProblems(record: StudyRecord): RecordProblem[] {
  return record.outcomes.flatMap(({ id, type, endPoint }, index) => {
    if (!endPoint) return []
    const problem = (field: string[], message: string): RecordProblem => ({
      path: ['outcomes', index, ...field],
      rule: 'end-point',
      message: `Outcome "${id}" ${message}`,
    })
    if (type !== 'primary') {
      return [
        problem(['endPoint'], `says whether its end point was met, but is ${type}; only a primary one is.`),
      ]
    }
    // That an end point was met or missed is a statement about a trial: its words are kept.
    if (endPoint.verdict !== 'not-stated' && endPoint.quote === undefined) {
      return [
        problem(['endPoint'], `has its end point ${endPoint.verdict} without a quotation that says so.`),
      ]
    }
    return []
  })
}
