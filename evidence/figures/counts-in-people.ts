import { formatList } from '@/evidence/format/list'
import { formatCount } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatPeopleOf } from '@/evidence/format/people'
import { formatEstimate, formatFraction, formatReport, formatSpread } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { countsOfKeyResult, keysOf, type Count } from './key-counts'
import type { Figure } from './marks/figure'
import { placePeopleCounts, type CountRow } from './plots/people-counts'
import { inferredNote, lowerFirst, markInferred, outcomeInSentence, sourcesInWords } from './words'

/**
 * Returns the people drawn once for each count of the key result: two readers of one trial's scans, or two arms of a
 * randomised one. Those whom nobody counted are drawn too. Null where the record has one count only.
 */
export function countsInPeople(study: Study): Figure | null {
  const found = countsOfKeyResult(study)
  if (found === null || found.labelOf === null || found.counts.length < 2) return null
  const { counts, labelOf } = found
  const key = counts[0].joined
  const rows = counts.map((count): CountRow => rowOf(count, labelOf(count.joined)))
  const keys = keysOf(counts)
  const reports = counts.map(({ joined }) => joined)
  const isOneGroup = reports.every(({ arm }) => arm?.id === key.arm?.id)
  return {
    id: 'counts-in-people',
    title: titleOf(key, counts, labelOf),
    caption: `One mark is one person.${isOneGroup ? sameGroupInWords(counts) : ''} ${sourcesInWords(reports.map(({ source }) => source))}${inferredNote(reports)}`,
    description: `People drawn once for each count. ${counts.map((one) => inWords(one, labelOf(one.joined))).join(' ')}`,
    table: {
      caption: `${key.outcome.title}, count by count`,
      columns: ['Counted', 'Result', 'In whom', 'Not counted', 'Source'],
      rows: counts.map(({ joined, uncounted }) => [
        labelOf(joined),
        formatReport(joined),
        sentenceStart(joined.population.label),
        uncounted > 0 ? formatCount(uncounted) : 'none',
        joined.source.shortTitle,
      ]),
    },
    draw: (width) => placePeopleCounts(rows, keys, width),
    isFullWidth: true,
  }
}

/** Returns `19 of 52 patients had an objective response, judged by the investigators; 12 of 49, judged by an independent review`. */
function titleOf(
  key: JoinedReport,
  counts: readonly Count[],
  labelOf: (one: JoinedReport) => string,
): string {
  const words = counts.map(({ joined, count, total }) => {
    const label = lowerFirst(labelOf(joined))
    const isSaid = lowerFirst(joined.outcome.title).includes(label) && joined === key
    const told = label.startsWith('judged') ? `, ${label}` : ` (${label})`
    const people =
      joined === key
        ? `${formatPeopleOf(count, total, key.population.noun)} had ${outcomeInSentence(key.outcome)}`
        : `${formatCount(count)} of ${formatCount(total)}`
    return `${people}${isSaid ? '' : told}`
  })
  return words.join('; ')
}

/** Says what the rows have in common, and what of it no source says: another source's set may be another group. */
function sameGroupInWords(counts: readonly Count[]): string {
  const [first, ...rest] = counts
  const shared = ' Marks are not matched between rows.'
  const assumed = rest.filter(
    ({ joined }) => joined.population.pointer.sourceId !== first?.joined.population.pointer.sourceId,
  )
  const computed = counts.some(({ uncounted }) => uncounted > 0)
    ? ' How many are not counted is computed.'
    : ''
  if (assumed.length === 0) return ` The same people stand in each row.${shared}${computed}`
  const whose = formatList([...new Set(assumed.map(({ joined }) => joined.source.shortTitle))])
  return ` That ${whose} counts some of the same people is our assumption.${shared}${computed}`
}

/** Returns `Judged by an independent review: 12 of 49 (24%; 95% CI, 13 to 39); 4 not counted.` */
function inWords({ joined, uncounted }: Count, label: string): string {
  const rest = uncounted > 0 ? `; ${formatCount(uncounted)} not counted` : ''
  return `${label}: ${formatReport(joined)}${rest} (${joined.source.shortTitle}).`
}

function rowOf({ joined, uncounted, parts }: Count, label: string): CountRow {
  const share = [formatEstimate(joined), formatSpread(joined)].filter((words) => words !== null).join('; ')
  return {
    lead: `${label}: ${markInferred(formatFraction(joined) ?? '', joined)}`,
    detail: [share, joined.source.shortTitle].filter(Boolean).join('. '),
    aside: uncounted > 0 ? `${formatCount(uncounted)} not counted` : null,
    parts,
  }
}
