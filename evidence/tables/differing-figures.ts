import { compareReports } from '@/evidence/compare/compare-reports'
import type { Result } from '@/evidence/study/result'
import type { Report } from '@/evidence/study/result'

/** Returns each figure on which two reports of a result differ, as both print it: 20.8 months against 28 months. */
export function differingFigures(
  result: Result,
  shown: Report,
  other: Report,
): { shown: string; other: string }[] {
  return compareReports(result, shown, other)
    .filter(({ likeness }) => likeness === 'different')
    .map((difference) => ({ shown: difference.shown, other: difference.other }))
}
