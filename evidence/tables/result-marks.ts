import { formatComputedShare, isCountInferred } from '@/evidence/format/result'
import { findOutcome, resolutionsOf } from '@/evidence/study/join'
import type { Judged } from './judged'
import type { ResultDomain } from './result-groups'
import type { ResultRows } from './result-rows'

/** What a reader of the data can ask to see alone, each with the words of the choice. */
export const resultMarks = {
  main: 'main results',
  disagrees: 'what disagrees',
  missing: 'missing',
  ours: 'inferred or computed by us',
} as const
export type ResultMark = keyof typeof resultMarks

const marks = Object.keys(resultMarks) as ResultMark[]

/** Returns which of the choices a result answers to. */
export function marksOf(rows: ResultRows, judged: Judged): ResultMark[] {
  return marks.filter((mark) => answers[mark](rows, judged))
}

/** Returns how many results answer to each choice. */
export function countMarks(domains: readonly ResultDomain[], judged: Judged): Record<ResultMark, number> {
  const all = domains.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
  const counts = { main: 0, disagrees: 0, missing: 0, ours: 0 }
  for (const rows of all) for (const mark of marksOf(rows, judged)) counts[mark] += 1
  return counts
}

const answers: Record<ResultMark, (rows: ResultRows, judged: Judged) => boolean> = {
  /** What the study was planned to answer, the result that this site leads with, survival, and harms taken together. */
  main: ({ result }, { study }) => {
    const { type, concept, harm } = findOutcome(study, result.outcomeId)
    return (
      result.id === study.keyResultId ||
      type === 'primary' ||
      type === 'secondary' ||
      concept === 'overall-survival' ||
      (harm !== null && harm.term === null)
    )
  },
  /** A source differs, a rule fails, or a judgement names the result. */
  disagrees: ({ result }, { study, cells, checks }) =>
    resolutionsOf(study, result.id).length > 0 ||
    cells.some(({ resultId, agreement }) => resultId === result.id && agreement === 'differs') ||
    checks.some(({ resultId, verdict }) => resultId === result.id && verdict === 'fails'),
  missing: ({ shown }) => shown.joined.report.state !== 'reported',
  ours: ({ shown: { joined } }) =>
    isCountInferred(joined) || (joined.report.state === 'reported' && formatComputedShare(joined) !== null),
}
