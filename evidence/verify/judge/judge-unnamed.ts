import { describePopulation } from '@/evidence/format/population'
import { joinReport, shownReport } from '@/evidence/study/join'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import { fit } from '@/evidence/verify/fit/fit'
import { judgement, type Judgement } from '@/evidence/verify/say/judgement'
import { sayAs } from '@/evidence/verify/say/say'
import { couldBe } from '@/evidence/verify/place/unit-family'
import type { ClaimVerdict } from '@/evidence/verify/say/verdict'
import type { Written } from '@/evidence/verify/read/written'

const maxShown = 3

/** Returns the verdict on a quantity of which the sentence does not say what it is of: never a match of a result. */
export function judgeUnnamed(study: Study, written: Written): Judgement<ClaimVerdict> {
  const people = peopleNamed(study, written)
  if (people) return people
  const holding = study.results
    .filter((result) => couldBe(written, result))
    .map((result) => joinReport(study, result, shownReport(study, result)))
    .filter((joined) => fit(written, joined).how === 'same')
  if (holding.length === 0) {
    return judgement(
      'not-found',
      ['No result in the record has this value, and the words do not say what it is of.'],
      null,
    )
  }
  const told = holding.slice(0, maxShown)
  const list = told.map((joined) => `${joined.outcome.title}: ${sayAs(joined, [])}`).join('; ')
  const more = holding.length > maxShown ? ` And ${holding.length - maxShown} more.` : ''
  return judgement(
    'ambiguous',
    [`The words do not say what it is of. In the record it could be ${list}.${more}`],
    null,
    told,
  )
}

/** Returns the verdict on a number of people that is that of a population of the record, else null. */
export function peopleNamed(study: Study, written: Written): Judgement<ClaimVerdict> | null {
  const number =
    written.kind === 'denominator'
      ? written.total
      : written.kind === 'number' && written.unit === 'participants'
        ? written.printed.number
        : null
  // Two numbers that nobody knows are not the same number.
  const population = number === null ? undefined : study.populations.find(({ n }) => n === number)
  return population ? populationNamed(study, population) : null
}

/** Returns the verdict that a number is the size of a set of people. */
export function populationNamed(study: Study, population: AnalysisPopulation): Judgement<ClaimVerdict> {
  const { sourceId, locator } = population.pointer
  const source = study.sources.find(({ id }) => id === sourceId)
  return judgement(
    'match',
    [`${describePopulation(population)} (${source?.shortTitle ?? sourceId}, ${locator}).`],
    null,
  )
}
