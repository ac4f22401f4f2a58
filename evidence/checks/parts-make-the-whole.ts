import { formatComputed } from '@/evidence/format/computed'
import { formatCount } from '@/evidence/format/number'
import { findSource } from '@/evidence/study/join'
import type { Partition, Study } from '@/evidence/study/study'
import { judgeFor, type Check, type CheckVerdict } from './check'
import { tallyPartition, type PartitionTally } from './partition-tally'
import { responsePartitions } from './response-partitions'

/**
 * Judges every partition of the record, and complete plus partial responses against the response wherever
 * all three are reported under the same key. Every part is told, so that each number's own list of checks
 * shows the sum it takes part in. Parts that leave someone unaccounted for cannot be checked, and say how
 * many are missing; percentages that sum to 99 or 101 through rounding are said to.
 */
export function partsMakeTheWhole(study: Study): Check[] {
  return [...study.partitions, ...responsePartitions(study)].flatMap((partition) => {
    const tally = tallyPartition(study, partition)
    const judged = weighed(judgeTally(study, partition, tally), tally)
    const ids = tally.parts.map(({ result, report }) => [result.id, report?.sourceId ?? null] as const)
    const { whole } = partition
    const wholeId = whole.kind === 'result' ? [[whole.resultId, partition.sourceId] as const] : []
    return [...ids, ...wholeId].map(([resultId, sourceId]) =>
      judgeFor('parts-make-the-whole', resultId, sourceId)('count', judged.verdict, judged.working),
    )
  })
}

type Judged = { verdict: CheckVerdict; working: string }

/** A sum of counts that we inferred from percentages is possible, and no more. */
function weighed(judged: Judged, { parts }: PartitionTally): Judged {
  const inferred = parts.some(({ report }) => report?.countStatus === 'inferred')
  if (judged.verdict !== 'recomputed' || !inferred) return judged
  return {
    verdict: 'consistent',
    working: `${judged.working} Some of the counts are ours, inferred.`,
  }
}

function judgeTally(study: Study, partition: Partition, tally: PartitionTally): Judged {
  const { parts, whole, sum, unaccounted } = tally
  const who =
    partition.sourceId === null
      ? partition.title
      : `${partition.title}, ${findSource(study, partition.sourceId).shortTitle}`
  if (whole === null || sum === null || unaccounted === null) {
    const missing = parts.filter(({ count }) => count === null).length
    const reason =
      missing > 0
        ? `${formatCount(missing)} of its ${parts.length} counts are not in the record`
        : partition.whole.kind === 'population'
          ? 'the number of the whole is not in the record'
          : 'the whole is not in the record'
    return { verdict: 'cannot-be-checked', working: `${who}: the parts cannot be added, because ${reason}.` }
  }
  const sumText = `${parts.map(({ count }) => formatCount(count ?? 0)).join(' + ')} = ${formatCount(sum)}`
  if (unaccounted < 0 && partition.excess === -unaccounted) {
    const working = `${who}: ${sumText} of ${formatCount(whole)}; the source prints ${formatCount(-unaccounted)} more than there are, and which part is too large is not known.`
    return { verdict: 'cannot-be-checked', working }
  }
  if (unaccounted < 0) {
    return { verdict: 'fails', working: `${who}: ${sumText}, more than the whole of ${formatCount(whole)}.` }
  }
  if (!partition.closes) {
    if (unaccounted === 0) {
      return {
        verdict: 'fails',
        working: `${who}: ${sumText} is the whole, though the record says that the parts leave some out.`,
      }
    }
    const working = `${who}: ${sumText} of ${formatCount(whole)}; ${formatCount(unaccounted)} ${unaccounted === 1 ? 'is' : 'are'} not accounted for.`
    return { verdict: 'cannot-be-checked', working }
  }
  if (unaccounted > 0) {
    const working = `${who}: ${sumText}, but the whole is ${formatCount(whole)}; ${formatCount(unaccounted)} ${unaccounted === 1 ? 'is' : 'are'} not accounted for.`
    return { verdict: 'fails', working }
  }
  return judgePercentages(tally, `${who}: ${sumText}, the whole.`, partition)
}

/** Adds what the printed percentages sum to; each may be off by half a unit of its last digit, and no more. */
function judgePercentages({ parts }: PartitionTally, working: string, { whole }: Partition): Judged {
  const values = parts.flatMap(({ report, result }) =>
    report?.value && result.unit === 'percent' && result.kind === 'proportion' ? [report.value] : [],
  )
  if (whole.kind === 'result' || values.length < parts.length) return { verdict: 'recomputed', working }
  const sum = values.reduce((running, { number }) => running + number, 0)
  const decimals = Math.max(...values.map((value) => value.decimals))
  const slack = values.reduce((running, value) => running + 0.5 * 10 ** -value.decimals, 0)
  const shown = formatComputed(sum, decimals)
  if (Math.abs(sum - 100) < 1e-9)
    return { verdict: 'recomputed', working: `${working} The percentages sum to 100.` }
  return Math.abs(sum - 100) <= slack + 1e-9
    ? {
        verdict: 'recomputed',
        working: `${working} The printed percentages sum to ${shown} through rounding.`,
      }
    : {
        verdict: 'fails',
        working: `${working} The printed percentages sum to ${shown}, which rounding cannot explain.`,
      }
}
