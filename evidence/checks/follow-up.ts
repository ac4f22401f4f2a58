import { formatPrinted } from '@/evidence/format/number'
import { withUnit } from '@/evidence/format/result'
import { findOutcome, shownReport } from '@/evidence/study/join'
import { reaches } from '@/evidence/study/printed'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { judgeFor, type Check } from './check'
import { inMonths, isTimeUnit } from './duration'
import { isWithin, resultsOfConcept } from '@/evidence/study/setting'

const followUpConcepts = ['time-in-study', 'follow-up']

type Longest = { months: number; words: string; sourceId: string }

/** Judges that the longest time in a range is not above the longest time that anyone of that group was in the study. */
export function followUpWithinStudy(study: Study): Check[] {
  const followUps = followUpConcepts.flatMap((concept) => resultsOfConcept(study, concept))
  if (followUps.length === 0) return []
  return study.results.flatMap((result) => {
    if (!isTimeUnit(result.unit) || followUps.includes(result)) return []
    const { domain } = findOutcome(study, result.outcomeId)
    if (domain !== 'efficacy' && domain !== 'participant-flow') return []
    const whole = followUps.find(
      (one) =>
        one.dataCutoff === result.dataCutoff &&
        (one.populationId === result.populationId || isWithin(study, result.populationId, one.populationId)),
    )
    const longest = maxTime(study, result)
    const limit = whole ? maxTime(study, whole) : null
    if (longest === null || limit === null) return []
    const judge = judgeFor('subset-within-set', result.id, longest.sourceId)
    const against = `the longest time in the study, ${limit.words}`
    // A year counts twelve months here and there; half a day of slack covers rounded conversions.
    return longest.months > limit.months + 0.02
      ? [judge('high', 'fails', `The longest, ${longest.words}, is above ${against}.`)]
      : [judge('high', 'consistent', `The longest, ${longest.words}, is not above ${against}.`)]
  })
}

/** Returns the upper end of a printed range of times, or a single time, as shown. */
function maxTime(study: Study, result: Result): Longest | null {
  if (!isTimeUnit(result.unit) || result.kind === 'difference') return null
  const report = shownReport(study, result)
  const isRange = result.spread?.kind === 'range' && report.high?.state === 'reported'
  const single = result.kind === 'quantity' && result.spread === null ? report.value : null
  const printed = isRange && report.high?.state === 'reported' ? report.high.printed : single
  // The time of somebody still under observation is one that was seen; a bound of another kind is none.
  if (report.state !== 'reported' || printed === null) return null
  if (printed.bound !== 'censored' && (reaches(printed).below || reaches(printed).above)) return null
  const months = inMonths(printed.number, result.unit)
  return months === null
    ? null
    : { months, words: withUnit(formatPrinted(printed), result.unit), sourceId: report.sourceId }
}
