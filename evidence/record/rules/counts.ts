import { reportsOf } from '../record-parts'
import { describePlace, sentence, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

/** Returns counts above their denominators, denominators above their populations, and parts larger than their set. */
export function countProblems(record: StudyRecord): RecordProblem[] {
  // Of two with one id the first counts; that there are two is another problem.
  const populations = new Map(
    record.populations.toReversed().map((population) => [population.id, population]),
  )
  const subsets = record.populations.flatMap((population, index) => {
    const whole = population.subsetOf === undefined ? undefined : populations.get(population.subsetOf)
    if (!whole || population.n <= whole.n) return []
    const message = `The population "${population.id}" has ${population.n}, more than the ${whole.n} of "${whole.id}", of which it is part.`
    return [{ path: ['populations', index, 'n'], rule: 'count', message }]
  })
  const reports = reportsOf(record).flatMap(({ path, result, report }) => {
    const place = sentence(describePlace(record, path))
    const population = populations.get(result.population)
    const problems: RecordProblem[] = []
    const add = (field: string, message: string) =>
      problems.push({ path: [...path, field], rule: 'count', message: `${place} ${message}` })
    if (report.of === 0) add('of', 'has the denominator 0; expected 1 or more.')
    else if (report.count !== undefined && report.of !== undefined && report.count > report.of) {
      add('count', `has the count ${report.count}, above its denominator ${report.of}.`)
    }
    if (population && report.of !== undefined && report.of > population.n) {
      add(
        'of',
        `has the denominator ${report.of}, above the ${population.n} of population "${population.id}".`,
      )
    } else if (population && report.of === undefined && (report.count ?? 0) > population.n) {
      add(
        'count',
        `has the count ${report.count}, above the ${population.n} of population "${population.id}".`,
      )
    }
    if (report.count === undefined && report.countStatus !== undefined) {
      add('countStatus', `says that a count is ${report.countStatus}, but has no count.`)
    }
    if (report.countStatus === 'inferred' && report.value === undefined) {
      add('countStatus', 'has an inferred count, but no printed percentage from which to infer it.')
    }
    return problems
  })
  return [...subsets, ...reports]
}
