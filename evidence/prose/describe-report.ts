import { formatDate } from '@/evidence/format/date'
import { formatPrinted } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatPeople } from '@/evidence/format/people'
import { formatSizeAside } from '@/evidence/format/population'
import {
  formatComputedShare,
  formatEstimate,
  formatFraction,
  formatPValue,
  formatSpan,
  formatSpreadKind,
} from '@/evidence/format/result'
import { describeAbsence } from '@/evidence/study/absence'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import { assessors, ratioMeasures } from '@/evidence/study/vocabulary'
import type { Fact, NoteText } from './note-text'

/** Returns what the card of a result says of one source's report. */
export function describeReport(joined: JoinedReport): NoteText {
  const { outcome, result, report } = joined
  const at = result.timePoint === null ? '' : ` at ${result.timePoint}`
  return {
    title: outcome.title + at,
    facts: [...valueFacts(joined), ...keyFacts(joined)],
    locator: report.locator,
    quote: report.quote,
  }
}

function valueFacts(joined: JoinedReport): Fact[] {
  const { report, result } = joined
  if (report.state !== 'reported') return [{ label: 'Value', text: describeAbsence(report.state) }]
  const inferred = report.countStatus === 'inferred' ? ' (count inferred by us from the percentage)' : ''
  const fraction = formatFraction(joined)
  const count = report.count === null ? null : formatPeople(report.count, joined.population.noun)
  const computed = formatComputedShare(joined)
  const spread = result.spread ? sentenceStart(formatSpreadKind(result.spread)) : null
  const method = result.spread?.method ? `, ${result.spread.method} method` : ''
  const estimate = report.value
    ? formatEstimate(joined)
    : computed === null
      ? null
      : `${computed} (computed by us)`
  const label = result.measure
    ? ratioMeasures[result.measure]
    : result.kind === 'proportion'
      ? 'share'
      : result.kind
  return present([
    ['Count', fraction ? fraction + inferred : count],
    [sentenceStart(label.replace('rate-at-time', 'rate')), estimate, 'detail'],
    [spread ?? 'Limits', spread === null ? null : join(formatSpan(joined), method), 'detail'],
    ['Standard deviation', report.standardDeviation && formatPrinted(report.standardDeviation), 'detail'],
    ['Standard error', report.standardError && formatPrinted(report.standardError), 'detail'],
    ['P value', formatPValue(joined), 'detail'],
    ['Note', report.note, 'detail'],
  ])
}

/** What must agree before this result may be compared with another. */
function keyFacts({ outcome, result, population, arm, study }: JoinedReport): Fact[] {
  // The population of the key result is said once, above the printed notes.
  const isUsual = joinResult(study, study.keyResultId).population.id === population.id
  return present([
    ['Population', `${population.label} ${formatSizeAside(population)}`, isUsual ? 'detail' : undefined],
    ['Arm', arm && study.arms.length > 1 ? arm.title : null],
    result.assessor === 'not-stated'
      ? ['Assessed by', 'not stated', 'detail']
      : ['Assessed by', assessors[result.assessor]],
    ['Criteria', outcome.criteria, 'detail'],
    ['Data cut-off', result.dataCutoff === null ? 'not stated' : formatDate(result.dataCutoff), 'detail'],
  ])
}

function join(text: string | null, tail: string): string | null {
  return text === null ? null : text + tail
}

function present(facts: [label: string, text: string | null, place?: 'detail'][]): Fact[] {
  return facts.flatMap(([label, text, place]) =>
    text === null ? [] : [{ label, text, ...(place && { isDetail: true as const }) }],
  )
}
