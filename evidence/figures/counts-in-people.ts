import { formatList } from '@/evidence/format/list'
import { formatCount } from '@/evidence/format/number'
import { sentenceStart } from '@/evidence/format/number-words'
import { formatPeopleOf } from '@/evidence/format/people'
import { formatEstimate, formatFraction, formatReport, formatSpread } from '@/evidence/format/result'
import { judgedBy } from '@/evidence/format/assessor'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { otherArms } from '@/evidence/study/arms-of-key-result'
import { bestResponseOf } from './best-response-of-study'
import type { Texture } from './marks/drawing'
import type { Figure } from './marks/figure'
import { placePeopleCounts, type CountedPart, type CountKey, type CountRow } from './plots/people-counts'
import { peopleBefore } from './population-chain'
import { inferredNote, lowerFirst, markInferred, outcomeInSentence, sourcesInWords } from './words'

/** More marks than this are no longer people to a reader. */
const maxPeople = 1000

/** One count: of whom, how many, and those who are in no count of it. */
type Count = { joined: JoinedReport; count: number; total: number; uncounted: number; parts: CountedPart[] }

/**
 * Returns the people drawn once for each count of the key result: two readers of one trial's scans, or two arms of a
 * randomised one. Those whom nobody counted are drawn too. Null where the record has one count only.
 */
export function countsInPeople(study: Study): Figure | null {
  const key = joinResult(study, study.keyResultId)
  const others = [...countsBeside(key), ...otherArms(key)]
  const counts = [key, ...others].flatMap((joined) => countOf(joined) ?? [])
  const drawn = counts.reduce((sum, { total, uncounted }) => sum + total + uncounted, 0)
  const [first, ...rest] = counts
  if (!first || first.joined !== key || rest.length === 0 || drawn > maxPeople) return null
  const labelOf = labelling(counts.map(({ joined }) => joined))
  if (labelOf === null) return null
  const rows = counts.map((count): CountRow => rowOf(count, labelOf(count.joined)))
  const keys = keysOf(study, counts)
  const reports = counts.map(({ joined }) => joined)
  const isOneGroup = others.every(({ arm }) => arm?.id === key.arm?.id)
  return {
    id: 'counts-in-people',
    title: titleOf(key, [first, ...rest], labelOf),
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

/** Returns the results that the editors set beside the key result because both are right and neither corrects the other. */
function countsBeside(key: JoinedReport): JoinedReport[] {
  const { study, result, outcome } = key
  return study.resolutions
    .filter(({ outcome: ruling, resultIds }) => ruling === 'not-comparable' && resultIds.includes(result.id))
    .flatMap(({ resultIds }) => resultIds.filter((id) => id !== result.id))
    .map((id) => joinResult(study, id))
    .filter((other) => other.outcome.concept === outcome.concept && other.arm?.id === key.arm?.id)
}

function countOf(joined: JoinedReport): Count | null {
  const { count, denominator: total } = joined.report
  if (joined.result.kind !== 'proportion' || count === null || total === null || total < 1) return null
  const isWhole = joined.population.n === total
  const before = (isWhole ? peopleBefore(joined.study, joined.population).n : null) ?? total
  const uncounted = Math.max(0, before - total)
  const parts = [...partsOf(joined, count, total), { count: uncounted, texture: 'dashed' as const }]
  return { joined, count, total, uncounted, parts: parts.filter((part) => part.count > 0) }
}

/** Returns those who responded, by kind where the record divides them, then the others, those who grew worse last. */
function partsOf(joined: JoinedReport, count: number, total: number): CountedPart[] {
  const best = bestResponseOf(joined.study)
  const responders = best?.parts.filter(({ responded }) => responded) ?? []
  const isDivided =
    best?.population.id === joined.population.id &&
    best.lead.result.assessor === joined.result.assessor &&
    responders.reduce((sum, part) => sum + part.count, 0) === count
  if (!best || !isDivided)
    return [
      { count, texture: 'solid-2' },
      { count: total - count, texture: 'outline' },
    ]
  const worse = best.parts.filter(({ texture }) => texture === 'striped')
  const worseCount = worse.reduce((sum, part) => sum + part.count, 0)
  return [
    ...responders.map((part) => ({ count: part.count, texture: part.texture })),
    { count: total - count - worseCount, texture: 'outline' },
    { count: worseCount, texture: 'striped' },
  ]
}

/** Returns the words that tell counts apart: the arm, else who judged, else by which criteria; null where none does. */
function labelling(joined: readonly JoinedReport[]): ((one: JoinedReport) => string) | null {
  const differ = (of: (one: JoinedReport) => unknown) => new Set(joined.map(of)).size === joined.length
  if (differ(({ arm }) => arm?.id)) return ({ arm }) => sentenceStart(arm?.title ?? '')
  if (differ(({ result }) => result.assessor)) return ({ result }) => sentenceStart(judgedBy[result.assessor])
  if (differ(({ outcome }) => outcome.criteria))
    return ({ outcome }) => (outcome.criteria === null ? 'Criteria not stated' : `By ${outcome.criteria}`)
  return null
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

function keysOf(study: Study, counts: readonly Count[]): CountKey[] {
  const drawn = new Set(counts.flatMap(({ parts }) => parts.map(({ texture }) => texture)))
  const first = counts[0]?.joined.outcome
  const criteria = first?.criteria ? `, by ${first.criteria}` : ''
  const title = lowerFirst(first?.title.replace(criteria, '') ?? '')
  const isDivided = drawn.has('solid-1')
  const words: Record<Texture, string> = {
    'solid-1': 'complete response',
    'solid-2': isDivided ? 'partial response; any response where kinds are not told apart' : title,
    outline: `no ${title}`,
    striped: 'progressive disease',
    dashed: 'not counted',
  }
  const order: Texture[] = ['solid-1', 'solid-2', 'outline', 'striped', 'dashed']
  return order.filter((texture) => drawn.has(texture)).map((texture) => ({ texture, words: words[texture] }))
}
