import type { JoinedReport } from '@/evidence/study/join'
import { linesOfTherapy } from '@/evidence/study/vocabulary'

/**
 * Returns the label of a row: the study, and its arm where it has several. Criteria that are not RECIST are named, and
 * so are patients of one line of therapy where the study took others, too.
 */
export function rowLabel(joined: JoinedReport): string {
  const { study, arm } = joined
  const name = arm && study.arms.length > 1 ? `${study.shortTitle}: ${arm.title}` : study.shortTitle
  return [name, ...remarksOn(joined)].join(', ')
}

/** Returns the same for a row that stands under the name of its study: the arm alone, where there is one. */
export const armLabel = (joined: JoinedReport): string =>
  [joined.arm?.title ?? joined.study.shortTitle, ...remarksOn(joined)].join(', ')

function remarksOn(joined: JoinedReport): string[] {
  const line = lineLabel(joined)
  return [...(line === null ? [] : [line]), ...(joined.outcome.criteria === 'Choi' ? ['by Choi'] : [])]
}

/** Returns `not treated before` or `treated before` where a study took both, and the result is of one; else null. */
export function lineLabel({ study, population }: JoinedReport): string | null {
  const line = population.lineOfTherapy
  const tookOthers = study.populations.some(
    ({ lineOfTherapy, mixedDiseases }) => !mixedDiseases && lineOfTherapy !== line,
  )
  return tookOthers && (line === 'first-line' || line === 'previously-treated') ? linesOfTherapy[line] : null
}
