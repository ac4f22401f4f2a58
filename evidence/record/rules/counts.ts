import type { RecordReport } from '../record-parts'
import { reportsOf } from '../record-parts'
import { describePlace, sentence, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

type RecordPopulation = StudyRecord['populations'][number]

/** A population as the rules of counts see it: its size is null where the record says that no source states it. */
type Sized = Omit<RecordPopulation, 'n'> & { n: number | null }

/**
 * Returns counts above their denominators, denominators above their populations, parts larger than their set, losses
 * that do not add up to what a part lacks, and denominators given or inferred where the number is said not to be stated.
 */
export function countProblems(record: StudyRecord): RecordProblem[] {
  const sized = record.populations.map((one): Sized => ({
    ...one,
    n: typeof one.n === 'number' ? one.n : null,
  }))
  // Of two with one id the first counts; that there are two is another problem.
  const populations = new Map(sized.toReversed().map((population) => [population.id, population]))
  return [
    ...sized.flatMap((population, index) => subsetProblems(population, index, populations)),
    ...sized.flatMap((population, index) => lossProblems(population, index, populations)),
    ...reportsOf(record).flatMap(({ path, result, report }) => {
      const place = sentence(describePlace(record, path))
      return reportProblems(report, populations.get(result.population)).map(([field, message]) => ({
        path: [...path, field],
        rule: 'count' as const,
        message: `${place} ${message}`,
      }))
    }),
  ]
}

type Populations = ReadonlyMap<string, Sized>

const wholeOf = ({ subsetOf }: Sized, populations: Populations) =>
  subsetOf === undefined ? undefined : populations.get(subsetOf)

function subsetProblems(population: Sized, index: number, populations: Populations): RecordProblem[] {
  const whole = wholeOf(population, populations)
  const { id, n } = population
  if (!whole || n === null || whole.n === null || n <= whole.n) return []
  const message = `The population "${id}" has ${n}, more than the ${whole.n} of "${whole.id}", of which it is part.`
  return [{ path: ['populations', index, 'n'], rule: 'count' as const, message }]
}

function lossProblems(population: Sized, index: number, populations: Populations): RecordProblem[] {
  if (population.losses.length === 0) return []
  const whole = wholeOf(population, populations)
  const problem = (message: string) => [
    {
      path: ['populations', index, 'losses', 0, 'n'],
      rule: 'count' as const,
      message: `The population "${population.id}" ${message}`,
    },
  ]
  const told = population.losses.map(({ n }) => n)
  const sum = told.reduce((running, n) => running + n, 0)
  const unstated = population.n === null ? population : whole?.n === null ? whole : null
  if (unstated !== null || population.n === null) {
    return problem(
      `tells the loss of ${sum}, but the number of "${(unstated ?? population).id}" is not stated, so that nobody can say what it lacks.`,
    )
  }
  const missing = (whole?.n ?? population.n) - population.n
  // A part above its set is told already; a number that could not be read stands as the largest there is.
  const isTold = missing < 0 || [whole, population].some((one) => one?.n === Number.MAX_SAFE_INTEGER)
  if (sum === missing || isTold) return []
  const lacks = whole
    ? `of the ${whole.n} of "${whole.id}" it lacks ${missing}`
    : 'it is part of no other population, and so lacks nobody'
  return problem(`tells the loss of ${told.length > 1 ? `${told.join(' + ')} = ` : ''}${sum}, but ${lacks}.`)
}

type Problem = [field: string, message: string]

function reportProblems(report: RecordReport, population: Sized | undefined): Problem[] {
  const { count, of, countStatus, value, note } = report
  const problems: Problem[] = []
  if (of === 0) problems.push(['of', 'has the denominator 0; expected 1 or more.'])
  else if (count !== undefined && of !== undefined && count > of) {
    problems.push(['count', `has the count ${count}, above its denominator ${of}.`])
  }
  if (population) problems.push(...populationProblems(report, population))
  if (count === undefined && countStatus !== undefined) {
    problems.push(['countStatus', `says that a count is ${countStatus}, but has no count.`])
  }
  if (countStatus === 'inferred' && value === undefined && note === undefined) {
    problems.push([
      'countStatus',
      'has an inferred count, but no printed percentage from which to infer it; expected one, or a note that says what it follows from.',
    ])
  }
  return problems
}

function populationProblems({ count, of, countStatus }: RecordReport, { id, n }: Sized): Problem[] {
  if (n === null) {
    if (of !== undefined) {
      const message = `has the denominator ${of}, but the number of population "${id}" is said not to be stated; expected that number in the population, or no denominator.`
      return [['of', message]]
    }
    return countStatus === 'inferred'
      ? [
          [
            'countStatus',
            `has an inferred count, but the number of population "${id}", from which to infer it, is not stated.`,
          ],
        ]
      : []
  }
  if (of !== undefined) {
    return of > n ? [['of', `has the denominator ${of}, above the ${n} of population "${id}".`]] : []
  }
  return (count ?? 0) > n ? [['count', `has the count ${count}, above the ${n} of population "${id}".`]] : []
}
