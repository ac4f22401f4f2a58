import type { JoinedReport } from '@/evidence/study/join'
import { compareResults } from './comparability-guard'

/** Results of which no two must be kept apart, and why they stand apart from the first set; null for the first. */
export type ComparableSet = { rows: JoinedReport[]; reason: string | null; cautions: string[] }

/**
 * Returns the results in sets that the guard allows to line up, each result in the first set that takes it. Results
 * without a value keep a row in the first set: there is nothing in them to compare.
 */
export function comparableSets(results: readonly JoinedReport[]): ComparableSet[] {
  const sets: JoinedReport[][] = []
  for (const result of results.filter(({ report }) => report.state === 'reported')) {
    const set = sets.find((rows) => rows.every((row) => compareResults(row, result).verdict !== 'keep-apart'))
    if (set) set.push(result)
    else sets.push([result])
  }
  const absent = results.filter(({ report }) => report.state !== 'reported')
  const [first = [], ...others] = sets
  return [first, ...others]
    .map((rows, index) => ({
      rows: index === 0 ? [...rows, ...absent] : rows,
      reason: index === 0 ? null : reasonApart(first, rows),
      cautions: cautionsOf(rows),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function reasonApart(first: readonly JoinedReport[], rows: readonly JoinedReport[]): string | null {
  for (const row of rows) {
    for (const other of first) {
      const { verdict, reasons, topics } = compareResults(other, row)
      if (verdict !== 'keep-apart') continue
      // A ruling has its reasons in the record of the study, too long for a heading.
      return topics[0] === 'ruling' ? 'An editor ruled that they are not comparable.' : (reasons[0] ?? null)
    }
  }
  return null
}

/** Returns every caution that the guard has on the pairs of a set, each once. */
export function cautionsOf(rows: readonly JoinedReport[]): string[] {
  const reported = rows.filter(({ report }) => report.state === 'reported')
  const reasons = reported.flatMap((one, index) =>
    reported.slice(index + 1).flatMap((other) => compareResults(one, other).reasons),
  )
  return [...new Set(reasons)]
}
