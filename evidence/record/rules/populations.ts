import { formatList } from '@/evidence/format/list'
import type { RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

/** Reasons that can be given for the number of a population, which is neither reached nor estimated, and always applies. */
const reasons: readonly string[] = ['not-reported', 'not-in-parts-read', 'not-yet-extracted']

/**
 * Returns populations whose reason for having no number is none of a source's, and those that say how a number came about
 * which they do not have.
 */
export function populationProblems(record: StudyRecord): RecordProblem[] {
  return record.populations.flatMap((population, index) => {
    const problem = (field: string, message: string) => [
      {
        path: ['populations', index, field],
        rule: 'population' as const,
        message: `The population "${population.id}" ${message}`,
      },
    ]
    const { n, nStatus } = population
    const isStated = typeof n === 'number'
    return [
      ...(typeof n === 'object' && !reasons.includes(n.absent)
        ? problem(
            'n',
            `has no number and gives "${n.absent}" as the reason; expected ${formatList([...reasons], 'or')}, or the number.`,
          )
        : []),
      ...(!isStated && nStatus !== undefined
        ? problem('nStatus', `says that its number is ${nStatus}, but has none.`)
        : []),
    ]
  })
}
