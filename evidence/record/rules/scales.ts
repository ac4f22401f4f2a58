import type { RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

/** Returns scales whose ends are the wrong way round, and smallest changes that no score of theirs could show. */
export function scaleProblems(record: StudyRecord): RecordProblem[] {
  return record.outcomes.flatMap(({ id, scale }, index) => {
    if (!scale) return []
    const problem = (field: string[], message: string): RecordProblem => ({
      path: ['outcomes', index, 'scale', ...field],
      rule: 'scale',
      message: `The scale of the outcome "${id}" ${message}`,
    })
    const { lowest, highest, smallestChange } = scale
    const [from, to] = [Number(lowest ?? -Infinity), Number(highest ?? Infinity)]
    if (from >= to) {
      return [
        problem(['highest'], `goes from ${lowest} to ${highest}; expected a highest score above the lowest.`),
      ]
    }
    if (smallestChange === undefined) return []
    const change = Number(smallestChange.value)
    return change > 0 && change <= to - from
      ? []
      : [
          problem(
            ['smallestChange', 'value'],
            `has a smallest change of ${smallestChange.value}; expected more than 0 and no more than the scale spans.`,
          ),
        ]
  })
}
