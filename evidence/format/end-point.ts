import { findSource } from '@/evidence/study/join'
import type { Outcome, Study } from '@/evidence/study/study'
import { endPointVerdicts } from '@/evidence/study/vocabulary'

/** Returns `missed`, `whether it was met is not stated`, or that this was not taken. */
export function formatVerdict({ endPoint }: Outcome): string {
  return endPoint === null ? 'whether it was met is not yet taken' : endPointVerdicts[endPoint.verdict]
}

/** Returns the primary outcomes of a study: those whose verdict is known, else all that are named so. */
function primaryOutcomes({ outcomes }: Study): Outcome[] {
  const primary = outcomes.filter(({ type }) => type === 'primary')
  const judged = primary.filter(({ endPoint }) => endPoint !== null)
  return judged.length > 0 ? judged : primary
}

/** Returns `Objective response: missed` for each primary end point of a study, in the record's order. */
export function primaryEndPoints(study: Study): { outcome: Outcome; words: string; source: string | null }[] {
  return primaryOutcomes(study).map((outcome) => ({
    outcome,
    words: `${outcome.title}: ${formatVerdict(outcome)}`,
    source: outcome.endPoint && findSource(study, outcome.endPoint.pointer.sourceId).shortTitle,
  }))
}

/** Returns the primary end points of a study in one line, `not named in the record` where there is none. */
export function formatPrimaryEndPoints(study: Study): string {
  const words = primaryEndPoints(study).map((one) => one.words)
  return words.length === 0 ? 'none named in the record' : words.join('; ')
}
