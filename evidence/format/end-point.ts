import { findPopulation, findSource } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { EndPoint, Outcome, Study } from '@/evidence/study/study'
import { endPointVerdicts, type EndPointVerdict } from '@/evidence/study/vocabulary'
import { formatList } from './list'
import { formatPart } from './population'

/** A verdict on a primary end point, with the part of the people whose analysis gave it; null where it is of everybody. */
export type SaidVerdict = { endPoint: EndPoint; part: string | null }

/** Returns what is known of whether an end point was met: one verdict for all, or those of its analyses one by one. */
export function verdictsOf(study: Study, outcome: Outcome): SaidVerdict[] {
  if (outcome.endPoint !== null) return [{ endPoint: outcome.endPoint, part: null }]
  return study.results.flatMap(({ outcomeId, endPoint, populationId }) =>
    outcomeId === outcome.id && endPoint !== null
      ? [{ endPoint, part: formatPart(findPopulation(study, populationId)) }]
      : [],
  )
}

/** Returns the verdict on the end point that holds for a result: its own, else that of its outcome; null where neither says it. */
export function verdictOfResult(outcome: Outcome, result: Result): EndPointVerdict | null {
  return (result.endPoint ?? outcome.endPoint)?.verdict ?? null
}

/** Returns `missed`, `met in leiomyosarcoma, missed in liposarcoma`, `whether it was met is not in the record`, or that this was not taken. */
export function formatVerdict(study: Study, outcome: Outcome): string {
  const said = verdictsOf(study, outcome)
  if (said.length === 0) return 'whether it was met is not yet taken'
  const verdicts = [...new Set(said.map(({ endPoint }) => endPoint.verdict))]
  return verdicts
    .map((verdict) => {
      const parts = said.flatMap(({ endPoint, part }) =>
        endPoint.verdict === verdict && part !== null ? [part] : [],
      )
      return parts.length === 0
        ? endPointVerdicts[verdict]
        : `${endPointVerdicts[verdict]} in ${formatList(parts)}`
    })
    .join(', ')
}

/** Returns the primary outcomes of a study: those whose verdict is known, else all that are named so. */
function primaryOutcomes(study: Study): Outcome[] {
  const primary = study.outcomes.filter(({ type }) => type === 'primary')
  const judged = primary.filter((outcome) => verdictsOf(study, outcome).length > 0)
  return judged.length > 0 ? judged : primary
}

/** Returns `Objective response: missed` for each primary end point of a study, in the record's order. */
export function primaryEndPoints(
  study: Study,
): { outcome: Outcome; words: string; verdict: string; source: string | null }[] {
  return primaryOutcomes(study).map((outcome) => {
    const verdict = formatVerdict(study, outcome)
    const sources = verdictsOf(study, outcome).map(
      ({ endPoint }) => findSource(study, endPoint.pointer.sourceId).shortTitle,
    )
    return {
      outcome,
      words: `${outcome.title}: ${verdict}`,
      verdict,
      source: sources.length === 0 ? null : formatList([...new Set(sources)]),
    }
  })
}

/** Returns the primary end points of a study in one line, `not named in the record` where there is none. */
export function formatPrimaryEndPoints(study: Study): string {
  const words = primaryEndPoints(study).map((one) => one.words)
  return words.length === 0 ? 'none named in the record' : words.join('; ')
}
