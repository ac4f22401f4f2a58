import { judgedBy } from '@/evidence/format/assessor'
import { formatDate } from '@/evidence/format/date'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatCompared, formatModel } from '@/evidence/format/model'
import { describePopulation } from '@/evidence/format/population'
import { partsOfReport } from '@/evidence/format/result'
import { formatScale } from '@/evidence/format/scale'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Fact, NoteText } from './note-text'

/** Returns what the note of a result says of one source's report; what more the record holds is in the data. */
export function describeReport(joined: JoinedReport): NoteText {
  const { outcome, result, report } = joined
  const scale = formatScale(outcome)
  const at = result.timePoint === null ? '' : ` at ${result.timePoint}`
  const [lead, ...rest] = partsOfReport(joined)
  const more: Fact[] = rest.length === 0 ? [] : [{ text: ` (${rest.join('; ')})`, isDetail: true }]
  return {
    title: outcome.title + at,
    facts: [
      { text: lead },
      ...more,
      ...keyFacts(joined),
      ...(scale === null ? [] : [{ text: `; ${scale}` }]),
    ],
    locator: report.locator,
    quote: report.quote,
  }
}

/** What must agree before this result may be compared with another. */
function keyFacts({ result, population, arm, study }: JoinedReport): Fact[] {
  const compared = formatCompared(study, result)
  const model = formatModel(result)
  // The population of the key result is said once, above the printed notes.
  const isUsual = joinResult(study, study.keyResultId).population.id === population.id
  const cutoff = result.dataCutoff === null ? null : formatDate(result.dataCutoff)
  return [
    { text: `; in ${describePopulation(population)}`, ...(isUsual && { isDetail: true }) },
    ...(compared !== null
      ? [{ text: `; ${compared}` }]
      : arm && study.arms.length > 1
        ? [{ text: `; ${lowerFirst(arm.title)}` }]
        : []),
    ...(model === null ? [] : [{ text: `; ${model}` }]),
    ...(result.assessor === 'not-stated' ? [] : [{ text: `; ${judgedBy[result.assessor]}` }]),
    ...(cutoff === null ? [] : [{ text: `; data to ${cutoff}`, isDetail: true } as const]),
  ]
}
