import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { assessors } from '@/evidence/study/vocabulary'
import type { Comparability, ComparabilityVerdict } from './comparability'
import { compareResults } from './comparability-guard'
import { rowLabel } from './row-label'
import { leadingResults, type Question } from './leading-results'

/** Two answers to one question, each with the name that tells it from its study's others, and what is decided of them. */
export type AnswerPair = {
  one: JoinedReport
  other: JoinedReport
  names: [string, string]
} & Comparability

const order: ComparabilityVerdict[] = ['line-up', 'line-up-with-caution', 'keep-apart']

/**
 * Returns every pair of answers that two studies give to one question, for each pair of studies, what may be lined up
 * first. All leading results of a study are held against all of the other's, by the guard that sorts the rows of a
 * condition's page, so that both say the same.
 */
export function compareAnswers(studies: readonly Study[], question: Question): AnswerPair[][] {
  const answers = studies.map((study) => answersOf(study, question)).filter((rows) => rows.length > 0)
  return answers.flatMap((rows, index) =>
    answers
      .slice(index + 1)
      .map((others) =>
        rows
          .flatMap((one) => others.map((other) => pairOf(one, other, { rows, others })))
          .toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)),
      ),
  )
}

/** Returns what a study answers; answers that are missing stand only where it has no other. */
function answersOf(study: Study, question: Question): JoinedReport[] {
  const all = leadingResults(study, question)
  const reported = all.filter(({ report }) => report.state === 'reported')
  return reported.length > 0 ? reported : all.slice(0, 1)
}

type Siblings = { rows: readonly JoinedReport[]; others: readonly JoinedReport[] }

function pairOf(one: JoinedReport, other: JoinedReport, { rows, others }: Siblings): AnswerPair {
  return {
    one,
    other,
    names: [nameAmong(one, rows), nameAmong(other, others)],
    ...compareResults(one, other),
  }
}

/** Returns the study and arm, with what sets this answer apart where the study has several. */
function nameAmong(joined: JoinedReport, siblings: readonly JoinedReport[]): string {
  const { result, outcome } = joined
  const differs = (of: (one: JoinedReport) => string | null) => new Set(siblings.map(of)).size > 1
  const parts = [
    ...(differs(({ result: one }) => one.assessor) ? [assessors[result.assessor]] : []),
    ...(differs(({ outcome: one }) => one.criteria) && outcome.criteria !== null ? [outcome.criteria] : []),
    ...(differs(({ result: one }) => one.timePoint)
      ? [result.timePoint === null ? 'at any time' : `at ${result.timePoint}`]
      : []),
  ]
  return [rowLabel(joined), ...parts].join(', ')
}
