import { describeAbsence } from '@/evidence/study/absence'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

/** What one study has on one question. */
export type Holding = { words: string; isThere: boolean }

/** The questions that a reader of a disease asks of every study. */
export const landscapeQuestions = [
  { id: 'objective-response', title: 'Response' },
  { id: 'duration-of-response', title: 'Duration of response' },
  { id: 'progression-free-survival', title: 'Progression-free survival' },
  { id: 'overall-survival', title: 'Overall survival' },
  { id: 'harms', title: 'Harms' },
  { id: 'dose', title: 'Dose' },
] as const

export type LandscapeQuestion = (typeof landscapeQuestions)[number]['id']

/** Returns whether a study's record answers a question in its own patients, or why it does not. */
export function holdingOf(study: Study, question: LandscapeQuestion): Holding {
  if (question === 'dose') {
    const isThere = study.interventions.some(({ regimens }) => regimens.length > 0)
    return { words: isThere ? 'recorded' : describeAbsence('not-yet-extracted'), isThere }
  }
  const answers = study.results
    .map(({ id }) => joinResult(study, id))
    .filter(({ outcome }) =>
      question === 'harms' ? outcome.domain === 'safety' : outcome.concept === question,
    )
  return holdingFrom(answers, question === 'harms')
}

function holdingFrom(answers: readonly JoinedReport[], countsAll: boolean): Holding {
  const there = answers.filter(({ report }) => report.state === 'reported')
  if (there.some(({ population }) => countsAll || !population.mixedDiseases)) {
    return { words: 'recorded', isThere: true }
  }
  const [absent] = answers.filter(({ population }) => !population.mixedDiseases)
  if (absent && absent.report.state !== 'reported') {
    // A median that was not reached is an answer, and the source gave it.
    const isThere = absent.report.state === 'not-reached'
    return { words: describeAbsence(absent.report.state), isThere }
  }
  return { words: there.length > 0 ? 'only for all its diseases' : 'not yet taken', isThere: false }
}
