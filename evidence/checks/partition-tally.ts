import { findPopulation, findResult, shownReport } from '@/evidence/study/join'
import type { Report, Result } from '@/evidence/study/result'
import type { Partition, Study } from '@/evidence/study/study'

export type PartitionPart = { result: Result; report: Report | null; count: number | null }

/** The parts of a whole counted together; null where a part's count, or the whole's, is not printed. */
export type PartitionTally = {
  parts: PartitionPart[]
  whole: number | null
  sum: number | null
  /** Participants of the whole that no part accounts for; below 0 when the parts exceed the whole. */
  unaccounted: number | null
}

/** Returns the partition's parts with their counts, from the source it names or else from the shown reports. */
export function tallyPartition(study: Study, partition: Partition): PartitionTally {
  const reportOf = (result: Result) =>
    partition.sourceId === null
      ? shownReport(study, result)
      : (result.reports.find(({ sourceId }) => sourceId === partition.sourceId) ?? null)
  const countOf = (report: Report | null) => (report?.state === 'reported' ? report.count : null)
  const parts = partition.resultIds.map((id) => {
    const result = findResult(study, id)
    const report = reportOf(result)
    return { result, report, count: countOf(report) }
  })
  const whole =
    partition.whole.kind === 'population'
      ? findPopulation(study, partition.whole.populationId).n
      : countOf(reportOf(findResult(study, partition.whole.resultId)))
  const sum = parts.reduce<number | null>(
    (running, { count }) => (running === null || count === null ? null : running + count),
    0,
  )
  return { parts, whole, sum, unaccounted: whole === null || sum === null ? null : whole - sum }
}
