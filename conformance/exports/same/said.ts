import { formatPValue, formatReport } from '@/evidence/format/result'
import { joinAllReports, shownReport, type JoinedReport } from '@/evidence/study/join'
import { printedText } from '@/evidence/study/printed'
import type { Limit } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'

/**
 * What every form of a report must carry, as text, since `16.0` and `16` differ; empty where there is nothing. Without
 * an estimate `state` says why.
 */
export type Said = {
  state: string
  value: string
  count: string
  denominator: string
  /** Time under observation of all people together, of an incidence rate. */
  personTime: string
  low: string
  high: string
  /** Kind of the limits and, for a confidence interval, its level: `confidence-interval 95`, `range`. */
  spread: string
  /** Standard deviation and standard error. */
  sd: string
  se: string
  /** `P = 0.03`, `one-sided P < 0.001`. */
  p: string
  /** The report in one line, where a form has one. */
  reads?: string
}
export type Field = keyof Said

/** What one form says of the reports of a study, by the id of the report. */
export type Reading = Map<string, Said>

export const fields: readonly Field[] = [
  'state',
  'value',
  'count',
  'denominator',
  'personTime',
  'low',
  'high',
  'spread',
  'sd',
  'se',
  'p',
  'reads',
]

export const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

const limitText = (limit: Limit | null) =>
  limit === null ? '' : limit.state === 'reported' ? printedText(limit.printed) : limit.state

export const spreadText = (kind: string, level: number | string | null | undefined): string =>
  kind === 'confidence-interval' && level ? `${kind} ${level}` : kind

/** Returns what the record itself says of a report. */
export function saidByRecord(joined: JoinedReport): Said {
  const { report, result } = joined
  const limits = report.low && report.high && result.spread
  return {
    state: report.state,
    value: report.value ? printedText(report.value) : '',
    count: textOf(report.count),
    denominator: textOf(report.denominator),
    personTime: textOf(report.personTime?.text),
    low: limitText(report.low),
    high: limitText(report.high),
    spread: limits ? spreadText(limits.kind, limits.level) : '',
    sd: textOf(report.standardDeviation?.text),
    se: textOf(report.standardError?.text),
    p: (formatPValue(joined) ?? '').replaceAll('\u00a0', ' '),
    reads: formatReport(joined),
  }
}

/**
 * Returns every way in which a form says anything else than the record, each naming the form, the report and the field;
 * none when it says the same of every report, or of every shown one where the form is of results.
 */
export function differences(
  study: Study,
  form: string,
  reading: Reading,
  of: 'reports' | 'shown' = 'reports',
): string[] {
  const shown = new Set(study.results.map((result) => shownReport(study, result).id))
  const due = joinAllReports(study).filter(({ report }) => of === 'reports' || shown.has(report.id))
  const known = new Set(due.map(({ report }) => report.id))
  const strangers = [...reading.keys()].filter((id) => !known.has(id))
  return [
    ...strangers.map((id) => `${form} of ${study.slug}: ${id} is not in the record`),
    ...due.flatMap((joined) => {
      const here = `${form} of ${study.slug}: ${joined.report.id}`
      const said = reading.get(joined.report.id)
      if (!said) return [`${here} is missing`]
      const want = saidByRecord(joined)
      return fields
        .filter((field) => said[field] !== undefined && said[field] !== want[field])
        .map((field) => `${here} ${field}: "${said[field]}" for "${want[field]}"`)
    }),
  ]
}
