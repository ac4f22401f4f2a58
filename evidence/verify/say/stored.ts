import { formatLimit } from '@/evidence/format/number'
import { formatEstimate, formatFraction, formatNamedLimits, formatReport } from '@/evidence/format/result'
import { setType } from '@/evidence/format/typography'
import type { JoinedReport } from '@/evidence/study/join'
import { printedText } from '@/evidence/study/printed'
import type { Limit } from '@/evidence/study/result'
import { rowFrom, titleOf } from '@/evidence/tables/result-rows'

/** What one source prints for one result, as it stands in the record, with where to look it up. */
export type Stored = ReturnType<typeof storedFrom>

/** Returns a report in the form in which an answer carries it: numbers, the words of the pages, and addresses. */
export function storedFrom(joined: JoinedReport) {
  const { study, result, report, outcome, population, arm, source } = joined
  const row = rowFrom(joined)
  return {
    study: study.slug,
    result: result.id,
    outcome: titleOf(joined),
    definition: setType(outcome.definition),
    criteria: outcome.criteria,
    kind: result.kind,
    unit: result.unit,
    timePoint: result.timePoint,
    /** The whole report in one line, as on every page: `19 of 52 (37%; 95% CI, 24 to 51)`. */
    text: formatReport(joined),
    state: report.state,
    printed: report.value && printedText(report.value),
    value: report.value?.number ?? null,
    valueBound: report.value?.bound ?? null,
    valueText: formatEstimate(joined),
    count: report.count,
    countStatus: report.countStatus,
    denominator: report.denominator,
    fractionText: formatFraction(joined),
    interval: intervalOf(joined),
    standardDeviation: report.standardDeviation?.number ?? null,
    standardError: report.standardError?.number ?? null,
    population: { id: population.id, label: row.population, n: population.n },
    arm: arm && study.arms.length > 1 ? arm.title : null,
    assessor: result.assessor,
    assessorText: row.assessor,
    dataCutoff: result.dataCutoff,
    dataCutoffText: row.dataCutoff,
    source: { id: source.id, title: source.shortTitle, kind: source.kind, url: source.url },
    locator: report.locator,
    quote: report.quote,
    dataAddress: `/studies/${study.slug}/data#${result.id}`,
    sourcesAddress: `/studies/${study.slug}/sources#${result.id}`,
  }
}

function intervalOf(joined: JoinedReport) {
  const { report, result } = joined
  const text = formatNamedLimits(joined)
  if (!report.low || !report.high || !result.spread || text === null) return null
  return {
    kind: result.spread.kind,
    level: result.spread.level,
    low: numberOf(report.low),
    high: numberOf(report.high),
    lowBound: boundOf(report.low),
    highBound: boundOf(report.high),
    lowText: formatLimit(report.low),
    highText: formatLimit(report.high),
    text,
  }
}

const numberOf = (limit: Limit) => (limit.state === 'reported' ? limit.printed.number : null)
const boundOf = (limit: Limit) => (limit.state === 'reported' ? limit.printed.bound : null)
