import { describeAbsence, missingState } from '@/evidence/study/absence'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import { isWithin } from '@/evidence/study/setting'

const severeShare = 30

/**
 * Returns what the record says of the total share of severe harms. That it stays below the limit can be said only of
 * events of any cause and of grade 3 or worse in the same people; that it reaches the limit, of any part of them.
 */
export function severeHarmsSentence(response: JoinedReport): string {
  const severe = severeBeside(response)
  const reaching = severe.find((one) => shareOf(one) >= severeShare)
  if (reaching) {
    return `Severe harms reach ${severeShare}% or more; where they impair daily well-being, which is not in the record, a grade is taken off.`
  }
  const total = severe.find(countsAll)
  if (total && total.report.count !== null) {
    return `Severe harms stay below ${severeShare}%: no grade is taken off.`
  }
  const state = total ? missingState(total.report.state) : 'not-yet-extracted'
  return `Severe harms: how many of these patients had an event of grade 3 or worse, of any cause, is ${describeAbsence(state)}, so a grade may have to be taken off.`
}

/** Returns the counts of events of grade 3 or worse, by any name, in the people of the response or a set that holds them. */
function severeBeside({ study, population }: JoinedReport): JoinedReport[] {
  return study.results
    .map(({ id }) => joinResult(study, id))
    .filter(({ outcome: { harm }, population: counted, result }) => {
      const isAny = harm !== null && harm.term === null && !harm.serious && (harm.grade?.lowest ?? 0) >= 3
      const holds = counted.id === population.id || isWithin(study, population.id, counted.id)
      return isAny && holds && !counted.mixedDiseases && result.kind === 'proportion'
    })
}

const countsAll = ({ outcome: { harm } }: JoinedReport) =>
  harm?.attribution === 'any-cause' && harm.grade?.lowest === 3 && harm.grade.highest === 5

const shareOf = ({ report }: JoinedReport) =>
  report.count !== null && report.denominator ? (100 * report.count) / report.denominator : 0
