import { findResult, shownReport } from '@/evidence/study/join'
import type { Partition, Study } from '@/evidence/study/study'
import type { RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

/** Returns partitions without a whole, or with two, and parts named twice. */
export function partitionProblems(record: StudyRecord): RecordProblem[] {
  return record.partitions.flatMap(({ id, ofPopulation, ofResult, parts }, index) => {
    const problems: RecordProblem[] = []
    const add = (path: (string | number)[], message: string) =>
      problems.push({
        path: ['partitions', index, ...path],
        rule: 'partition',
        message: `Partition "${id}" ${message}`,
      })
    if ((ofPopulation === undefined) === (ofResult === undefined)) {
      const found = ofPopulation === undefined ? 'neither' : 'both'
      add(['id'], `names ${found} of "ofPopulation" and "ofResult"; expected one whole.`)
    }
    parts.forEach((part, position) => {
      if (parts.indexOf(part) < position) add(['parts', position], `counts the result "${part}" twice.`)
    })
    return problems
  })
}

/** Returns partitions whose parts do not add up as the record says. The study's references must resolve. */
export function sumProblems(study: Study): RecordProblem[] {
  return study.partitions.flatMap((partition, index) => {
    const message = sumProblem(study, partition)
    return message === null ? [] : [{ path: ['partitions', index, 'closes'], rule: 'partition', message }]
  })
}

function sumProblem(study: Study, partition: Partition): string | null {
  const { whole, id, closes, excess } = partition
  const counts = partition.resultIds.map((result) => countOf(study, result, partition.sourceId))
  const missing = partition.resultIds.find((_, index) => counts[index] === null)
  if (missing !== undefined) {
    const source = partition.sourceId === null ? '' : ` by "${partition.sourceId}"`
    return `Partition "${id}" adds up counts, but "${missing}" has no count${source}.`
  }
  const total =
    whole.kind === 'population'
      ? (study.populations.find((population) => population.id === whole.populationId)?.n ?? null)
      : countOf(study, whole.resultId, partition.sourceId)
  if (total === null && whole.kind === 'population') {
    return `Partition "${id}" is of the population "${whole.populationId}", whose number is not stated.`
  }
  if (total === null)
    return `Partition "${id}" is of "${whole.kind === 'result' ? whole.resultId : ''}", which has no count.`
  const sum = counts.reduce<number>((running, count) => running + (count ?? 0), 0)
  const working = `Partition "${id}" adds up to ${counts.join(' + ')} = ${sum} of ${total}`
  if (excess !== null) {
    return sum - total === excess ? null : `${working}, but is said to exceed the whole by ${excess}.`
  }
  if (sum > total) return `${working}, more than the whole.`
  if (closes && sum < total) return `${working}, but is said to close; ${total - sum} unaccounted for.`
  if (!closes && sum === total) return `${working}, but is said not to close; expected "closes: true".`
  return null
}

function countOf(study: Study, resultId: string, sourceId: string | null): number | null {
  const result = findResult(study, resultId)
  if (sourceId === null) return shownReport(study, result).count
  return result.reports.find((report) => report.sourceId === sourceId)?.count ?? null
}
