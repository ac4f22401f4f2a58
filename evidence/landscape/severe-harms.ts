import { describeAbsence } from '@/evidence/study/absence'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Harm, Outcome, Study } from '@/evidence/study/study'
import { attributions } from '@/evidence/study/vocabulary'
import { setType } from '@/evidence/format/typography'

/** What gives a count of harms its meaning, in the words of a table. Nothing of it may be left out where the count stands. */
export type HarmScope = {
  /** The outcome's own title: two outcomes never share one name. */
  title: string
  grades: string
  attribution: string
  period: string
}

/** Returns the grades that a harm counts: `grade 3`, `grade 4 or 5`, `grade 3 to 5`, `any grade`. */
export function gradesInWords({ grade }: Pick<Harm, 'grade'>): string {
  if (grade === null) return 'any grade'
  const { lowest, highest } = grade
  if (lowest === highest) return `grade ${lowest}`
  return `grade ${lowest} ${highest === lowest + 1 ? 'or' : 'to'} ${highest}`
}

/** Returns how a harm is named on the pages that hold several studies. */
export function harmScope({ title, harm, timeFrame }: Outcome): HarmScope {
  const notTaken = describeAbsence('not-yet-extracted')
  return {
    title: setType(title),
    grades: harm === null ? notTaken : gradesInWords(harm),
    attribution: harm === null ? notTaken : attributions[harm.attribution],
    period: timeFrame === null ? notTaken : setType(timeFrame),
  }
}

/** Says whether an outcome counts severe (grade 3 or worse) or serious events, or treatment stopped because of them. */
function isSevereOrSerious({ concept, harm }: Outcome): boolean {
  if (concept === 'discontinuation') return true
  return harm !== null && (harm.serious || (harm.grade?.lowest ?? 0) >= 3)
}

/** Returns the severe and serious harms that the records hold, by study, in each record's order. */
export function severeHarms(studies: readonly Study[]): JoinedReport[] {
  return studies.flatMap((study) =>
    study.results
      .map(({ id }) => joinResult(study, id))
      .filter(({ outcome, report }) => isSevereOrSerious(outcome) && report.state === 'reported'),
  )
}
