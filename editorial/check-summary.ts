import type { CheckSummary } from '@/evidence/checks/summary'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Returns the lines at the end of a check: what was looked at, how the numbers fared, what must be mended. */
export function summaryLines(summary: CheckSummary, errors: number, warnings: number): string[] {
  const { studies, reports, numbers, marks, disagreementsFound, disagreementsExplained } = summary
  const scope = `${plural(studies, 'study', 'studies')}, ${plural(reports, 'report', 'reports')} of ${plural(numbers, 'number', 'numbers')}`
  const fared = `${marks.recomputed} recomputed, ${marks.consistent} only consistent, ${marks['cannot-be-checked']} cannot be checked, ${marks.disagrees} with sources or rules that disagree`
  const judged = `${plural(disagreementsFound, 'disagreement', 'disagreements')} found, ${disagreementsExplained} explained`
  return [
    `${scope}: ${fared}; ${judged}.`,
    `${plural(errors, 'error', 'errors')}, ${plural(warnings, 'warning', 'warnings')}.`,
  ]
}
