import type { Study } from '@/evidence/study/study'
import { compareSources } from '@/evidence/compare/compare-sources'
import type { Check } from './check'
import { checkStudy } from './check-study'
import { checkMarkOf, type CheckMark } from './mark'

/** How the published numbers fared, for the home page and for the end of `npm run check`. */
export type CheckSummary = {
  studies: number
  /** Reports of all results by all sources that print something. */
  reports: number
  /** Results that at least one source prints: the numbers that pages show, each with one mark. */
  numbers: number
  marks: Record<CheckMark, number>
  /** Disagreements that editors judged, and failures that nobody has judged yet. */
  disagreementsFound: number
  /** Those with a dated decision and its reason; open questions are not counted. */
  disagreementsExplained: number
  /** Pairs of results that look alike and must not be compared. */
  notComparable: number
}

const nothing: CheckSummary = {
  studies: 0,
  reports: 0,
  numbers: 0,
  marks: { recomputed: 0, consistent: 0, 'cannot-be-checked': 0, disagrees: 0 },
  disagreementsFound: 0,
  disagreementsExplained: 0,
  notComparable: 0,
}

/** Returns the counts of one study; `checks` are its checks when they are already at hand. */
export function summariseStudy(study: Study, checks: readonly Check[] = checkStudy(study)): CheckSummary {
  const isPrinted = ({ state }: { state: string }) => state === 'reported'
  const printed = study.results.filter(({ reports }) => reports.some(isPrinted))
  const marks = printed.map(({ id }) => checkMarkOf(checks, id))
  const count = (mark: CheckMark) => marks.filter((one) => one === mark).length
  const unjudged = new Set(
    checks
      .filter(({ verdict, acknowledged }) => verdict === 'fails' && !acknowledged)
      .map(({ working }) => working),
  )
  return {
    studies: 1,
    reports: study.results.flatMap(({ reports }) => reports).filter(isPrinted).length,
    numbers: printed.length,
    marks: {
      recomputed: count('recomputed'),
      consistent: count('consistent'),
      'cannot-be-checked': count('cannot-be-checked'),
      disagrees: count('disagrees'),
    },
    disagreementsFound: study.resolutions.length + unjudged.size,
    disagreementsExplained: study.resolutions.filter(({ outcome }) => outcome !== 'open').length,
    notComparable: compareSources(study).notComparable.length,
  }
}

/** Returns the counts of all studies together. */
export function summariseChecks(studies: readonly Study[]): CheckSummary {
  return addSummaries(studies.map((study) => summariseStudy(study)))
}

export function addSummaries(summaries: readonly CheckSummary[]): CheckSummary {
  return summaries.reduce(
    (sum, one) => ({
      studies: sum.studies + one.studies,
      reports: sum.reports + one.reports,
      numbers: sum.numbers + one.numbers,
      marks: {
        recomputed: sum.marks.recomputed + one.marks.recomputed,
        consistent: sum.marks.consistent + one.marks.consistent,
        'cannot-be-checked': sum.marks['cannot-be-checked'] + one.marks['cannot-be-checked'],
        disagrees: sum.marks.disagrees + one.marks.disagrees,
      },
      disagreementsFound: sum.disagreementsFound + one.disagreementsFound,
      disagreementsExplained: sum.disagreementsExplained + one.disagreementsExplained,
      notComparable: sum.notComparable + one.notComparable,
    }),
    nothing,
  )
}
