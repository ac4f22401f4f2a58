import { reportsOf } from '../record-parts'
import { describePlace, sentence, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

/**
 * Returns counts above their denominators, denominators above their populations, parts larger than their set, and
 * losses that do not add up to what a part lacks.
 */
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
  const losses = record.populations.flatMap((population, index) => {
    const whole = population.subsetOf === undefined ? undefined : populations.get(population.subsetOf)
    if (population.losses.length === 0) return []
    const told = population.losses.map(({ n }) => n)
    const sum = told.reduce((running, n) => running + n, 0)
    const missing = (whole?.n ?? population.n) - population.n
    // A part above its set is told already; a number that could not be read stands as the largest there is.
    const isTold = missing < 0 || [whole, population].some((one) => one?.n === Number.MAX_SAFE_INTEGER)
    if (sum === missing || isTold) return []
    const lacks = whole
      ? `of the ${whole.n} of "${whole.id}" it lacks ${missing}`
      : 'it is part of no other population, and so lacks nobody'
    const message = `The population "${population.id}" tells the loss of ${told.length > 1 ? `${told.join(' + ')} = ` : ''}${sum}, but ${lacks}.`
    return [{ path: ['populations', index, 'losses', 0, 'n'], rule: 'count', message }]
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
  return [...subsets, ...losses, ...reports]
}
