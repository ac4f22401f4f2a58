import { parsePrinted } from '@/evidence/study/printed'
import { deviationKinds, type ResultKind } from '@/evidence/study/vocabulary'
import type { RecordReport } from '../record-parts'
import type { RecordPath, RecordProblem } from '../record-path'

/** A deviation is of single values, an error of an estimate; those of a ratio lie on the log scale, in no unit of its own. */
const kindsWith: Record<'sd' | 'se', { words: string; kinds: readonly ResultKind[] }> = {
  sd: { words: deviationKinds['standard-deviation'], kinds: ['mean', 'median', 'quantity', 'difference'] },
  se: {
    words: deviationKinds['standard-error'],
    kinds: ['mean', 'median', 'quantity', 'difference', 'proportion', 'rate-at-time'],
  },
}

/** Returns standard deviations and errors of what has none, and those below 0. */
export function deviationProblems(
  report: RecordReport,
  kind: ResultKind,
  path: RecordPath,
  place: string,
): RecordProblem[] {
  return (['sd', 'se'] as const).flatMap((field) => {
    const written = report[field]
    if (written === undefined) return []
    const { words, kinds } = kindsWith[field]
    const problem = (message: string): RecordProblem => ({
      path: [...path, field],
      rule: 'value',
      message: `${place} ${message}`,
    })
    if (!kinds.includes(kind)) {
      return [problem(`has a ${words} ("${field}"), but is a ${kind}; only a ${kinds.join(', ')} has one.`)]
    }
    const isNegative = (parsePrinted(written)?.number ?? 0) < 0
    return isNegative ? [problem(`has the ${words} ${written}; expected 0 or more.`)] : []
  })
}
