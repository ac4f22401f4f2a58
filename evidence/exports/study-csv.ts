import { formatReport } from '@/evidence/format/result'
import { joinReport, shownReport, type JoinedReport } from '@/evidence/study/join'
import type { Limit } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { csvTable } from './csv'

type Column = { name: string; cell: (joined: JoinedReport, isShown: boolean) => string | number | null }

const limit = (one: Limit | null) =>
  one === null ? null : one.state === 'reported' ? one.printed.text : one.state

/** The columns of a study's CSV. Numbers stand as the source printed them, so that `16.0` stays `16.0`. */
export const studyCsvColumns: Column[] = [
  { name: 'study', cell: ({ study }) => study.slug },
  { name: 'result', cell: ({ result }) => result.id },
  { name: 'domain', cell: ({ outcome }) => outcome.domain },
  { name: 'outcome', cell: ({ outcome }) => outcome.title },
  { name: 'criteria', cell: ({ outcome }) => outcome.criteria },
  { name: 'arm', cell: ({ arm }) => arm?.title ?? null },
  { name: 'comparator', cell: ({ comparatorArm }) => comparatorArm?.title ?? null },
  { name: 'population', cell: ({ population }) => population.label },
  { name: 'population_n', cell: ({ population }) => population.n },
  { name: 'assessor', cell: ({ result }) => result.assessor },
  { name: 'data_cutoff', cell: ({ result }) => result.dataCutoff },
  { name: 'time_point', cell: ({ result }) => result.timePoint },
  { name: 'kind', cell: ({ result }) => result.kind },
  { name: 'measure', cell: ({ result }) => result.measure },
  { name: 'unit', cell: ({ result }) => result.unit },
  { name: 'source', cell: ({ source }) => source.id },
  { name: 'shown', cell: (_, isShown) => (isShown ? 'yes' : 'no') },
  { name: 'state', cell: ({ report }) => report.state },
  { name: 'value', cell: ({ report }) => report.value?.text ?? null },
  { name: 'count', cell: ({ report }) => report.count },
  { name: 'denominator', cell: ({ report }) => report.denominator },
  { name: 'count_status', cell: ({ report }) => report.countStatus },
  {
    name: 'spread',
    cell: ({ report, result }) => (report.low || report.high ? (result.spread?.kind ?? null) : null),
  },
  {
    name: 'spread_level',
    cell: ({ report, result }) => (report.low ? (result.spread?.level ?? null) : null),
  },
  { name: 'low', cell: ({ report }) => limit(report.low) },
  { name: 'high', cell: ({ report }) => limit(report.high) },
  {
    name: 'p',
    cell: ({ report: { pValue } }) => pValue && `${pValue.relation.replace('=', '')}${pValue.printed.text}`,
  },
  { name: 'reads', cell: (joined) => formatReport(joined) },
  { name: 'locator', cell: ({ report }) => report.locator },
  { name: 'quote', cell: ({ report }) => report.quote },
  { name: 'note', cell: ({ report }) => report.note },
]

/** Returns every report of a study as CSV, one a row, in the record's order; `reads` is what pages print. */
export function studyCsv(study: Study): string {
  const rows = study.results.flatMap((result) => {
    const shown = shownReport(study, result)
    return result.reports.map((report) => {
      const joined = joinReport(study, result, report)
      return studyCsvColumns.map(({ cell }) => cell(joined, report === shown))
    })
  })
  return csvTable(
    studyCsvColumns.map(({ name }) => name),
    rows,
  )
}
