import { checkStudy } from '@/evidence/checks/check-study'
import { checkMarkOf } from '@/evidence/checks/mark'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatEstimate, isCountInferred, partsOfReport } from '@/evidence/format/result'
import { formatCount, noBreakSpace } from '@/evidence/format/number'
import { formatPeople } from '@/evidence/format/people'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import { onceFor } from '@/evidence/study/once-for'

/**
 * Returns the leading words of a report and what else it says. A share keeps its denominator: `41% of 49`, and the
 * count that we inferred from it stays where it can be read, on the site.
 */
export function leadAndRest(joined: JoinedReport): { lead: string; rest: string[] } {
  const { denominator } = joined.report
  if (isCountInferred(joined) && denominator !== null) {
    const lead = `${formatEstimate(joined) ?? ''}${noBreakSpace}of${noBreakSpace}${formatCount(denominator)}`
    return { lead, rest: partsOfReport(joined).slice(1, -1) }
  }
  const [lead, ...rest] = partsOfReport(joined)
  return { lead, rest: rest.filter((part) => !part.endsWith(', computed')) }
}

/** Returns `10.8 v 3.7 months`: the unit once where both have it. */
export function against(one: string, other: string): string {
  const unit = /\u00a0(?:months|weeks|days|years)$/.exec(one)?.[0]
  const first = unit && other.endsWith(unit) ? one.slice(0, -unit.length) : one
  return `${first}${noBreakSpace}v${noBreakSpace}${other}`
}

/** Returns what every rule says of a study; asked at every number of it, and judged once. */
export const checksOf = onceFor(checkStudy)

/** Returns `; sources disagree` for a result that they print differently, or that no rule lets stand. */
export function disagreement({ study, result }: JoinedReport): string {
  return checkMarkOf(checksOf(study), result.id) === 'disagrees' ? '; sources disagree' : ''
}

/** Returns every result of a study with the report that pages show for it, in the record's order. */
export const shownResults = (study: Study): JoinedReport[] =>
  study.results.map(({ id }) => joinResult(study, id))

/** Returns `28 patients`, or that their number is not stated. */
export const peopleInWords = ({ n, noun }: AnalysisPopulation): string =>
  n === null ? 'number not stated' : formatPeople(n, noun)

/** Returns ` (leiomyosarcoma)` for people of one kind among those of a study: they are not the study. */
export const kindInWords = ({ subgroup }: AnalysisPopulation): string =>
  subgroup === null ? '' : ` (${lowerFirst(subgroup.level)})`

/** Returns the text with a capital where a line begins. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
