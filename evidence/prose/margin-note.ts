import { judgedBy } from '@/evidence/format/assessor'
import { formatCompared } from '@/evidence/format/model'
import { sentenceStart } from '@/evidence/format/number-words'
import { describePopulation } from '@/evidence/format/population'
import type { JoinedReport } from '@/evidence/study/join'
import type { Note } from './note'
import type { Tag } from './tag'

/**
 * Returns the report that the margin speaks of beside a number, except null when the number needs no such note: only
 * a result shown with its interval or range is a key number of its paragraph.
 */
export function keyReportOf({ attributes }: Tag, { subject }: Note): JoinedReport | null {
  const shown = attributes.show?.split(' ') ?? []
  const isKey =
    subject.kind === 'report' && subject.joined.report.state === 'reported' && shown.includes('interval')
  return isKey ? subject.joined : null
}

/** Returns `52 patients who received atezolizumab, judged by the investigators. Chen 2023, Main text`; of a comparison first what is compared. */
export function describeInMargin({ study, population, result, source, report }: JoinedReport): string {
  const compared = formatCompared(study, result)
  const judged = result.assessor === 'not-stated' ? '' : `, ${judgedBy[result.assessor]}`
  const of = compared === null ? '' : `${sentenceStart(compared)}; `
  return `${of}${describePopulation(population)}${judged}. ${source.shortTitle}, ${report.locator}`
}
