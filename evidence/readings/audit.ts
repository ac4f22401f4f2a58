import { formatCount, formatShare } from '@/evidence/format/number'
import { proportionInterval } from '@/evidence/statistics/proportion-interval'
import type { RecordProblem } from '@/evidence/record/record-path'
import { joinAllReports, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { formatLimits } from './agreement-table'
import { numberFields, type Entry } from './entry'
import type { Audit, AuditedValue } from './audits-schema'
import { isPrinted } from './standing'

type Numbers = AuditedValue['first']

/** Returns every printed value of some studies, in the order of their names and records: what an audit draws from. */
export function auditFrame(studies: readonly Study[]): JoinedReport[] {
  return studies
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .flatMap((study) => joinAllReports(study).filter(({ report }) => isPrinted(report)))
}

/** Returns so many items without putting one back (Fisher and Yates), by numbers in 0..1. */
export function sampleOf<T>(items: readonly T[], size: number, random: () => number): T[] {
  const left = [...items]
  return Array.from({ length: Math.min(size, items.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat()
}

/** Returns the numbers of an entry as an audit keeps them. */
export const numbersOf = (entry: Entry): Numbers =>
  Object.fromEntries(numberFields.flatMap((field) => (entry[field] === null ? [] : [[field, entry[field]]])))

/** Says whether an auditor read something else than the record had. */
export function isDifferent({ first, second, filed }: AuditedValue): boolean {
  return second === null || !filed || numberFields.some((field) => first[field] !== second[field])
}

export type SlipRate = {
  values: number
  slips: number
  /** Differences of which nobody has told yet whose slip it was. */
  open: number
  /** Exact 95% limits of the share of slips, in percent; null while a difference is open, or nothing was audited. */
  interval: { low: number; high: number } | null
}

/** Returns how many of the audited values were slips of the record, of audits whose reader had not seen it. */
export function slipRate(audits: readonly Audit[]): SlipRate {
  const values = audits.filter(({ unseen }) => unseen).flatMap((audit) => audit.values)
  const differing = values.filter(isDifferent)
  const slips = differing.filter(({ fault }) => fault === 'record').length
  const open = differing.filter(({ fault }) => fault === undefined).length
  if (values.length === 0 || open > 0) return { values: values.length, slips, open, interval: null }
  const { low, high } = proportionInterval('clopper-pearson', slips, values.length)
  return { values: values.length, slips, open, interval: { low: 100 * low, high: 100 * high } }
}

/** Returns what keeps audits from being published: a difference of which nobody has told whose slip it was. */
export function auditProblems(audits: readonly Audit[]): RecordProblem[] {
  return audits.flatMap(({ values }, a) =>
    values.flatMap((value, v): RecordProblem[] => {
      const path = [a, 'values', v]
      if (!isDifferent(value) || (value.fault !== undefined && value.because !== undefined)) return []
      const message = `${value.study}, ${value.result} (${value.source}): the auditor read something else than the record had. Say under "fault" whose slip it was (record, auditor, or none), and under "because" how that was told.`
      return [{ path, rule: 'audit', message }]
    }),
  )
}

/** Returns the share of slips in a sentence. */
export function slipSentence({ values, slips, open, interval }: SlipRate): string {
  if (values === 0)
    return 'No sample of the published values has been read again yet, so that their slip rate is not known.'
  if (interval === null)
    return `${values} values were read again; of ${open} that differ it is not told yet whose slip it was.`
  return `${formatCount(slips)} of ${formatCount(values)} values read again blind were slips of the record: ${formatShare(slips, values)}% (exact 95% CI, ${formatLimits(interval.low, interval.high)}).`
}
