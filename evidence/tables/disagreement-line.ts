import { partsOfReport } from '@/evidence/format/result'
import { findResult, joinReport, joinResult, shownReport } from '@/evidence/study/join'
import type { Resolution, Study } from '@/evidence/study/study'
import { differingFigures } from './differing-figures'

/** A disagreement in its figures: the one that is shown, or that stands first, and what stands against it. */
export type DisagreementLine = {
  sign: 'differs' | 'not-comparable'
  figures: [first: string, second: string]
  /** Who prints the second figure; null where both stand. */
  sources: string | null
}

/** Returns the figures of a disagreement for one line, or null where it is of words, or of more results than a line holds. */
export function disagreementLine(study: Study, resolution: Resolution): DisagreementLine | null {
  if (resolution.outcome === 'not-comparable') {
    const [first, second, ...more] = resolution.resultIds
    if (first === undefined || second === undefined || more.length > 0) return null
    return {
      sign: 'not-comparable',
      figures: [partsOfReport(joinResult(study, first))[0], partsOfReport(joinResult(study, second))[0]],
      sources: null,
    }
  }
  for (const id of resolution.resultIds) {
    const result = findResult(study, id)
    const shown = shownReport(study, result)
    for (const report of result.reports.filter((one) => one !== shown)) {
      const [difference] = differingFigures(result, shown, report)
      if (difference) {
        return {
          sign: 'differs',
          figures: [difference.shown, difference.other],
          sources: joinReport(study, result, report).source.shortTitle,
        }
      }
    }
  }
  return null
}

const rank = (study: Study, resolution: Resolution): number => {
  const line = disagreementLine(study, resolution)
  if (line?.sign === 'differs') return 0
  return { open: 1, resolved: 2, 'not-comparable': 3 }[resolution.outcome]
}

/** Returns the disagreements of a study: figures that differ, then open questions, wording, and what cannot be compared. */
export const rankedDisagreements = (study: Study): Resolution[] =>
  study.resolutions.toSorted((a, b) => rank(study, a) - rank(study, b))
