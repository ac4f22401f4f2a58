import { formatDate } from '@/evidence/format/date'
import { formatReport } from '@/evidence/format/result'
import { joinResult } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { isSameBut } from './candidates'
import { orderOf, sameQuestion } from './related-results'

/** Returns what is to be said of a number that was counted again: of which cut-off it is, and what another one has; else null. */
export function sayOtherCut(study: Study, result: Result): string | null {
  for (const other of study.results) {
    if (other === result || !sameQuestion(study, result, other) || !isSameBut(result, other)) continue
    const when = orderOf(study, result, other)
    if (when === null) continue
    const [own, theirs] = [result, other].map(({ dataCutoff }) =>
      dataCutoff === null ? null : formatDate(dataCutoff),
    )
    const is = own
      ? `It is of the data cut-off of ${own}.`
      : `It is of the ${when === 'later' ? 'earlier' : 'later'} analysis.`
    const at = theirs ? `${when} one, of ${theirs},` : `${when} analysis`
    const joined = joinResult(study, other.id)
    if (joined.report.state !== 'reported') continue
    return `${is} The ${at} has ${formatReport(joined)}.`
  }
  return null
}
